package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.model.Readout;
import troth.model.State;
import troth.numeric.Series;
import troth.simulate.Simulator;
import troth.study.Member;
import troth.study.Plan;

/// Fear learned in one harm and unlearned in a session of safe contact; tested a day after the
/// session and, where the study lasted, on its last day.
///
/// @param groups "trauma" parts those with much trauma from those with little, "timing" those who
///   unlearn within minutes from those who unlearn a day later, "plain" nobody
record Unlearning(String groups) implements Design {

    private static final int CONTACTS = 8;
    private static final double AT_ONCE = 5.0 / 1440;
    private static final double MUCH = 0.8;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            int group = Sample.half(person);
            boolean late = groups.equals("timing") && group == 0;
            var fear = fear(sample.couple(person), sample, group, late ? 1 : AT_ONCE);
            book.line(person, person)
                    .fact("traumatised", groups.equals("trauma") ? group : 0)
                    .fact("early", late ? 0 : 1)
                    .answer("recall", 1 - fear.at(1) / fear.at(0))
                    .answer("return", fear.at(1) / fear.at(0))
                    .answer("then", fear.at(1))
                    .answer("later", fear.at(2));
        }
        return book.measured(sample.seed(), sample.error());
    }

    /// R just before the session, a day after it, and at the end.
    private Series fear(Member couple, Sample sample, int group, double session) {
        var model = couple.model();
        var x = model.newcomers();
        if (groups.equals("trauma")) {
            x[model.layout().index(Partner.A, State.TRAUMA)] = group * MUCH;
        }
        var harm =
                new Event.Betrayal(
                        Partner.B,
                        Event.Betrayal.Kind.OTHER,
                        MUCH,
                        0,
                        Event.Betrayal.Discovery.TOLD);
        double minute = 1.0 / 1440;
        var plan =
                Plan.NOTHING
                        .at(0, harm)
                        .every(
                                minute,
                                session,
                                session + (CONTACTS - 1) * minute,
                                new Event.Closeness(Kind.CUDDLE, 1));
        double last = Math.max(sample.days(), session + 1.1);
        var days = Series.of(session - minute, session + 1, last);
        return new Simulator(model).run(plan.timeline(), x, days).readout(Partner.A, Readout::fear);
    }
}
