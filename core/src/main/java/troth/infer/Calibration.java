package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.TrustModel;
import troth.numeric.Normal;
import troth.numeric.Streams;
import troth.sample.Draw;
import troth.sample.Sampler;

/// Simulation-based calibration: parameters drawn from their priors, couples drawn from the model
/// with them, the couples read, and the rank of each true value among the draws of its posterior
/// noted. If the reading is right, ranks are uniform.
///
/// Ranked are all parameters of the population, two people's own levels, and what depends on the
/// answers: their log evidence, trust of each partner on the last day, how far the partners differ,
/// and the answer to expect two weeks later.
///
/// @param couples of each simulation, at least 1
/// @param days on which they are asked, at least 1
/// @param missing the chance that an answer does not come, in [0, 1)
/// @param way to the draws
/// @param seed of all chance
/// @source talts2018
/// @source modrak2023
public record Calibration(
        Parameters parameters, int couples, int days, double missing, Way way, long seed) {

    /// How many draws a true value is ranked among.
    public static final int RANKED = 99;

    /// How draws of the parameters are come by.
    public enum Way {
        /// A chain, its draws as they are (I10).
        CHAIN,
        /// The same, taken by their weights (I12).
        WEIGHED,
        /// The Gaussian that Laplace makes of the posterior, weighed by what chains rest on.
        LAPLACE
    }

    private static final int AHEAD = 14;
    private static final int WARMUP = 200;
    private static final int DRAWS = 594;

    /// Of paths: for each couple and draw that is weighed, and for each path that is ranked.
    private static final int PAIRS = 50;

    private static final int LANE_PRIOR = 200;
    private static final int LANE_COUPLE = 201;
    private static final int LANE_READ = 300;
    private static final double[] BELL = {-1.4, -0.9, -0.4, 0.1, 0.7, 1.4};

    public Calibration {
        if (couples < 1 || days < 1 || !(missing >= 0 && missing < 1)) {
            throw new IllegalArgumentException(
                    "The couples (%d) and days (%d) must be at least 1, and the share missing (%s) lie in [0, 1)."
                            .formatted(couples, days, missing));
        }
    }

    /// The rank of one true value.
    ///
    /// @param rank how many of the draws lie below it, in [0, of]
    public record Rank(String quantity, int rank, int of) {}

    /// One simulation; any of them can be run alone.
    public List<Rank> simulation(int index) {
        var streams = new Streams(seed + 1_000_003L * (index + 1));
        var plan = plan(parameters, days);
        var truth = truth(plan, streams);
        var imagined = new Imagined(new Values(plan, truth), days, missing, AHEAD);
        var drawn = new ArrayList<Imagined.Couple>();
        for (int d = 0; d < couples; d++) {
            drawn.add(imagined.couple("c" + d, streams.at(d, LANE_COUPLE)));
        }
        var timelines = drawn.stream().map(couple -> couple.timeline).toList();
        var fit = Fit.of(plan.with(timelines));
        return ranks(fit, truth, drawn, streams);
    }

    /// One ordinal item about trust, its thresholds known.
    static Blueprint plan(Parameters parameters, int days) {
        var item = new Item("trust", new Scale.Ordinal(1, 7, 1), Construct.TRUST, true);
        var none = new Diary("imagined", List.of(item), List.of(), true, 1, List.of());
        var model = Fit.withNoise(new TrustModel(parameters, Layout.GENERAL));
        var measures = new Measures[] {Measures.known(item, BELL)};
        var everyDay = none.with(List.of(daily(days)));
        var relevance = Fit.relevance(everyDay, model);
        return new Blueprint(
                none, model, true, measures, 1, relevance.mechanism(true), relevance.noises(true));
    }

    /// Answers on all days, by which the states that matter are found.
    private static Timeline daily(int days) {
        var dyad =
                new troth.dyad.Dyad(
                        "all", new troth.dyad.Dyad.Person("a"), new troth.dyad.Dyad.Person("b"));
        var answers =
                IntStream.range(0, days)
                        .boxed()
                        .flatMap(day ->
                                Arrays.stream(Partner.values())
                                        .map(p -> new troth.dyad.CheckIn(day, p, "trust", 4)))
                        .toList();
        return new Timeline(dyad, List.of(), answers, days - 1);
    }

    private static double[] truth(Blueprint plan, Streams streams) {
        var random = streams.at(0, LANE_PRIOR);
        var theta = plan.theta.centre();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += plan.theta.spread(i) * random.nextGaussian();
        }
        return theta;
    }

    private List<Rank> ranks(
            Fit fit, double[] truth, List<Imagined.Couple> couples, Streams streams) {
        var thetas = thetas(fit, streams);
        var ranks = new ArrayList<Rank>();
        for (int i = 0; i < truth.length; i++) {
            int place = i;
            var name = fit.plan.theta.names().get(i);
            ranks.add(rank(name, thetas, truth[i], (theta, _) -> theta[place]));
        }
        var longer = longer(fit);
        var told =
                IntStream.range(0, thetas.size())
                        .mapToObj(r -> told(fit, thetas.get(r), longer, streams, r))
                        .toList();
        told(fit, truth, couples)
                .forEach((name, value) ->
                        ranks.add(
                                rank(
                                        name,
                                        thetas,
                                        value,
                                        (_, r) -> told.get(r).getOrDefault(name, Double.NaN))));
        return ranks;
    }

    private List<double[]> thetas(Fit fit, Streams streams) {
        if (way == Way.LAPLACE) {
            return new LaplaceDraws(fit, streams.at(2, LANE_PRIOR)).thetas(RANKED);
        }
        var sampler = new Sampler(1, WARMUP, DRAWS, 0.8, streams.seed(), 1);
        var reader = new PosteriorReader(parameters, sampler, 0, Progress.SILENT);
        var draws = reader.draws(fit.plan, fit.chains, fit.theta, Curvature.withinPrior(fit)).all();
        return way == Way.CHAIN ? thinned(draws) : weighed(fit, sampler, draws, streams);
    }

    private static List<double[]> thinned(List<Draw> draws) {
        return IntStream.range(0, RANKED)
                .mapToObj(i -> draws.get(i * (DRAWS / RANKED)).x().toArray())
                .toList();
    }

    private static List<double[]> weighed(
            Fit fit, Sampler sampler, List<Draw> draws, Streams streams) {
        var weighing = new Weighing(fit.plan, fit.chains, sampler, Progress.SILENT);
        return weighing.draws(draws, PAIRS).resampled(RANKED, streams.at(1, LANE_PRIOR));
    }

    private static Rank rank(
            String name,
            List<double[]> thetas,
            double truth,
            ToDoubleBiFunction<double[], Integer> drawn) {
        var draws =
                IntStream.range(0, thetas.size())
                        .mapToDouble(r -> drawn.applyAsDouble(thetas.get(r), r))
                        .toArray();
        if (!Double.isFinite(Arrays.stream(draws).sum())) {
            throw new IllegalStateException("A draw of %s is no number.".formatted(name));
        }
        int below = (int) Arrays.stream(draws).filter(draw -> draw < truth).count();
        return new Rank(name, below, thetas.size());
    }

    /// What is true.
    private Map<String, Double> told(Fit fit, double[] theta, List<Imagined.Couple> couples) {
        var values = new Values(fit.plan, theta);
        var told = new LinkedHashMap<String, Double>();
        told.put("log_evidence", fit.population.logEvidence(theta));
        for (int d = 0; d < Math.min(2, couples.size()); d++) {
            var couple = couples.get(d);
            tell(values, "c" + d, couple.grid, couple.path, couple.states, told);
        }
        return told;
    }

    /// Two couples with the days ahead, linearised about their most probable paths.
    private List<DyadChain> longer(Fit fit) {
        var settling = new Settling(new Values(fit.plan, fit.theta), new Smoother());
        return fit.chains.stream()
                .limit(2)
                .map(chain -> settling.settle(chain, 2).chain())
                .map(chain -> settling.extended(chain, chain.linear.grid.until(days - 1 + AHEAD)))
                .toList();
    }

    /// What a draw says: of two couples a whole path each.
    private Map<String, Double> told(
            Fit fit, double[] theta, List<DyadChain> two, Streams streams, int draw) {
        var values = new Values(fit.plan, theta);
        var told = new LinkedHashMap<String, Double>();
        told.put("log_evidence", fit.population.logEvidence(theta));
        var smoother = new Smoother();
        for (int d = 0; d < two.size(); d++) {
            var longer = two.get(d);
            longer.load(values);
            smoother.solve(longer.chain, longer.warm);
            var random = streams.at(d, LANE_READ + draw);
            var path = new PathWeights(longer, values, smoother, random).path(PAIRS);
            var states = longer.linear.walk(longer.origins(path[0]), longer.noise(path));
            tell(values, "c" + d, longer.linear.grid, path, states, told);
        }
        return told;
    }

    private void tell(
            Values values,
            String couple,
            Grid grid,
            double[][] path,
            double[][] states,
            Map<String, Double> told) {
        var plan = values.plan;
        int now = at(grid, days - 1);
        int later = at(grid, days - 1 + AHEAD);
        var predictor = new Predictor(values, grid.nodes().getFirst().day());
        double a = plan.model.read(states[now], Partner.A).trust();
        double b = plan.model.read(states[now], Partner.B).trust();
        told.put(couple + ".trust_A", Normal.logit(a));
        told.put(couple + ".trust_B", Normal.logit(b));
        told.put(couple + ".difference", a - b);
        told.put(couple + ".intercept_A", path[now][plan.intercept(0, 0)]);
        told.put(
                couple + ".later_A",
                predictor.expected(0, Partner.A, states[later], path[later], days - 1 + AHEAD));
    }

    private static int at(Grid grid, double day) {
        int k = grid.nodes().size() - 1;
        while (grid.nodes().get(k).day() > day + 1e-9) {
            k--;
        }
        return k;
    }
}
