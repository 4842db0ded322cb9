package troth.study;

import troth.dyad.Partner;
import troth.model.Noise;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Normal;
import troth.numeric.Series;

/// Sets trust in an experiment, and nothing that trust does not reach.
final class SetTrust {

    private SetTrust() {}

    /// Holds the trust of partner A at one level: the part of THETA that no entry explains takes up
    /// whatever moves the rest, and nothing else reads that part (E1).
    ///
    /// @param trust in (0, 1)
    static Member.Hold held(TrustModel model, double trust) {
        return (x, _) -> hold(model, x, trust);
    }

    /// Holds the trust of partner A at that of another life, day by day.
    ///
    /// @param course of trust, shape `[days + 1]`
    static Member.Hold held(TrustModel model, Series course) {
        return (x, day) -> hold(model, x, course.at((int) Math.floor(day + 1e-9)));
    }

    private static void hold(TrustModel model, double[] x, double trust) {
        double missing = Normal.logit(trust) - model.read(x, Partner.A).theta();
        x[model.layout().index(Partner.A, Noise.UNEXPLAINED)] += missing;
    }

    /// Lets the trust of `partner` begin at a level by what stands in the record: little trust by
    /// what does not fade, so that it stays, and much by what speaks for the other.
    ///
    /// @param trust in (0, 1)
    static void begun(TrustModel model, double[] x, Partner partner, double trust) {
        int kept = model.layout().index(partner, State.KEPT);
        int lapsed = model.layout().index(partner, State.LAPSED);
        int lasting = model.layout().index(partner, State.LASTING);
        x[lasting] = 0;
        var r = model.read(x, partner);
        double least = model.parameters().value("l0");
        double favour = Math.exp(r.reasons().at(0)) * (x[lapsed] + least);
        double odds = Math.exp(Normal.logit(trust) - r.theta() + r.reasons().at(0));
        x[lasting] = Math.max(0, favour / odds - x[lapsed] - least);
        x[kept] += odds * (x[lapsed] + x[lasting] + least) - favour;
    }
}
