package troth.model;

import java.util.Locale;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.evidence.Encounters;

/// The minute layer, M1 to M3: what a body does around one event. Everything turns over linearly,
/// so an integral above base is the input over its rate, and the hand-over to the day layer is
/// exact.
///
/// ```text
/// M2  buffered = 1 - (1 - buffer_touch touch) (1 - buffer_support support)
/// M3  reward = reward_kind liking / liking of the standard;  safe, close, relief likewise
/// ```
public final class MinuteModel {

    private final Parameters p;
    private final Turnover turnover;
    private final Want want;

    public MinuteModel(Parameters parameters) {
        p = parameters;
        turnover = new Turnover(parameters);
        want = Want.of(parameters);
    }

    /// M1 and M2 as equations.
    public Turnover turnover() {
        return turnover;
    }

    /// What `event` sends into the body of `partner`. What was not wished for by both reaches it
    /// less (J1); wished for by one not at all, it gives nothing.
    public Exposure exposure(Event event, Partner partner, Physiology physiology) {
        return switch (event) {
            case Event.Closeness e ->
                    encounter(e, partner).scaled(want.from(Math.min(e.wishA(), e.wishB())));
            case Event.Stressor e when e.whom().includes(partner) ->
                    strain(left(e, physiology), e.touch(), e.support());
            case Event.Betrayal e when e.by() != partner ->
                    strain(p.value("betrayal_stress") * e.severity(), 0, 0);
            case Event.Trauma e when e.whom().includes(partner) ->
                    strain(p.value("betrayal_stress") * e.severity(), 0, 0);
            case Event.Disclosure e when e.by() != partner ->
                    strain(p.value("disclosure_stress") * e.completeness(), 0, 0);
            case Event.Conflict e -> strain(p.value("conflict_stress") * e.severity(), 0, 0);
            default -> Exposure.NOTHING;
        };
    }

    private Exposure strain(double severity, double touch, double support) {
        double minutes = p.value("stressor_minutes");
        return Exposure.to(new Exposure.Strain(minutes, severity, touch, support));
    }

    private static Exposure encounter(Event.Closeness e, Partner partner) {
        var usual = usual(e.kind());
        double q = e.quality();
        double length = e.encounter().length();
        boolean climax = usual.climaxMinute() >= 0 && e.encounter().climax(partner);
        return Exposure.to(
                new Exposure.Contact(
                        usual.minutes() * length,
                        usual.touch() * q,
                        usual.touchPulse() * q,
                        usual.arousal() * q,
                        usual.company() * q),
                climax
                        ? new Exposure.Climax(usual.climaxMinute() * length, q)
                        : Exposure.Climax.NONE);
    }

    private static Encounters.Usual usual(Event.Closeness.Kind kind) {
        return Encounters.usual(kind.name().toLowerCase(Locale.ROOT));
    }

    /// M3: the reward of an encounter to `partner`, before want and depletion.
    public double reward(Event.Closeness event, Partner partner) {
        return handOver(event, partner).reward();
    }

    /// M3: what the encounter hands to the day layer of `partner`; the day layer multiplies by
    /// want.
    HandOver handOver(Event.Closeness e, Partner partner) {
        var group = usual(e.kind()).group();
        var input = encounter(e, partner);
        var standard = encounter(standard(group), partner);
        double liking = part(turnover.likingDose(input), turnover.likingDose(standard));
        double central = part(turnover.centralDose(input), turnover.centralDose(standard));
        double touch = group.equals("time") ? 0 : central;
        return new HandOver(
                group,
                p.value("reward_" + group) * liking,
                p.value("safe_" + group) * central,
                p.value("close_" + group) * liking,
                liking,
                Math.min(1, touch));
    }

    /// Of a body that nothing reaches even in the standard encounter, there is nothing to hand
    /// over.
    private static double part(double dose, double standard) {
        return standard > 0 ? dose / standard : 0;
    }

    /// The standard encounter of a group: the factors of `parameters.csv` are its values.
    static Event.Closeness standard(String group) {
        var kind =
                switch (group) {
                    case "intimacy" -> Event.Closeness.Kind.INTIMACY;
                    case "touch" -> Event.Closeness.Kind.CUDDLE;
                    case "time" -> Event.Closeness.Kind.TIME_TOGETHER;
                    default ->
                            throw new IllegalArgumentException("No group (%s).".formatted(group));
                };
        return new Event.Closeness(kind, 1, 1, 1, Encounter.USUAL);
    }

    /// The stress that a stressor hands to the day layer: its severity, less what is buffered.
    double stress(Event.Stressor e) {
        return left(e, Physiology.UNSPECIFIED);
    }

    private double left(Event.Stressor e, Physiology physiology) {
        return e.severity() * (1 - buffered(e.touch(), e.support(), physiology));
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
}
