package troth.simulate;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Dyad;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Relaxation;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;

/// Simulates couples whose events follow from their states: a piecewise-deterministic Markov
/// process.
///
/// On a grid of a quarter of a day the noise takes an exact step and the rates of all events are
/// read from the state and stand still for that quarter; the moments of events are drawn inside it,
/// the state is carried to each of them, and what the event is is drawn from the state it meets.
/// Freezing the rates errs by the share they change within six hours; drawing by thinning instead
/// would need a bound on rates that noise does not have.
///
/// One pair (seed, couple) gives one path, on any thread: each cause of events has a stream of its
/// own, [Streams].
///
/// @source davis1984 sec. 2
public final class Behaviour {

    private static final int STEPS_A_DAY = 4;
    private static final double STEP = 1.0 / STEPS_A_DAY;

    private final TrustModel model;

    /// Whose chance is drawn from the first of each pair of lanes; the other one is for a test that
    /// swaps the partners with their streams.
    private final Partner first;

    public Behaviour(TrustModel model) {
        this(model, Partner.A);
    }

    Behaviour(TrustModel model, Partner first) {
        this.model = model.with(model.parameters().with("gain_noise", 1));
        this.first = first;
    }

    /// What happened and what it did.
    public record Path(Timeline timeline, Trajectory trajectory) {}

    /// One couple for so many days.
    ///
    /// @param start the state on day 0; its noise is drawn, about what stands in it, which is where
    ///   the noise of these two is at rest
    /// @param given events that happen whatever the state
    /// @param days recorded at each whole day from 0 to this one
    public Path run(Streams streams, long couple, double[] start, Timeline given, int days) {
        var lanes = new Lanes(streams, couple, first);
        var life = new Life(lanes, start, given.happenings());
        var states = new ArrayList<Series>();
        states.add(life.meetGiven(0));
        for (int step = 1; step <= days * STEPS_A_DAY; step++) {
            life.step(step * STEP);
            if (step % STEPS_A_DAY == 0) {
                states.add(Series.of(life.x));
            }
        }
        var timeline = new Timeline(given.dyad(), life.happened, List.of());
        var recorded = Simulator.wholeDays(days);
        return new Path(timeline, new Trajectory(model, recorded, states));
    }

    /// A couple that nothing is given to.
    public Path run(Streams streams, long couple, double[] start, int days) {
        return run(streams, couple, start, nothing(couple), days);
    }

    private static Timeline nothing(long couple) {
        var dyad =
                new Dyad(
                        "couple " + couple,
                        new Dyad.Person("A of couple " + couple),
                        new Dyad.Person("B of couple " + couple));
        return new Timeline(dyad, List.of(), List.of());
    }

    /// The state of one couple on its way.
    private final class Life {

        private final Relaxation relaxation = new Relaxation(model);
        private final List<Happening> happened = new ArrayList<>();
        private final List<Happening> given;
        private final Unexplained unexplained;
        private final Occasions occasions;
        private double[] x;
        private double now;
        private int next;

        Life(Lanes lanes, double[] start, List<Happening> given) {
            this.given = given;
            x = start.clone();
            unexplained = new Unexplained(model, lanes);
            occasions = new Occasions(model, lanes);
            unexplained.begin(x);
        }

        /// Lets the given events up to `day` happen.
        Series meetGiven(double day) {
            for (; next < given.size() && given.get(next).day() <= day; next++) {
                meet(given.get(next));
            }
            return Series.of(x);
        }

        /// One quarter of a day, to `end`.
        void step(double end) {
            unexplained.step(x, STEP);
            for (var due : occasions.draw(x, now, end)) {
                meetGiven(due.day());
                carryTo(due.day());
                meet(occasions.happening(due, x));
            }
            meetGiven(end);
            carryTo(end);
        }

        private void meet(Happening happening) {
            carryTo(happening.day());
            x = model.apply(happening.event(), x);
            happened.add(happening);
        }

        private void carryTo(double day) {
            if (day > now) {
                relaxation.advance(x, day - now);
                now = day;
            }
        }
    }

    /// B1: how ready `partner` is for closeness in a state, in (0, 1).
    public double wish(double[] x, Partner partner) {
        return new Leanings(model.parameters()).wish(new Moment(model, x), partner);
    }

    /// The model with its noise on.
    public TrustModel model() {
        return model;
    }
}
