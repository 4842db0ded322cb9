package troth.infer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Parameters;
import troth.numeric.Definite;
import troth.numeric.Streams;

/// Where a couple stands after all that is known of it, as a Gaussian over the states of the day:
/// all that the next check-in needs of the past. So one more answer costs a day, not the whole
/// diary.
///
/// ```text
/// I13  z at the last day ~ N(mode, covariance) is the start of the next stretch; I2 on that alone
/// ```
///
/// Exact where answers are Gaussian and the mechanism is straight; otherwise each stretch keeps the
/// past as the Gaussian that Laplace left, which the reading of all days would have bent again.
public final class Standing {

    private static final int ROUNDS = 2;
    private static final int SETTLING = 8;
    private static final int PAIRS = 60;

    private final Values values;
    private final Dyad dyad;
    private final StartRange[] starts;
    private final double firstDay;
    private final double day;
    private final double[] mean;
    private final double[] covariance;

    /// The states of the model at the mean, shape `[layout size]`.
    private final double[] at;

    /// @param solved left at the mode of `chain`
    private Standing(DyadChain chain, Smoother solved, Values values) {
        int last = chain.chain.nodes() - 1;
        this.values = values;
        dyad = chain.linear.grid.timeline().dyad();
        starts = chain.linear.starts;
        firstDay = chain.firstDay();
        day = chain.linear.grid.nodes().get(last).day();
        mean = solved.lastMean().clone();
        covariance = solved.lastCovariance();
        at = values.plan.states(starts, chain.linear.reference[last], mean);
    }

    /// Reads one couple alone with the priors in place of a population, as [CoupleReader] does.
    ///
    /// @param questions the items and which answers are events; its timelines are not used
    /// @param timeline what is known so far, with at least one answer
    public static Standing of(Parameters parameters, Diary questions, Timeline timeline) {
        if (timeline.checkIns().isEmpty()) {
            throw new IllegalArgumentException(
                    "The timeline of the dyad (%s) holds no answer to read."
                            .formatted(timeline.dyad().id()));
        }
        var plan = CoupleReader.plan(parameters, questions.with(List.of(timeline)), true);
        return of(new Values(plan, plan.theta.centre()), timeline);
    }

    static Standing of(Values values, Timeline timeline) {
        var smoother = new Smoother();
        var grid = Grid.of(values.plan.diary, timeline);
        var settled = new Settling(values, smoother).settle(Fit.chain(values.plan, grid), SETTLING);
        return new Standing(settled.chain(), smoother, values);
    }

    /// The last day that is known (d).
    public double day() {
        return day;
    }

    /// Where the couple stands after what came since.
    ///
    /// @param since with nothing before [#day]; what was answered on that day is not asked again
    public Standing next(Timeline since) {
        double earliest =
                Math.min(
                        since.happenings().stream()
                                .mapToDouble(Happening::day)
                                .min()
                                .orElse(Double.POSITIVE_INFINITY),
                        since.checkIns().stream()
                                .mapToDouble(CheckIn::day)
                                .min()
                                .orElse(Double.POSITIVE_INFINITY));
        if (earliest < day) {
            throw new IllegalArgumentException(
                    "What came since (day %s) must not lie before the last day known (%s).%nMaybe read the whole timeline anew."
                            .formatted(earliest, day));
        }
        var grid = Grid.after(values.plan.diary, since, day);
        return grid.nodes().size() == 1 ? this : along(grid);
    }

    /// Where it stands `days` later, nothing being known of them.
    public Standing after(int days) {
        var none = new Timeline(dyad, List.of(), List.of(), day + days);
        return days == 0 ? this : along(Grid.startingAt(none, day).until(day + days));
    }

    private Standing along(Grid grid) {
        var smoother = new Smoother();
        var chain = stretch(grid, fading(values, at, grid));
        for (int round = 1; round < ROUNDS; round++) {
            smoother.solve(chain.chain, chain.warm);
            chain = stretch(grid, chain.noise(smoother.mode.path));
        }
        smoother.solve(chain.chain, chain.warm);
        return new Standing(chain, smoother, values);
    }

    private DyadChain stretch(Grid grid, double[][] noise) {
        var plan = values.plan;
        var linear = new Linearisation(plan.model, grid, plan.followed(), plan.diary);
        linear.onward(at, noise);
        var start = new Chain.Start(mean.clone(), covariance);
        var chain = new DyadChain(plan, linear, start, firstDay);
        chain.load(values);
        return chain;
    }

    /// The noise to expect after the first node of a grid, shape `[nodes][layout size]`.
    ///
    /// @param at the states of the model there
    static double[][] fading(Values values, double[] at, Grid grid) {
        var plan = values.plan;
        var noise = new double[grid.nodes().size()][plan.model.layout().size()];
        for (int k = 0; k < noise.length; k++) {
            double days = grid.nodes().get(k).day() - grid.nodes().getFirst().day();
            for (int p = 0; p < plan.noiseAt.length; p++) {
                for (int place : plan.noiseAt[p]) {
                    noise[k][place] = at[place] * Math.exp(-days / values.tau(p));
                }
            }
        }
        return noise;
    }

    /// Bands of every quantity and of the answer to expect to every item, on this day.
    ///
    /// @param seed of the draws behind them
    public Map<Partner, Map<String, Band>> bands(long seed) {
        var draws = draws(seed);
        var quantities = Quantity.of(values.plan.model);
        var predictor = new Predictor(values, firstDay);
        var all = new EnumMap<Partner, Map<String, Band>>(Partner.class);
        for (var partner : Partner.values()) {
            var mine = new LinkedHashMap<String, Band>();
            for (var quantity : quantities) {
                mine.put(
                        quantity.name(),
                        band(
                                draws,
                                (x, _) ->
                                        quantity.of()
                                                .at(
                                                        x,
                                                        partner,
                                                        values.plan.model.read(x, partner))));
            }
            for (int i = 0; i < values.plan.items.size(); i++) {
                int item = i;
                mine.put(
                        DyadReading.answerTo(values.plan.items.get(i).name()),
                        band(draws, (x, z) -> predictor.expected(item, partner, x, z, day)));
            }
            all.put(partner, mine);
        }
        return all;
    }

    /// One of them.
    public Band band(Partner partner, String quantity, long seed) {
        var found = bands(seed).getOrDefault(partner, Map.of()).get(quantity);
        if (found == null) {
            throw new IllegalArgumentException("There is no quantity (%s).".formatted(quantity));
        }
        return found;
    }

    private interface Said {
        double by(double[] x, double[] z);
    }

    private Band band(double[][] draws, Said of) {
        var said = new double[draws.length][1];
        for (int r = 0; r < draws.length; r++) {
            said[r][0] = of.by(values.plan.states(starts, at, draws[r]), draws[r]);
        }
        return Band.of(said);
    }

    /// Pairs that mirror each other about the mean, shape `[draws][n]`.
    private double[][] draws(long seed) {
        int n = mean.length;
        var root = Definite.root(covariance, n);
        var random = new Streams(seed).at(0, 0);
        var draws = new double[2 * PAIRS][n];
        for (int pair = 0; pair < PAIRS; pair++) {
            var u = new double[n];
            for (int i = 0; i < n; i++) {
                u[i] = random.nextGaussian();
                double apart = 0;
                for (int j = 0; j <= i; j++) {
                    apart += root[i * n + j] * u[j];
                }
                draws[2 * pair][i] = mean[i] + apart;
                draws[2 * pair + 1][i] = mean[i] - apart;
            }
        }
        return draws;
    }
}
