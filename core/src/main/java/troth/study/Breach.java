package troth.study;

import java.util.Map;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.model.TrustModel;
import troth.numeric.Series;

/// The standard breach of `fragility` in one couple: severity 0.5, by partner B; what it leaves of
/// partner A's trust.
///
/// @param member the couple
/// @param acting the same couple as it meets the breach, a part of which may be taken out
/// @param deceived 0 where it was told at once, 1 where it was hidden and found out
record Breach(Member member, Member acting, double deceived) {

    private static final double SEVERITY = 0.5;
    private static final int LATER = 90;

    static Breach told(Member member) {
        return new Breach(member, member, 0);
    }

    static Breach hidden(Member member) {
        return new Breach(member, member, 1);
    }

    /// The same without what this coefficient carries.
    Breach without(String coefficient) {
        return new Breach(member, member.with(Map.of(coefficient, 0.0)), deceived);
    }

    /// Trust in a state, in (0, 1).
    double trust(Series x) {
        return trust(member.model(), x.toArray());
    }

    /// Trust at once after the breach.
    double after(Series x) {
        return trust(member.model(), hurt(x));
    }

    /// Trust 90 days after, in which nothing was written to happen.
    double later(Series x) {
        var model = member.model();
        var life = Member.follow(model, hurt(x), Plan.NOTHING, LATER);
        return trust(model, life.states().getLast().toArray());
    }

    private static double trust(TrustModel model, double[] x) {
        return model.read(x, Partner.A).trust();
    }

    private double[] hurt(Series x) {
        return acting.model().apply(event(), x.toArray());
    }

    private Event event() {
        return new Event.Betrayal(
                Partner.B,
                Event.Betrayal.Kind.OTHER,
                SEVERITY,
                deceived,
                deceived > 0 ? Event.Betrayal.Discovery.FOUND_OUT : Event.Betrayal.Discovery.TOLD);
    }
}
