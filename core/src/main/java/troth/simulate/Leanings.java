package troth.simulate;

import troth.dyad.Partner;
import troth.model.Parameters;
import troth.model.Readout;
import troth.model.State;
import troth.numeric.Normal;

/// How ready one partner is, in a given state, to be close, to tell, to respond and to keep a word.
///
/// ```text
/// B1  WISH = s(wish_rest + wish_wanting wanting + wish_closeness (closeness - 1) - wish_fear R
///            - wish_mood lowmood)
/// B2  TELL = s(tell_trust (T - 1/2) + tell_closeness (closeness - 1)
///            - tell_amygdala (A - A0) - tell_shame shame)
/// B3  RESPOND = s(logit(skill) + respond_trust (T - 1/2) - respond_dysregulation (D - s(d0))
///               - respond_burden (D_partner - s(d0)))
/// B4  KEEP = s(logit(reliability) - keep_dysregulation (D - s(d0)))
/// ```
///
/// @source laurenceau1998
final class Leanings {

    private final double wishRest;
    private final double wishWanting;
    private final double wishCloseness;
    private final double wishFear;
    private final double wishMood;
    private final double tellTrust;
    private final double tellCloseness;
    private final double tellAmygdala;
    private final double tellShame;
    private final double respondTrust;
    private final double respondDysregulation;
    private final double respondBurden;
    private final double keepDysregulation;
    private final double amygdalaRest;
    private final double dysregulationRest;

    Leanings(Parameters p) {
        wishRest = p.value("wish_rest");
        wishWanting = p.value("wish_wanting");
        wishCloseness = p.value("wish_closeness");
        wishFear = p.value("wish_fear");
        wishMood = p.value("wish_mood");
        tellTrust = p.value("tell_trust");
        tellCloseness = p.value("tell_closeness");
        tellAmygdala = p.value("tell_amygdala");
        tellShame = p.value("tell_shame");
        respondTrust = p.value("respond_trust");
        respondDysregulation = p.value("respond_dysregulation");
        respondBurden = p.value("respond_burden");
        keepDysregulation = p.value("keep_dysregulation");
        amygdalaRest = p.value("A0");
        dysregulationRest = Normal.logistic(p.value("d0"));
    }

    double wish(Moment now, Partner partner) {
        return Normal.logistic(
                wishRest
                        + wishWanting * now.wanting(partner)
                        + wishCloseness * (now.at(partner, State.CLOSENESS) - 1)
                        - wishFear * now.read(partner).fear()
                        - wishMood * now.at(partner, State.LOW_MOOD));
    }

    double tell(Moment now, Partner partner) {
        var r = now.read(partner);
        return Normal.logistic(
                tellTrust * (r.trust() - 0.5)
                        + tellCloseness * (now.at(partner, State.CLOSENESS) - 1)
                        - tellAmygdala * (r.amygdala() - amygdalaRest)
                        - tellShame * now.at(partner, State.SHAME));
    }

    /// The logit of the response that is to be expected.
    double respond(Readout r, Readout partner, double skill) {
        return skill
                + respondTrust * (r.trust() - 0.5)
                - respondDysregulation * (r.dysregulation() - dysregulationRest)
                - respondBurden * (partner.dysregulation() - dysregulationRest);
    }

    double keep(Readout r, double reliability) {
        return Normal.logistic(
                reliability - keepDysregulation * (r.dysregulation() - dysregulationRest));
    }
}
