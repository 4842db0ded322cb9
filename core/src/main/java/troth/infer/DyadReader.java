package troth.infer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.numeric.Workers;

/// Reads one dyad with the parameters of its population: draws of its whole path, walked through
/// the model, become bands of every quantity and of the answer to expect to every item.
final class DyadReader {

    private static final int PAIRS = 60;
    private static final int ROUNDS = 8;
    private static final double STILL = 0.01;

    private final Blueprint plan;
    private final Values values;
    private final List<Quantity> quantities;
    private final List<String> names = new ArrayList<>();
    private final double ahead;
    private final Streams streams;
    private final Optional<SurenessReader> sureness;

    /// @param ahead how far to look ahead (d)
    DyadReader(Blueprint plan, double[] theta, double ahead, long seed) {
        this(plan, theta, ahead, seed, Optional.empty());
    }

    /// The same, asked besides how sure trust is.
    ///
    /// @param towards d theta / d log power of the priors (I21)
    DyadReader(Blueprint plan, double[] theta, double ahead, long seed, double[] towards) {
        this(
                plan,
                theta,
                ahead,
                seed,
                Optional.of(new SurenessReader(new Values(plan, theta), towards)));
    }

    private DyadReader(
            Blueprint plan,
            double[] theta,
            double ahead,
            long seed,
            Optional<SurenessReader> sureness) {
        this.sureness = sureness;
        this.plan = plan;
        values = new Values(plan, theta);
        this.ahead = ahead;
        quantities = Quantity.of(plan.model);
        quantities.forEach(quantity -> names.add(quantity.name()));
        plan.items.forEach(item -> names.add(DyadReading.answerTo(item.name())));
        streams = new Streams(seed);
    }

    /// Draws of every quantity, shape `[partner][quantity][draw][day]`.
    private record Draws(List<List<Ensemble>> byPartner) {}

    /// Draws of one quantity over days.
    private static final class Ensemble {
        final double[][] values;

        Ensemble(int draws, int days) {
            values = new double[draws][days];
        }
    }

    DyadReading read(Timeline timeline, int index, Smoother smoother) {
        var grid = Grid.of(plan.diary, timeline).until(timeline.end() + ahead);
        var settled = new Settling(values, smoother).settle(Fit.chain(plan, grid), ROUNDS);
        var chain = settled.chain();
        var nodes = grid.lastOfEachMoment();
        int known =
                (int)
                        nodes.stream()
                                .filter(k -> grid.nodes().get(k).day() <= timeline.end() + 1e-9)
                                .count();
        var shrinkage = new Shrinkage(chain, smoother, nodes.get(known - 1)).of(quantities, values);
        var draws = draws(chain, new PathSampler(chain, smoother, streams.at(index, 0)), nodes);
        int last = nodes.get(known - 1);
        return new DyadReading(
                timeline.dyad(),
                convergence(settled),
                Series.of(nodes.stream().mapToDouble(k -> grid.nodes().get(k).day()).toArray()),
                known,
                bands(draws, chain.linear.workers()),
                shrinkage,
                sureness.map(s -> s.of(chain, smoother, last)).orElse(Map.of()));
    }

    private static DyadReading.Convergence convergence(Settling.Settled settled) {
        var ended = settled.ended();
        return new DyadReading.Convergence(
                ended.converged() && settled.change() < STILL,
                ended.steps(),
                ended.decrement(),
                settled.change(),
                ended.logEvidence());
    }

    private Draws draws(DyadChain chain, PathSampler sampler, List<Integer> nodes) {
        var draws = new Draws(List.of(ensembles(nodes.size()), ensembles(nodes.size())));
        Workers.each(PAIRS, chain.linear.workers(), () -> _ -> note(draws, chain, sampler, nodes));
        return draws;
    }

    /// Notes the next two draws.
    private void note(Draws draws, DyadChain chain, PathSampler sampler, List<Integer> nodes) {
        var pair = sampler.next();
        for (int half = 0; half < 2; half++) {
            var path = pair.paths[half];
            note(draws, chain.linear.grid, sampler.walk(path), path, nodes, 2 * pair.number + half);
        }
    }

    private List<Ensemble> ensembles(int days) {
        return names.stream().map(_ -> new Ensemble(2 * PAIRS, days)).toList();
    }

    private void note(
            Draws draws,
            Grid grid,
            double[][] states,
            double[][] path,
            List<Integer> nodes,
            int draw) {
        var predictor = new Predictor(values, grid.nodes().getFirst().day());
        for (int k = 0; k < nodes.size(); k++) {
            int node = nodes.get(k);
            double day = grid.nodes().get(node).day();
            for (var partner : Partner.values()) {
                var mine = draws.byPartner().get(partner.ordinal());
                var readout = plan.model.read(states[node], partner);
                for (int q = 0; q < quantities.size(); q++) {
                    mine.get(q).values[draw][k] =
                            quantities.get(q).of().at(states[node], partner, readout);
                }
                for (int i = 0; i < plan.items.size(); i++) {
                    mine.get(quantities.size() + i).values[draw][k] =
                            predictor.expected(i, partner, states[node], path[node], day);
                }
            }
        }
    }

    private Map<Partner, Map<String, Band>> bands(Draws draws, int workers) {
        int count = names.size();
        var bands = new Band[2 * count];
        Workers.each(
                bands.length,
                workers,
                () ->
                        b -> {
                            var mine = draws.byPartner().get(b / count);
                            bands[b] = Band.of(mine.get(b % count).values);
                        });
        var all = new EnumMap<Partner, Map<String, Band>>(Partner.class);
        for (var partner : Partner.values()) {
            var mine = new LinkedHashMap<String, Band>();
            for (int q = 0; q < count; q++) {
                mine.put(names.get(q), bands[partner.ordinal() * count + q]);
            }
            all.put(partner, mine);
        }
        return all;
    }
}
