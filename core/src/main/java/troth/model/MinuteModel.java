package troth.model;

import java.util.Locale;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.evidence.Encounters;

/// The minute layer, M1 to M3: what a body does around one event. Everything turns over linearly,
/// so an integral above base is the input over its rate, and the hand-over to the day layer is exact.
///
/// ```text
/// M1  x' = k (x0 - x) + input,  k = ln 2 / half-life        oxytocin (fast and slow), vasopressin,
///                                                           prolactin, liking, serotonin
///     central' = (touch + central_company company - central) / central_tau
/// M2  drive' = (cortisol_stress stress (1 - buffered) - drive) / cortisol_drive
///     cortisol' = k (circadian + cortisol_base drive - cortisol)
///     buffered = 1 - (1 - buffer_touch touch) (1 - buffer_support support)
/// M3  reward = reward_kind liking / liking of the standard;  safe, close, relief likewise
/// ```
public final class MinuteModel {

    private static final double LN2 = Math.log(2);

    private final Parameters p;
    private final double likeTouch;
    private final double likeArousal;
    private final double likeCompany;
    private final double likeOrgasm;
    private final double centralCompany;

    public MinuteModel(Parameters parameters) {
        p = parameters;
        likeTouch = p.value("like_touch");
        likeArousal = p.value("like_arousal");
        likeCompany = p.value("like_company");
        likeOrgasm = p.value("like_orgasm");
        centralCompany = p.value("central_company");
    }

    /// What reaches one body during an event: rates while it lasts, pulses at its beginning and at
    /// climax, and the stressor of M2.
    ///
    /// @param minutes duration, min
    /// @param touch intensity of touch, quality included
    /// @param touchPulse touch-minutes that the beginning is worth
    /// @param arousal intensity of arousal
    /// @param company whether the partners are together
    /// @param climaxMinute minute of orgasm, below 0 where there is none
    /// @param climax size of it, quality included
    /// @param stress severity of the stressor, after buffering
    /// @param stressMinutes how long it lasts, min
    public record Input(
            double minutes,
            double touch,
            double touchPulse,
            double arousal,
            double company,
            double climaxMinute,
            double climax,
            double stress,
            double stressMinutes) {}

    private static final double STRESSOR_MINUTES = 15;

    /// What `event` sends into the body of `partner`.
    public Input input(Event event, Partner partner, Physiology physiology) {
        return switch (event) {
            case Event.Closeness e -> encounter(e, partner);
            case Event.Stressor e when e.whom().includes(partner) ->
                    stressor(e.severity() * (1 - buffered(e.touch(), e.support(), physiology)));
            case Event.Betrayal e when e.by() != partner ->
                    stressor(p.value("betrayal_stress") * e.severity());
            case Event.Trauma e when e.whom().includes(partner) ->
                    stressor(p.value("betrayal_stress") * e.severity());
            case Event.Conflict e -> stressor(p.value("conflict_stress") * e.severity());
            default -> stressor(0);
        };
    }

    private static Input stressor(double severity) {
        return new Input(0, 0, 0, 0, 0, -1, 0, severity, STRESSOR_MINUTES);
    }

    private static Input encounter(Event.Closeness e, Partner partner) {
        var usual = Encounters.usual(e.kind().name().toLowerCase(Locale.ROOT));
        double q = e.quality();
        boolean climax = usual.climaxMinute() >= 0 && e.encounter().climax(partner);
        return new Input(
                usual.minutes() * e.encounter().length(),
                usual.touch() * q,
                usual.touchPulse() * q,
                usual.arousal() * q,
                usual.company() * q,
                climax ? usual.climaxMinute() * e.encounter().length() : -1,
                climax ? q : 0,
                0,
                0);
    }

    /// M3: what the encounter hands to the day layer of `partner`.
    HandOver handOver(Event.Closeness e, Partner partner) {
        var group = Encounters.usual(e.kind().name().toLowerCase(Locale.ROOT)).group();
        var input = encounter(e, partner);
        var standard = encounter(standard(group), partner);
        double liking = likingDose(input) / likingDose(standard);
        double central = centralDose(input) / centralDose(standard);
        double touch = centralDose(standard) > 0 && !group.equals("time") ? central : 0;
        return new HandOver(
                group,
                p.value("reward_" + group) * liking,
                p.value("safe_" + group) * central,
                p.value("close_" + group) * liking,
                liking,
                Math.min(1, touch));
    }

    /// The standard encounter of a group: the factors of `parameters.csv` are its values.
    static Event.Closeness standard(String group) {
        var kind =
                switch (group) {
                    case "intimacy" -> Event.Closeness.Kind.INTIMACY;
                    case "touch" -> Event.Closeness.Kind.CUDDLE;
                    case "time" -> Event.Closeness.Kind.TIME_TOGETHER;
                    default -> throw new IllegalArgumentException("No group (%s).".formatted(group));
                };
        return new Event.Closeness(kind, 1, 1, 1, Encounter.USUAL);
    }

    /// All that is put into liking: its integral above base, times its rate.
    double likingDose(Input u) {
        double rate = likeTouch * u.touch() + likeArousal * u.arousal() + likeCompany * u.company();
        return rate * u.minutes() + likeTouch * u.touchPulse() + likeOrgasm * u.climax();
    }

    /// The integral of central tone above base (min).
    double centralDose(Input u) {
        return (u.touch() + centralCompany * u.company()) * u.minutes() + u.touchPulse();
    }

    /// The stress that a stressor hands to the day layer: its severity, less what is buffered.
    double stress(Event.Stressor e, Partner partner) {
        return e.severity() * (1 - buffered(e.touch(), e.support(), Physiology.UNSPECIFIED));
    }

    /// Share of a stressor that touch and support take away (M2).
    double buffered(double touch, double support, Physiology physiology) {
        double female = p.value("buffer_touch_female");
        double male = p.value("buffer_touch_male");
        double byTouch =
                switch (physiology) {
                    case FEMALE -> female;
                    case MALE -> male;
                    case UNSPECIFIED -> (female + male) / 2;
                };
        return 1 - (1 - byTouch * touch) * (1 - p.value("buffer_support") * support);
    }

    /// States of the minute layer, in the order of the arrays below; all are above base.
    static final int FAST = 0;

    static final int SLOW = 1;
    static final int CENTRAL = 2;
    static final int AVP = 3;
    static final int PRL = 4;
    static final int LIKING = 5;
    static final int SEROTONIN = 6;
    static final int DRIVE = 7;
    static final int CORTISOL = 8;

    /// How many states one body has.
    public static final int SIZE = 9;

    /// M1 and M2: dm/dt (1/min) while `during` the encounter, and while the stressor lasts.
    public void drift(double[] m, Input u, boolean during, boolean stressed, double[] dm) {
        double touch = during ? u.touch() : 0;
        double arousal = during ? u.arousal() : 0;
        double company = during ? u.company() : 0;
        double tail = p.value("ot_tail_share");
        double oxytocin = p.value("ot_touch") * touch;
        double liking = likeTouch * touch + likeArousal * arousal + likeCompany * company;
        dm[FAST] = (1 - tail) * oxytocin - rate("ot_half") * m[FAST];
        dm[SLOW] = tail * oxytocin - rate("ot_tail_half") * m[SLOW];
        dm[CENTRAL] = (touch + centralCompany * company - m[CENTRAL]) / p.value("central_tau");
        dm[AVP] = p.value("avp_arousal") * arousal - rate("avp_half") * m[AVP];
        dm[PRL] = -rate("prl_half") * m[PRL];
        dm[LIKING] = liking - rate("like_half") * m[LIKING];
        dm[SEROTONIN] = p.value("gain_serotonin") * liking - rate("serotonin_half") * m[SEROTONIN];
        double stress = stressed ? u.stress() : 0;
        dm[DRIVE] = (p.value("cortisol_stress") * stress - m[DRIVE]) / p.value("cortisol_drive");
        dm[CORTISOL] = rate("cortisol_half") * (p.value("cortisol_base") * m[DRIVE] - m[CORTISOL]);
    }

    /// The touch that begins an encounter, in place.
    public void begin(double[] m, Input u) {
        m[CENTRAL] += u.touchPulse() / p.value("central_tau");
        m[LIKING] += likeTouch * u.touchPulse();
    }

    /// An orgasm, in place.
    public void climax(double[] m, Input u, Physiology physiology) {
        double female = p.value("ot_female");
        double factor =
                switch (physiology) {
                    case FEMALE -> female;
                    case MALE -> 1;
                    case UNSPECIFIED -> (1 + female) / 2;
                };
        double pulse = p.value("ot_pulse") * factor * u.climax();
        m[FAST] += (1 - p.value("ot_tail_share")) * pulse;
        m[SLOW] += p.value("ot_tail_share") * pulse;
        m[PRL] += p.value("prl_pulse") * p.value("prl_partner") * u.climax();
        m[LIKING] += likeOrgasm * u.climax();
        m[SEROTONIN] += p.value("gain_serotonin") * likeOrgasm * u.climax();
    }

    /// What is measured, base included.
    ///
    /// @param hour hour of the day, in [0, 24)
    public double measured(Hormone hormone, double[] m, double hour) {
        return switch (hormone) {
            case OXYTOCIN -> p.value("ot_base") + m[FAST] + m[SLOW];
            case CENTRAL_OXYTOCIN -> m[CENTRAL];
            case VASOPRESSIN -> p.value("avp_base") + m[AVP];
            case PROLACTIN -> p.value("prl_base") + m[PRL];
            case LIKING -> m[LIKING];
            case SEROTONIN -> m[SEROTONIN];
            case CORTISOL -> circadian(hour) + m[CORTISOL];
            case DOPAMINE -> 0;
        };
    }

    /// Cortisol without a stressor: highest at eight in the morning.
    double circadian(double hour) {
        double swing = p.value("cortisol_swing") * Math.cos(2 * Math.PI * (hour - 8) / 24);
        return Math.max(0, p.value("cortisol_base") + swing);
    }

    private double rate(String halfLife) {
        return LN2 / p.value(halfLife);
    }
}
