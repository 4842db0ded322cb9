package troth.reproduce;

import java.util.List;
import java.util.OptionalDouble;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.study.Plan;

/// One partner of many couples who live by their states, asked after a month and again on the last
/// day. Support is how the other responded in the talks of the month before, and symptoms are those
/// of that month; who had no talk in one of them is left out.
record Survey() implements Design {

    private static final int MONTH = 30;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int couple = 0; couple < sample.people(); couple++) {
            var drawn = sample.couple(couple);
            var model = drawn.model();
            var path =
                    new Behaviour(model)
                            .run(
                                    new Streams(sample.seed()),
                                    couple,
                                    drawn.established(model),
                                    Plan.NOTHING.timeline(),
                                    sample.days());
            var support = support(path.timeline(), MONTH);
            var support2 = support(path.timeline(), sample.days());
            if (support.isPresent() && support2.isPresent()) {
                var states = path.trajectory().states();
                var first = new Answers(model, states.get(MONTH), Partner.A);
                book.line(couple, couple)
                        .answer("support", support.getAsDouble())
                        .answer("support2", support2.getAsDouble())
                        .answer("symptoms", symptoms(model, states, MONTH))
                        .answer("symptoms2", symptoms(model, states, sample.days()));
                answers(book, first);
            }
        }
        return book.measured(sample.seed(), sample.error());
    }

    private static void answers(Sheet.Book book, Answers answers) {
        book.answer("trauma", answers.read().load())
                .answer("dysregulation", answers.read().dysregulation())
                .answer("amygdala", answers.read().amygdala())
                .answer("trust", answers.read().theta())
                .answer("satisfaction", answers.satisfaction())
                .answer("desire", answers.desire());
    }

    private static double symptoms(TrustModel model, List<Series> states, int day) {
        return Answers.symptoms(model, states.subList(0, day + 1), Partner.A, MONTH);
    }

    private static OptionalDouble support(Timeline timeline, int until) {
        return timeline.happenings().stream()
                .filter(h -> h.day() > until - MONTH && h.day() <= until)
                .flatMapToDouble(h ->
                        h.event() instanceof Event.Talk talk && talk.teller().includes(Partner.A)
                                ? java.util.stream.DoubleStream.of(talk.response())
                                : java.util.stream.DoubleStream.empty())
                .average();
    }
}
