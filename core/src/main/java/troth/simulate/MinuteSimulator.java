package troth.simulate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.model.Exposure;
import troth.model.Hormone;
import troth.model.Relaxation;
import troth.model.TrustModel;
import troth.numeric.Flow;
import troth.numeric.Series;

/// Runs the minute layer around one event, M1 to M3. The equations are followed numerically with
/// their integrals beside them, so that the hand-over, which is algebra, can be held against a
/// quadrature.
public record MinuteSimulator(TrustModel model) {

    private static final double MINUTES_A_DAY = 1440;
    private static final double TOLERANCE = 1e-8;

    /// How long an encounter goes on reaching the day layer, where that is followed by the minute.
    private static final int FELT_MINUTES = 480;

    /// Which minutes are looked at, the event at 0.
    public record Window(int from, int to) {

        public static final Window USUAL = new Window(-30, 240);

        public Window {
            if (from > 0 || to < 1) {
                throw new IllegalArgumentException(
                        "The minutes from (%d) to (%d) must hold the event at 0."
                                .formatted(from, to));
            }
        }
    }

    /// The event in the body of `partner`.
    ///
    /// @param x the state of the dyad just before it
    /// @param hour of the day at which it begins, in [0, 24)
    public Minutes run(
            Event event,
            Partner partner,
            Physiology physiology,
            double[] x,
            double hour,
            Window window) {
        var exposure = model.minutes().exposure(event, partner, physiology);
        var body = new Body(model.minutes().turnover(), exposure, physiology);
        var minutes = grid(window);
        var curves = shown(minutes.length);
        for (int i = 0; i < minutes.length; i++) {
            body.followTo(minutes[i]);
            for (var curve : curves.entrySet()) {
                curve.getValue()[i] = body.measured(curve.getKey(), hour + minutes[i] / 60);
            }
        }
        body.followToTheEnd();
        var integrals = body.integrals(curves.keySet());
        var phasic = Phasic.of(model, event, partner, exposure, x);
        curves.put(Hormone.DOPAMINE, Arrays.stream(minutes).map(phasic::at).toArray());
        return new Minutes(
                Series.of(minutes),
                series(curves),
                integrals,
                amygdala(exposure, partner, x, minutes));
    }

    /// The state `days` after an encounter that reaches the day layer minute by minute, each with
    /// the share of liking that belongs to it, while the day layer moves on. The single jump of the
    /// day layer must agree with it.
    public double[] together(Event.Closeness event, double[] x, double days) {
        var shares = shares(event, x);
        var before = x.clone();
        var now = x.clone();
        var step = new Relaxation(model);
        for (double share : shares) {
            step.advance(now, 0.5 / MINUTES_A_DAY);
            model.deliver(event, share, before, now);
            step.advance(now, 0.5 / MINUTES_A_DAY);
        }
        new Flow(model.field(), now.length, TOLERANCE)
                .advance(now, shares.length / MINUTES_A_DAY, days);
        return now;
    }

    /// Of each minute, its part of all liking; they sum to 1.
    private double[] shares(Event.Closeness event, double[] x) {
        var liked =
                run(event, Partner.A, Physiology.UNSPECIFIED, x, 0, new Window(0, FELT_MINUTES))
                        .curve(Hormone.LIKING)
                        .toArray();
        double sum = Arrays.stream(liked).sum();
        return Arrays.stream(liked).map(value -> value / sum).toArray();
    }

    private static double[] grid(Window window) {
        var minutes = new double[window.to() - window.from() + 1];
        Arrays.setAll(minutes, i -> window.from() + i);
        return minutes;
    }

    /// One empty curve for each hormone that turns over; serotonin only where it is switched on.
    private Map<Hormone, double[]> shown(int points) {
        var curves = new EnumMap<Hormone, double[]>(Hormone.class);
        for (var hormone : Hormone.values()) {
            boolean claimed = hormone == Hormone.SEROTONIN;
            if (!claimed || model.parameters().value("gain_serotonin") > 0) {
                curves.put(hormone, new double[points]);
            }
        }
        curves.remove(Hormone.DOPAMINE);
        return curves;
    }

    private static Map<Hormone, Series> series(Map<Hormone, double[]> curves) {
        var series = new EnumMap<Hormone, Series>(Hormone.class);
        curves.forEach((hormone, values) -> series.put(hormone, Series.of(values)));
        return series;
    }

    /// E3: the touch of a trusted partner lowers the reactivity while it lasts.
    private Series amygdala(Exposure exposure, Partner partner, double[] x, double[] minutes) {
        var r = model.read(x, partner);
        double presence = model.parameters().value("presence_amygdala") * r.trust();
        return Series.of(
                Arrays.stream(minutes)
                        .map(minute -> r.amygdala() * (1 - presence * exposure.touch(minute)))
                        .toArray());
    }
}
