package troth.model;

import troth.dyad.Physiology;

/// How fast a body makes and clears what the minute layer follows: M1 and M2 as a field to follow,
/// and, because every part is linear, the integrals it must give.
///
/// ```text
/// M1  x' = input - k x,  k = ln 2 / half-life               oxytocin (fast and slow), vasopressin,
///                                                           prolactin, liking, serotonin
///     central' = (touch + central_company company - central) / central_tau
/// M2  drive' = (cortisol_stress stress - drive) / cortisol_drive
///     cortisol' = k (cortisol_base drive - (1 + calm_support support) cortisol)
/// ```
public final class Turnover {

    /// How many states one body has; all are above base and 0 at rest.
    public static final int SIZE = 9;

    private static final int FAST = 0;
    private static final int SLOW = 1;
    private static final int CENTRAL = 2;
    private static final int AVP = 3;
    private static final int PRL = 4;
    private static final int LIKING = 5;
    private static final int SEROTONIN = 6;
    private static final int DRIVE = 7;
    private static final int CORTISOL = 8;

    private static final double LN2 = Math.log(2);

    private final Parameters p;
    private final double[] rate = new double[SIZE];
    private final double tail;
    private final double oxytocinTouch;
    private final double centralCompany;
    private final double vasopressin;
    private final double likeTouch;
    private final double likeArousal;
    private final double likeCompany;
    private final double likeOrgasm;
    private final double serotonin;
    private final double cortisolStress;
    private final double cortisolBase;
    private final double calmSupport;

    Turnover(Parameters parameters) {
        p = parameters;
        tail = p.value("ot_tail_share");
        oxytocinTouch = p.value("ot_touch");
        centralCompany = p.value("central_company");
        vasopressin = p.value("avp_arousal");
        likeTouch = p.value("like_touch");
        likeArousal = p.value("like_arousal");
        likeCompany = p.value("like_company");
        likeOrgasm = p.value("like_orgasm");
        serotonin = p.value("gain_serotonin");
        cortisolStress = p.value("cortisol_stress");
        cortisolBase = p.value("cortisol_base");
        calmSupport = p.value("calm_support");
        rate[FAST] = LN2 / p.value("ot_half");
        rate[SLOW] = LN2 / p.value("ot_tail_half");
        rate[CENTRAL] = 1 / p.value("central_tau");
        rate[AVP] = LN2 / p.value("avp_half");
        rate[PRL] = LN2 / p.value("prl_half");
        rate[LIKING] = LN2 / p.value("like_half");
        rate[SEROTONIN] = LN2 / p.value("serotonin_half");
        rate[DRIVE] = 1 / p.value("cortisol_drive");
        rate[CORTISOL] = LN2 / p.value("cortisol_half");
    }

    /// dm/dt (1/min) while `together` says that the contact lasts and `strained` that the strain
    /// does.
    public void drift(double[] m, Exposure u, boolean together, boolean strained, double[] dm) {
        var c = together ? u.contact() : Exposure.Contact.NONE;
        double liking = likingRate(c);
        double stress = strained ? u.strain().severity() : 0;
        dm[FAST] = (1 - tail) * oxytocinTouch * c.touch();
        dm[SLOW] = tail * oxytocinTouch * c.touch();
        dm[CENTRAL] = rate[CENTRAL] * (c.touch() + centralCompany * c.company());
        dm[AVP] = vasopressin * c.arousal();
        dm[PRL] = 0;
        dm[LIKING] = liking;
        dm[SEROTONIN] = serotonin * liking;
        dm[DRIVE] = rate[DRIVE] * cortisolStress * stress;
        dm[CORTISOL] = rate[CORTISOL] * cortisolBase * m[DRIVE];
        for (int i = 0; i < SIZE; i++) {
            dm[i] -= rate[i] * m[i];
        }
        dm[CORTISOL] -= rate[CORTISOL] * calmSupport * u.strain().support() * m[CORTISOL];
    }

    /// The touch that begins an encounter, in place.
    public void begin(double[] m, Exposure u) {
        double pulse = u.contact().touchPulse();
        m[CENTRAL] += rate[CENTRAL] * pulse;
        m[LIKING] += likeTouch * pulse;
        m[SEROTONIN] += serotonin * likeTouch * pulse;
    }

    /// An orgasm, in place.
    public void climax(double[] m, Exposure u, Physiology physiology) {
        double size = u.climax().size();
        double pulse = oxytocinPulse(physiology) * size;
        m[FAST] += (1 - tail) * pulse;
        m[SLOW] += tail * pulse;
        m[PRL] += prolactinPulse() * size;
        m[LIKING] += likeOrgasm * size;
        m[SEROTONIN] += serotonin * likeOrgasm * size;
    }

    /// Where nothing is added any more, the part of an input that is still there `minutes` later is
    /// at most this.
    public double remains(double minutes) {
        double slowest = Double.POSITIVE_INFINITY;
        for (double k : rate) {
            slowest = Math.min(slowest, k);
        }
        return Math.exp(-slowest * minutes);
    }

    /// What is measured, base included.
    ///
    /// @param hour hour of the day, in [0, 24)
    public double measured(Hormone hormone, double[] m, double hour) {
        return base(hormone, hour) + above(hormone, m);
    }

    /// What is measured at rest.
    public double base(Hormone hormone, double hour) {
        return switch (hormone) {
            case OXYTOCIN -> p.value("ot_base");
            case VASOPRESSIN -> p.value("avp_base");
            case PROLACTIN -> p.value("prl_base");
            case CORTISOL -> circadian(hour);
            case CENTRAL_OXYTOCIN, LIKING, SEROTONIN, DOPAMINE -> 0;
        };
    }

    /// What is measured above base; it works on any linear image of the states, as on integrals.
    public double above(Hormone hormone, double[] m) {
        return switch (hormone) {
            case OXYTOCIN -> m[FAST] + m[SLOW];
            case CENTRAL_OXYTOCIN -> m[CENTRAL];
            case VASOPRESSIN -> m[AVP];
            case PROLACTIN -> m[PRL];
            case LIKING -> m[LIKING];
            case SEROTONIN -> m[SEROTONIN];
            case CORTISOL -> m[CORTISOL];
            case DOPAMINE -> 0;
        };
    }

    /// M3: the integral above base from the beginning to the end of time (unit of the hormone times
    /// min): input over rate, exactly.
    public double integral(Hormone hormone, Exposure u, Physiology physiology) {
        double touched = oxytocinTouch * u.contact().touch() * u.contact().minutes();
        double oxytocin = touched + oxytocinPulse(physiology) * u.climax().size();
        return switch (hormone) {
            case OXYTOCIN -> oxytocin * ((1 - tail) / rate[FAST] + tail / rate[SLOW]);
            case CENTRAL_OXYTOCIN -> centralDose(u);
            case VASOPRESSIN ->
                    vasopressin * u.contact().arousal() * u.contact().minutes() / rate[AVP];
            case PROLACTIN -> prolactinPulse() * u.climax().size() / rate[PRL];
            case LIKING -> likingDose(u) / rate[LIKING];
            case SEROTONIN -> serotonin * likingDose(u) / rate[SEROTONIN];
            case CORTISOL ->
                    cortisolBase
                            * cortisolStress
                            * u.strain().severity()
                            * u.strain().minutes()
                            / (1 + calmSupport * u.strain().support());
            case DOPAMINE -> 0;
        };
    }

    /// All that is put into liking.
    double likingDose(Exposure u) {
        var c = u.contact();
        return likingRate(c) * c.minutes()
                + likeTouch * c.touchPulse()
                + likeOrgasm * u.climax().size();
    }

    /// All that is put into liking from one minute to another.
    public double likingDose(Exposure u, double from, double to) {
        var c = u.contact();
        double lasted = Math.max(0, Math.min(to, c.minutes()) - Math.max(from, 0));
        double begun = from <= 0 && 0 < to ? likeTouch * c.touchPulse() : 0;
        double at = u.climax().minute();
        double climax = from <= at && at < to ? likeOrgasm * u.climax().size() : 0;
        return likingRate(c) * lasted + begun + climax;
    }

    /// The integral of central tone above base (min).
    double centralDose(Exposure u) {
        var c = u.contact();
        return (c.touch() + centralCompany * c.company()) * c.minutes() + c.touchPulse();
    }

    private double likingRate(Exposure.Contact c) {
        return likeTouch * c.touch() + likeArousal * c.arousal() + likeCompany * c.company();
    }

    private double oxytocinPulse(Physiology physiology) {
        double female = p.value("ot_female");
        double factor =
                switch (physiology) {
                    case FEMALE -> female;
                    case MALE -> 1;
                    case UNSPECIFIED -> (1 + female) / 2;
                };
        return p.value("ot_pulse") * factor;
    }

    private double prolactinPulse() {
        return p.value("prl_pulse") * p.value("prl_partner");
    }

    /// Cortisol without a stressor: highest at eight in the morning.
    private double circadian(double hour) {
        double swing = p.value("cortisol_swing") * Math.cos(2 * Math.PI * (hour - 8) / 24);
        return Math.max(0, p.value("cortisol_base") + swing);
    }
}
