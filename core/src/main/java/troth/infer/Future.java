package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.model.Relaxation;
import troth.numeric.Definite;

/// Many possible futures of one dyad, from its reading at the last answer known: states drawn from
/// the posterior and walked through the model, answers that are events drawn first and acting then.
final class Future {

    private final DyadChain from;
    private final int last;
    private final Values values;
    private final Predictor predictor;
    private final Blueprint plan;
    private final RandomGenerator random;
    private final Relaxation relaxation;
    private final double[][] z;
    private final double[][] x;
    private double now;

    /// @param nodes how many nodes of the chain are known; `solved` is left at their mode
    /// @param draws how many futures
    Future(
            DyadChain from,
            int nodes,
            Values values,
            Smoother solved,
            int draws,
            RandomGenerator random) {
        this.from = from;
        last = nodes - 1;
        this.values = values;
        predictor = new Predictor(values, from.firstDay());
        this.random = random;
        plan = from.plan;
        relaxation = new Relaxation(plan.model);
        now = from.linear.grid.nodes().get(last).day();
        z = draw(solved, draws);
        x = new double[draws][];
        for (int r = 0; r < draws; r++) {
            x[r] = plan.states(from.linear.starts, from.linear.reference[last], z[r]);
        }
    }

    /// Draws from the Gaussian at the last node, in pairs that mirror each other.
    private double[][] draw(Smoother solved, int draws) {
        int n = plan.size();
        var root = Definite.root(solved.lastCovariance(), n);
        var mean = solved.lastMean();
        var states = new double[draws][n];
        for (int r = 0; r < draws; r += 2) {
            var u = gaussians(n);
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += root[i * n + j] * u[j];
                }
                states[r][i] = mean[i] + sum;
                if (r + 1 < draws) {
                    states[r + 1][i] = mean[i] - sum;
                }
            }
        }
        return states;
    }

    private double[] gaussians(int n) {
        var u = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = random.nextGaussian();
        }
        return u;
    }

    private void setNoise(double[] state, double[] draw) {
        for (int p = 0; p < plan.noiseAt.length; p++) {
            state[plan.noiseAt[p][0]] = draw[plan.noiseStart() + 2 * p];
            state[plan.noiseAt[p][1]] = draw[plan.noiseStart() + 2 * p + 1];
        }
    }

    /// Goes on to `day`, in steps of a day at most.
    void goTo(double day) {
        int steps = (int) Math.ceil((day - now) / Grid.LONGEST_STEP - 1e-9);
        double h = steps == 0 ? 0 : (day - now) / steps;
        for (int s = 0; s < steps; s++) {
            for (int r = 0; r < z.length; r++) {
                if (plan.mechanism) {
                    relaxation.advance(x[r], h);
                }
                wander(z[r], h);
                setNoise(x[r], z[r]);
            }
        }
        now = day;
    }

    /// One step of everything that wanders.
    private void wander(double[] state, double days) {
        int pairs = plan.noises.length + plan.constructs.size();
        for (int w = 0; w < pairs; w++) {
            double a = Math.exp(-days / values.tau(w));
            double sd = Math.sqrt(values.variance(w) * (1 - a * a));
            double rho = values.rho(w);
            double first = random.nextGaussian();
            double second = rho * first + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            int at = plan.noiseStart() + 2 * w;
            state[at] = a * state[at] + sd * first;
            state[at + 1] = a * state[at + 1] + sd * second;
        }
    }

    /// Lets both partners answer the items that are events, and what they answer act.
    void act() {
        var driving = driving();
        for (int r = 0; r < z.length && !driving.isEmpty(); r++) {
            var events = new ArrayList<Event>();
            for (var ask : driving) {
                double value = drawAnswer(ask, r);
                var name = plan.items.get(ask.item()).name();
                var answer = new CheckIn(now, Partner.values()[ask.person()], name, value);
                events.addAll(Grid.driven(plan.diary, answer));
            }
            events.sort(Event.IN_ORDER);
            for (var event : events) {
                x[r] = plan.mechanism ? plan.model.apply(event, x[r]) : x[r];
            }
        }
    }

    private List<Asked> driving() {
        var asked = new ArrayList<Asked>();
        for (int item = 0; item < plan.items.size(); item++) {
            for (int person = 0; person < 2 && plan.driver[item]; person++) {
                asked.add(new Asked(item, person));
            }
        }
        return asked;
    }

    /// One question to one partner.
    record Asked(int item, int person) {}

    private double drawAnswer(Asked ask, int r) {
        return plan.measures[ask.item()].draw(eta(ask, r), scale(ask, r), random);
    }

    /// What the answer would be: the mixture over all futures.
    Predictive predict(Asked ask) {
        return plan.measures[ask.item()].predictive(etas(ask), scales(ask));
    }

    /// The same future by future.
    Cells cells(Asked ask) {
        return new Cells(plan.measures[ask.item()], etas(ask), scales(ask));
    }

    /// What an answer that came says.
    Likelihood likelihood(Asked ask, double value) {
        return plan.measures[ask.item()].likelihood(value);
    }

    private double[] etas(Asked ask) {
        return IntStream.range(0, z.length).mapToDouble(r -> eta(ask, r)).toArray();
    }

    private double[] scales(Asked ask) {
        return IntStream.range(0, z.length).mapToDouble(r -> scale(ask, r)).toArray();
    }

    private double scale(Asked ask, int r) {
        return predictor.scale(ask.item(), partner(ask), z[r]);
    }

    private double eta(Asked ask, int r) {
        return predictor.eta(ask.item(), partner(ask), x[r], z[r], now);
    }

    private static Partner partner(Asked ask) {
        return Partner.values()[ask.person()];
    }
}
