package troth.reproduce;

import java.util.List;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.model.State;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.study.Plan;

/// Couples who live by their states and answer, both of them, at the end of every day, after some
/// weeks in which nobody asks.
record DiaryStudy() implements Design {

    private static final int BEFORE = 14;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int couple = 0; 2 * couple < sample.people(); couple++) {
            var drawn = sample.couple(couple);
            var model = drawn.model();
            var path =
                    new Behaviour(model)
                            .run(
                                    new Streams(sample.seed()),
                                    couple,
                                    drawn.established(model),
                                    Plan.NOTHING.timeline(),
                                    BEFORE + sample.days());
            for (var partner : Partner.values()) {
                for (int day = BEFORE + 1; day <= BEFORE + sample.days(); day++) {
                    book.line(couple, 2 * couple + partner.ordinal());
                    answers(book, new Answers(model, path.trajectory().states().get(day), partner));
                    happened(book, path.timeline().happenings(), partner, day);
                }
            }
        }
        return book.measured(sample.seed(), sample.error());
    }

    private static void answers(Sheet.Book book, Answers answers) {
        book.answer("low_mood", answers.of(State.LOW_MOOD))
                .answer("anxiety", answers.of(State.ANXIETY))
                .answer("anger", answers.of(State.ANGER))
                .answer("stress", answers.of(State.STRESS))
                .answer("closeness", answers.of(State.CLOSENESS))
                .answer("glow", answers.sexualSatisfaction())
                .answer("trust", answers.read().theta())
                .answer("satisfaction", answers.satisfaction());
    }

    /// What happened on the day that ends with the answers.
    private static void happened(
            Sheet.Book book, List<Happening> happenings, Partner partner, int day) {
        double touch = 0;
        double intimacy = 0;
        double conflict = 0;
        double depth = 0;
        double response = 0;
        double quality = 0;
        for (var happening : happenings) {
            if (happening.day() <= day - 1 || happening.day() > day) {
                continue;
            }
            switch (happening.event()) {
                case Event.Closeness e -> {
                    quality = Math.max(quality, e.quality());
                    switch (e.kind()) {
                        case INTIMACY -> intimacy = 1;
                        case TIME_TOGETHER -> {}
                        case CUDDLE, MASSAGE, HUG, HAND -> touch++;
                    }
                }
                case Event.Talk e when e.teller().includes(partner) -> {
                    depth = Math.max(depth, e.depth());
                    response = Math.max(response, e.response());
                }
                case Event.Conflict e -> conflict += e.severity();
                default -> {}
            }
        }
        book.fact("touch", touch)
                .fact("intimacy", intimacy)
                .fact("conflict", conflict)
                .fact("depth", depth)
                .fact("response", response)
                .fact("quality", quality);
    }
}
