package troth.model;

import static troth.model.State.*;

/// J4, J5, J7 and J8: what breaks, betrays, quarrels or strikes from outside.
///
/// ```text
/// J4  broken: a lapse of agreed_weight lapse_ratio weight, hidden: a share of it lasts, and
///     credit *= 1 - credit_loss (weight hidden)^2;
///     crossed: likewise, and fear = 1 - (1 - fear) (1 - a_fear boundary_harm weight)
/// J5  a lapse of breach s, a share lasting_share c of it lasts;  credit *= 1 - credit_loss s c
///     fear = 1 - (1 - fear) (1 - a_fear s)^(1 + gain_kindling kindling);  safety *= 1 - renewal s
///     kindling = 1 - (1 - kindling) (1 - eta_kindling s);  grievance += s;  stress += betrayal_stress s
///     closeness *= 1 - betrayal_closeness s;  acute and trauma by betrayal_trauma s^2
/// J7  closeness *= 1 - conflict_closeness s;  stress += conflict_stress s
/// J8  acute = 1 - (1 - acute) (1 - s);  trauma likewise with chronic_share s
/// ```
final class Hurt {

    private static final double SCALE_POINTS = 6;

    private final Records records;
    private final Grievance grievance;
    private final double brokenLapse;
    private final double boundaryHarm;
    private final double breach;
    private final double creditLoss;
    private final double fearRate;
    private final double kindlingGain;
    private final double kindlingRate;
    private final double renewal;
    private final double betrayalStress;
    private final double betrayalCloseness;
    private final double betrayalTrauma;
    private final double chronicShare;
    private final double guiltShame;
    private final double conflictCloseness;
    private final double conflictStress;
    private final double conflictGrievance;
    private final double conflictUpset;
    private final double conflictActor;
    private final double conflictPartner;
    private final double harmReminds;
    private final double reminderContext;
    private final double reminderIntrusion;

    Hurt(Parameters p, Records records) {
        this.records = records;
        grievance = new Grievance(p);
        brokenLapse = p.value("agreed_weight") * p.value("lapse_ratio");
        boundaryHarm = p.value("boundary_harm");
        breach = p.value("breach");
        creditLoss = p.value("credit_loss");
        fearRate = p.value("a_fear");
        kindlingGain = p.value("gain_kindling");
        kindlingRate = p.value("eta_kindling");
        renewal = p.value("renewal");
        betrayalStress = p.value("betrayal_stress");
        betrayalCloseness = p.value("betrayal_closeness");
        betrayalTrauma = p.value("betrayal_trauma");
        chronicShare = p.value("chronic_share");
        guiltShame = p.value("guilt_shame");
        conflictCloseness = p.value("conflict_closeness");
        conflictStress = p.value("conflict_stress");
        conflictGrievance = p.value("conflict_grievance");
        conflictUpset = p.value("conflict_upset");
        conflictActor = p.value("conflict_actor");
        conflictPartner = p.value("conflict_partner");
        harmReminds = p.value("harm_reminds");
        reminderContext = p.value("reminder_context");
        reminderIntrusion = p.value("reminder_intrusion");
    }

    void broken(Impulse.BrokenBy b, double[] x, int at) {
        records.lapse(x, at, b.touches(), brokenLapse * b.weight(), b.hidden());
        double lied = b.weight() * b.hidden();
        records.discredit(x, at, creditLoss * lied * lied);
    }

    void crossed(Impulse.Crossed c, double[] x, int at) {
        records.lapse(x, at, c.touches(), brokenLapse * c.weight(), 0);
        raise(x, at + FEAR.ordinal(), fearRate * boundaryHarm * c.weight());
    }

    void betrayed(Impulse.Betrayed b, double[] x, int at) {
        double s = b.severity();
        records.lapse(x, at, b.touches(), breach * s, b.deceived());
        records.discredit(x, at, creditLoss * s * b.deceived());
        double kindling = x[at + KINDLING.ordinal()];
        double spared = Math.pow(1 - fearRate * s, 1 + kindlingGain * kindling);
        raise(x, at + FEAR.ordinal(), 1 - spared);
        x[at + SAFETY.ordinal()] *= 1 - renewal * s;
        raise(x, at + REMINDED.ordinal(), harmReminds * s);
        raise(x, at + KINDLING.ordinal(), kindlingRate * s);
        grievance.add(x, at, s);
        x[at + STRESS.ordinal()] += betrayalStress * s;
        x[at + CLOSENESS.ordinal()] *= 1 - betrayalCloseness * s;
        traumatise(x, at, betrayalTrauma * s * s);
    }

    /// The one who broke it.
    void guilty(Impulse.Guilty g, double[] x, int at) {
        raise(x, at + SHAME.ordinal(), guiltShame * g.severity());
    }

    void quarrel(Impulse.Quarrel q, double[] x, int at) {
        double s = q.severity();
        x[at + CLOSENESS.ordinal()] *= 1 - conflictCloseness * s;
        x[at + STRESS.ordinal()] += conflictStress * s;
        grievance.addPassing(x, at, conflictGrievance * s);
        raise(x, at + ANGER.ordinal(), conflictUpset * s);
        raise(x, at + ANXIETY.ordinal(), conflictUpset * s);
        double own = q.reported() ? conflictActor : 0;
        double other = q.partnerReported() ? conflictPartner : 0;
        x[at + SORE.ordinal()] += SCALE_POINTS * s * (own + other);
    }

    void struck(Impulse.Struck t, double[] x, int at) {
        traumatise(x, at, t.severity());
        x[at + STRESS.ordinal()] += betrayalStress * t.severity();
    }

    void stressed(Impulse.Stressed s, double[] x, int at) {
        x[at + STRESS.ordinal()] += s.severity();
    }

    void reminded(Impulse.Reminded m, double[] x, int at, Readout r) {
        raise(x, at + REMINDED.ordinal(), reminderContext * m.strength());
        double open = 1 - (1 - r.load) * Math.exp(-r.fear);
        raise(x, at + INTRUSION.ordinal(), reminderIntrusion * m.strength() * open);
    }

    private void traumatise(double[] x, int at, double severity) {
        raise(x, at + ACUTE.ordinal(), severity);
        raise(x, at + TRAUMA.ordinal(), chronicShare * severity);
    }

    /// x = 1 - (1 - x)(1 - amount): rises towards 1 and never past it.
    private static void raise(double[] x, int i, double amount) {
        x[i] = 1 - (1 - x[i]) * (1 - amount);
    }
}
