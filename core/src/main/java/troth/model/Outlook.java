package troth.model;

import troth.dyad.Partner;

/// What the states make of the relationship: satisfaction, readiness for conflict, commitment and
/// wanting (E9, E10).
///
/// ```text
/// E9   commitment = satisfaction + alternatives + investment + dependence, weighted
/// E10  satisfaction = theta + closeness + value + mood - sore + its own part, weighted; the last
///      two the more, the less trust there is
///      strife = anger + stress + closeness + its own part, weighted
/// ```
public final class Outlook {

    private final Layout layout;
    private final double theta;
    private final double closeness;
    private final double value;
    private final double mood;
    private final double sore;
    private final double distrustSore;
    private final double distrustSwing;
    private final double strifeRest;
    private final double strifeAnger;
    private final double strifeStress;
    private final double strifeCloseness;
    private final double bySatisfaction;
    private final double byAlternatives;
    private final double byInvestment;
    private final double byDependence;

    Outlook(Parameters p, Layout layout) {
        this.layout = layout;
        theta = p.value("satisfaction_theta");
        closeness = p.value("satisfaction_closeness");
        value = p.value("satisfaction_value");
        mood = p.value("satisfaction_mood");
        sore = p.value("satisfaction_sore");
        distrustSore = p.value("distrust_sore");
        distrustSwing = p.value("distrust_swing");
        strifeRest = p.value("strife_rest");
        strifeAnger = p.value("strife_anger");
        strifeStress = p.value("strife_stress");
        strifeCloseness = p.value("strife_closeness");
        bySatisfaction = p.value("commitment_satisfaction");
        byAlternatives = p.value("commitment_alternatives");
        byInvestment = p.value("commitment_investment");
        byDependence = p.value("commitment_dependence");
    }

    /// Satisfaction, on a scale of its own (1 is about one point of 1 to 7).
    public double satisfaction(double[] x, Partner partner, Readout r) {
        return theta * r.theta
                + closeness * (at(x, partner, State.CLOSENESS) - 1)
                + value * at(x, partner, State.VALUE)
                + mood * (at(x, partner, State.LOW_MOOD) + at(x, partner, State.ANGER))
                - sore * at(x, partner, State.SORE) * (1 + distrustSore * (1 - r.trust))
                + x[layout.index(partner, Noise.SATISFACTION)]
                        * (1 + distrustSwing * (1 - r.trust));
    }

    /// Readiness for conflict (logit).
    public double strife(double[] x, Partner partner) {
        double stress = at(x, partner, State.STRESS);
        return strifeRest
                + strifeAnger * at(x, partner, State.ANGER)
                + strifeStress * stress / (1 + stress)
                + strifeCloseness * (at(x, partner, State.CLOSENESS) - 1)
                + x[layout.index(partner, Noise.STRIFE)];
    }

    /// E9: commitment, laboratory only.
    ///
    /// @param satisfaction, alternatives, investment each as a z-score
    public double commitment(
            double[] x,
            Partner partner,
            double satisfaction,
            double alternatives,
            double investment) {
        return bySatisfaction * satisfaction
                + byAlternatives * alternatives
                + byInvestment * investment
                + stayingDespite(x, partner);
    }

    /// The part of commitment that dependence carries: staying despite low satisfaction (claim 5).
    public double stayingDespite(double[] x, Partner partner) {
        return byDependence * at(x, partner, State.DEPENDENCE);
    }

    /// Wanting the next encounter, value (1 - recent), in [0, 1] for rewards of at most 1.
    public double wanting(double[] x, Partner partner) {
        double recent = at(x, partner, State.GLOW) / (1 + at(x, partner, State.GLOW));
        return at(x, partner, State.VALUE) * (1 - recent);
    }

    private double at(double[] x, Partner partner, State state) {
        return x[layout.index(partner, state)];
    }
}
