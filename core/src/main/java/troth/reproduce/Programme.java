package troth.reproduce;

import java.util.List;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.study.Member;
import troth.study.Plan;

/// Couples who live by their states, and to whom something more is done; one partner is asked
/// before it begins and at the end.
///
/// @param what "touch" and "double" are given to every other couple; "trauma", "weekend" (people
///   after a severe trauma) and "affair" (one couple in seven comes after one) are couple therapy
///   for all
record Programme(String what) implements Design {

    private static final int BEFORE = 180;
    private static final int SESSIONS_OF_A_WEEKEND = 7;
    private static final int AFFAIR_EVERY = 7;
    private static final double GOOD = 0.8;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int couple = 0; couple < sample.people(); couple++) {
            boolean treated = byLot() ? Sample.half(couple) == 1 : true;
            boolean affair = what.equals("affair") && couple % AFFAIR_EVERY == 0;
            var drawn = sample.couple(couple);
            var plan = past(drawn, sample, couple, affair);
            int end = BEFORE + sample.days();
            var model = drawn.model();
            var states =
                    drawn.live(
                                    model,
                                    start(drawn, sample, couple),
                                    treated ? plan.and(given(end)) : plan,
                                    end)
                            .states();
            book.line(couple, couple)
                    .fact("treated", treated ? 1 : 0)
                    .fact("affair", affair ? 1 : 0);
            both(
                    book,
                    "symptoms",
                    symptoms(model, states.subList(0, BEFORE + 1)),
                    symptoms(model, states));
            write(
                    book,
                    new Answers(model, states.get(BEFORE), Partner.A),
                    new Answers(model, states.getLast(), Partner.A));
        }
        return book.measured(sample.seed(), sample.error());
    }

    private boolean byLot() {
        return what.equals("touch") || what.equals("double");
    }

    private double[] start(Member couple, Sample sample, int number) {
        var model = couple.model();
        var x = couple.established(model);
        if (what.equals("trauma") || what.equals("weekend")) {
            x[model.layout().index(Partner.A, State.TRAUMA)] =
                    Hurts.severeTrauma(couple, sample, number);
        }
        return x;
    }

    private static Plan past(Member couple, Sample sample, int number, boolean affair) {
        var told = Event.Betrayal.Discovery.TOLD;
        return affair
                ? Plan.NOTHING.at(0, Hurts.betrayal(couple, sample, number, told))
                : Plan.NOTHING;
    }

    private Plan given(int end) {
        var session = new Event.CoupleSession(GOOD);
        return switch (what) {
            case "touch" ->
                    Plan.NOTHING.every(
                            7.0 / 3, BEFORE + 0.5, end, new Event.Closeness(Kind.MASSAGE, GOOD));
            case "double" ->
                    Plan.NOTHING.every(
                            5, BEFORE + 0.5, end, new Event.Closeness(Kind.INTIMACY, GOOD));
            case "weekend" ->
                    Plan.NOTHING.every(
                            0.25, BEFORE + 0.25, BEFORE + 0.25 * SESSIONS_OF_A_WEEKEND, session);
            default -> Plan.NOTHING.every(7, BEFORE + 0.5, end, session);
        };
    }

    private static double symptoms(TrustModel model, List<Series> days) {
        return Answers.symptoms(model, days, Partner.A, Answers.WEEK);
    }

    private static void write(Sheet.Book book, Answers before, Answers after) {
        both(book, "low_mood", before.of(State.LOW_MOOD), after.of(State.LOW_MOOD));
        both(book, "anxiety", before.of(State.ANXIETY), after.of(State.ANXIETY));
        both(book, "anger", before.of(State.ANGER), after.of(State.ANGER));
        both(book, "satisfaction", before.satisfaction(), after.satisfaction());
    }

    private static void both(Sheet.Book book, String name, double before, double after) {
        book.answer("before." + name, before)
                .answer(name, after)
                .answer("gain." + name, after - before);
    }
}
