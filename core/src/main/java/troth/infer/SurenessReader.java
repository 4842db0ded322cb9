package troth.infer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import troth.dyad.Partner;
import troth.numeric.Streams;

/// Asks of a couple that was read how sure its trust is. Leaves neither chain nor smoother as they
/// were.
final class SurenessReader {

    private static final List<Integer> MORE = List.of(7, 14, 28);

    private static final int PAIRS = 40;
    private static final long SEED = 1;

    private final Values values;

    /// d theta / d log power of the priors.
    private final double[] towards;

    SurenessReader(Values values, double[] towards) {
        this.values = values;
        this.towards = towards;
    }

    /// Trust of a couple at its mode, and how wide it is about it.
    private record Seen(double level, double trend, double levelSd, double trendSd) {}

    /// @param solved left at the mode of `chain`
    /// @param last the last node that is known
    Map<Partner, Sureness> of(DyadChain chain, Smoother solved, int last) {
        var timeline = chain.linear.grid.timeline();
        double from = chain.linear.grid.nodes().get(last).day();
        var later = new EnumMap<Partner, List<Sureness.Later>>(Partner.class);
        var now = new EnumMap<Partner, Double>(Partner.class);
        if (Awaited.pays(timeline)) {
            var grid = Awaited.again(timeline, from, from + MORE.getLast());
            var awaited = new Awaited(chain, solved, last, values, grid);
            for (var partner : Partner.values()) {
                later.put(
                        partner,
                        MORE.stream()
                                .map(days ->
                                        new Sureness.Later(days, awaited.sd(partner, from + days)))
                                .toList());
                now.put(partner, awaited.sd(partner, from));
            }
        }
        return moved(chain, solved, last, now, later);
    }

    private Map<Partner, Sureness> moved(
            DyadChain chain,
            Smoother solved,
            int last,
            Map<Partner, Double> now,
            Map<Partner, List<Sureness.Later>> later) {
        var here = seen(chain, solved, last);
        var weaker = raised(chain, solved, last, Sensitivity.WEAKER);
        var stronger = raised(chain, solved, last, Sensitivity.STRONGER);
        var all = new EnumMap<Partner, Sureness>(Partner.class);
        for (var partner : Partner.values()) {
            int p = partner.ordinal();
            var at = here.get(p);
            var low = weaker.get(p);
            var high = stronger.get(p);
            all.put(
                    partner,
                    new Sureness(
                            new Sensitivity.Moved(
                                    "level",
                                    (low.level() - at.level()) / at.levelSd(),
                                    (high.level() - at.level()) / at.levelSd(),
                                    low.levelSd() / high.levelSd()),
                            new Sensitivity.Moved(
                                    "trend",
                                    (low.trend() - at.trend()) / at.trendSd(),
                                    (high.trend() - at.trend()) / at.trendSd(),
                                    low.trendSd() / high.trendSd()),
                            now.getOrDefault(partner, at.levelSd()),
                            later.getOrDefault(partner, List.of())));
        }
        return all;
    }

    /// Under another power of all priors: those of the population move its parameters, those of a
    /// couple's start are known.
    private List<Seen> raised(DyadChain chain, Smoother solved, int last, double power) {
        var theta = values.theta.clone();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += Math.log(power) * towards[i];
        }
        chain.load(new Values(values.plan, theta));
        var spread = chain.chain.start().spread;
        for (int z = 0; z < values.plan.mechanismAt.length; z++) {
            spread.variance[z] /= power;
        }
        solved.solve(chain.chain, chain.warm);
        return seen(chain, solved, last);
    }

    /// By paths of the linear chain, the same chance for each power.
    private List<Seen> seen(DyadChain chain, Smoother solved, int last) {
        var sampler = new PathSampler(chain, solved, new Streams(SEED).at(0, 0));
        var squares = new double[2][2];
        for (int pair = 0; pair < PAIRS; pair++) {
            var path = sampler.posterior()[0];
            for (var partner : Partner.values()) {
                double level = gap(chain, solved, path, last, partner);
                double trend = level - gap(chain, solved, path, 0, partner);
                squares[partner.ordinal()][0] += level * level / PAIRS;
                squares[partner.ordinal()][1] += trend * trend / PAIRS;
            }
        }
        return Arrays.stream(Partner.values())
                .map(partner -> {
                    double end = trust(chain, solved.mode.path, last, partner);
                    double start = trust(chain, solved.mode.path, 0, partner);
                    var square = squares[partner.ordinal()];
                    return new Seen(end, end - start, Math.sqrt(square[0]), Math.sqrt(square[1]));
                })
                .toList();
    }

    private double gap(
            DyadChain chain, Smoother solved, double[][] path, int node, Partner partner) {
        return trust(chain, path, node, partner) - trust(chain, solved.mode.path, node, partner);
    }

    private double trust(DyadChain chain, double[][] path, int node, Partner partner) {
        var x = values.plan.states(chain.linear.starts, chain.linear.reference[node], path[node]);
        return Awaited.trust(values.plan, x, partner);
    }
}
