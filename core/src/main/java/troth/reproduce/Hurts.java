package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.study.Member;

/// What befalls the people of a study, as bad as it befalls people.
final class Hurts {

    /// A severe trauma: rape, war. Assumed.
    private static final double SEVERE = 0.8;

    private Hurts() {}

    static double severeTrauma(Member couple, Sample sample, int person) {
        return Sample.around(SEVERE, spread(couple), sample.chance(person));
    }

    static Event trauma(Member couple, Sample sample, int person) {
        return new Event.Trauma(
                Side.A, Event.Trauma.Kind.OTHER, severeTrauma(couple, sample, person));
    }

    /// A betrayal by the partner, told at once or found out.
    static Event.Betrayal betrayal(
            Member couple, Sample sample, int person, Event.Betrayal.Discovery discovery) {
        double usual = couple.parameters().value("usual_betrayal");
        double severity = Sample.around(usual, spread(couple), sample.chance(person));
        boolean told = discovery == Event.Betrayal.Discovery.TOLD;
        return new Event.Betrayal(
                Partner.B,
                Event.Betrayal.Kind.INFIDELITY,
                severity,
                told ? 0 : couple.parameters().value("usual_deceived"),
                discovery);
    }

    private static double spread(Member couple) {
        return couple.parameters().value("tries_spread");
    }
}
