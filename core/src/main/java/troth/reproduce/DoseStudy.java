package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.model.TrustModel;
import troth.study.Member;
import troth.study.Plan;

/// The same couples with intimacy never, weekly and daily: satisfaction in the last month.
record DoseStudy() implements Design {

    private static final int MONTH = 30;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int couple = 0; couple < sample.people(); couple++) {
            var drawn = sample.couple(couple);
            var model = drawn.model();
            book.line(couple, couple)
                    .answer("never", satisfaction(drawn, model, Plan.NOTHING, sample.days()))
                    .answer("weekly", satisfaction(drawn, model, every(7, sample), sample.days()))
                    .answer("daily", satisfaction(drawn, model, every(1, sample), sample.days()));
        }
        return book.measured(sample.seed(), sample.error());
    }

    private static Plan every(int days, Sample sample) {
        var intimacy = new Event.Closeness(Kind.INTIMACY, 0.8);
        return Plan.NOTHING.every(days, 0.5, sample.days(), intimacy);
    }

    private static double satisfaction(Member couple, TrustModel model, Plan plan, int days) {
        var states = Member.follow(model, couple.established(model), plan, days).states();
        return states.subList(days - MONTH, days).stream()
                .mapToDouble(x -> new Answers(model, x, Partner.A).satisfaction())
                .average()
                .orElseThrow();
    }
}
