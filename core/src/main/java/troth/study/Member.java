package troth.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.Parameters;
import troth.model.Relaxation;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.simulate.Simulator;
import troth.simulate.Trajectory;

/// One couple of a cohort: its coefficients, where it starts, and its chance.
///
/// @param starts the state that each partner starts from, shape `[2]`
/// @param rests where the noise of each partner is at rest, by the name of the noise, shape `[2]`;
///   0 where it is not named
/// @param chance empty for a couple to whom only happens what is written
public record Member(
        Parameters parameters,
        Map<State, List<Double>> starts,
        Map<String, List<Double>> rests,
        int dyad,
        Optional<Streams> chance) {

    private static final double STEP = 0.5;

    public Member {
        starts = Map.copyOf(starts);
        rests = Map.copyOf(rests);
    }

    public TrustModel model() {
        return new TrustModel(parameters, Layout.GENERAL);
    }

    /// The same couple with mechanisms set to other values, by the names of coefficients.
    public Member with(Map<String, Double> switches) {
        return new Member(parameters.with(switches), starts, rests, dyad, chance);
    }

    /// A couple who have been together for long.
    public double[] established(TrustModel model) {
        var x = model.newcomers();
        for (var partner : Partner.values()) {
            starts.forEach((state, values) -> set(x, model, partner, state, values));
        }
        return rested(model, x);
    }

    /// These two in a state, each with the noise where it is at rest in that person.
    public double[] rested(TrustModel model, double[] x) {
        for (var noise : Noise.values()) {
            var values = rests.getOrDefault("n_" + noise.tag(), List.of(0.0, 0.0));
            for (var partner : Partner.values()) {
                x[model.layout().index(partner, noise)] = values.get(partner.ordinal());
            }
        }
        return x;
    }

    /// One number for all facets, of a state that each of them has.
    private static void set(
            double[] x, TrustModel model, Partner partner, State state, List<Double> values) {
        for (int f = 0; f < (state.perFacet() ? model.layout().facets().size() : 1); f++) {
            int at =
                    state.perFacet()
                            ? model.layout().index(partner, state, f)
                            : model.layout().index(partner, state);
            x[at] = values.get(partner.ordinal());
        }
    }

    /// Two who have just met and bring along what trauma they have.
    double[] newcomers(TrustModel model) {
        var x = model.newcomers();
        for (var partner : Partner.values()) {
            x[model.layout().index(partner, State.TRAUMA)] =
                    starts.getOrDefault(State.TRAUMA, List.of(0.0, 0.0)).get(partner.ordinal());
        }
        return rested(model, x);
    }

    /// A life among chance: what is written, and besides it what follows from their states. For a
    /// couple without chance, what is written alone.
    public Trajectory live(TrustModel model, double[] start, Plan plan, int days) {
        return chance.map(streams ->
                        new Behaviour(model)
                                .run(streams, dyad, start, plan.timeline(), days)
                                .trajectory())
                .orElseGet(() -> follow(model, start, plan, days));
    }

    /// Keeps something where it is set, whatever else happens; called before each step and after
    /// each event.
    @FunctionalInterface
    interface Hold {
        Hold NOTHING = (_, _) -> {};

        void on(double[] x, double day);
    }

    /// Only what is written, in coarse steps, recorded at each whole day.
    public static Trajectory follow(TrustModel model, double[] start, Plan plan, int days) {
        return follow(model, start, plan, days, Hold.NOTHING);
    }

    /// The same with something held.
    static Trajectory follow(TrustModel model, double[] start, Plan plan, int days, Hold hold) {
        var happenings = plan.timeline().happenings();
        var step = new Relaxation(model);
        var states = new ArrayList<Series>();
        var x = start.clone();
        double now = 0;
        int next = 0;
        for (int day = 0; day <= days; day++) {
            for (; next < happenings.size() && happenings.get(next).day() <= day; next++) {
                now = carry(step, x, now, happenings.get(next).day(), hold);
                x = model.apply(happenings.get(next).event(), x);
            }
            now = carry(step, x, now, day, hold);
            hold.on(x, now);
            states.add(Series.of(x));
        }
        return new Trajectory(model, Simulator.wholeDays(days), states);
    }

    private static double carry(Relaxation step, double[] x, double from, double to, Hold hold) {
        int steps = (int) Math.ceil((to - from) / STEP - 1e-9);
        for (int i = 0; i < steps; i++) {
            hold.on(x, from + i * (to - from) / steps);
            step.advance(x, (to - from) / steps);
        }
        return to;
    }
}
