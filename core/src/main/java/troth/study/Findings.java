package troth.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import troth.model.Preset;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.numeric.Workers;

/// What came of a laboratory study: its rows, the effects under both presets over the same couples,
/// and how much its estimands hang on what is only assumed.
///
/// @param claimed the effects under `as-claimed`, in the order of `effects`
/// @param hinges one for each estimand, in their order
public record Findings(
        LabStudy study,
        long seed,
        List<Row> rows,
        List<Effect> effects,
        List<Effect> claimed,
        List<Hinge> hinges) {

    /// Fewer couples give intervals that a normal distribution does not describe.
    public static final int FEWEST = 64;

    public static final int MOST = 1_000_000;

    /// How many coefficients are moved together.
    public static final int LEADING = 10;

    private static final int SAMPLE = 512;
    private static final double END = 1.959963984540054;

    /// How big a run is.
    ///
    /// @param threads at most so many at once; the result does not depend on it
    public record Size(long seed, int couples, int threads) {

        public Size {
            if (couples < FEWEST || couples > MOST) {
                throw new IllegalArgumentException(
                        "The number of couples (%d) must lie in [%d, %d]."
                                .formatted(couples, FEWEST, MOST));
            }
            if (threads < 1 || threads > 1024) {
                throw new IllegalArgumentException(
                        "The number of threads (%d) must lie in [1, 1024].".formatted(threads));
            }
        }
    }

    /// How often `step` will be called by [#of].
    public static int steps(LabStudy study, Size size) {
        return 2 * size.couples()
                + 2 * study.cohort().assumed().size()
                + Sobol.evaluations(LEADING, sample(size));
    }

    /// A sample of the assumed coefficients is as large as the cohort, to a limit.
    private static int sample(Size size) {
        return Math.min(SAMPLE, size.couples());
    }

    /// @param step called after each piece of the work, from any thread
    public static Findings of(LabStudy study, Size size, Runnable step) {
        var rows = rows(study, size, step);
        var claims = study.under(Preset.AS_CLAIMED);
        var claimed = claims.effects(rows(claims, size, step));
        return new Findings(
                study, size.seed(), rows, study.effects(rows), claimed, hinges(study, size, step));
    }

    private static List<Hinge> hinges(LabStudy study, Size size, Runnable step) {
        var typical = study.estimands(study.cohort().typical(Map.of()));
        var swings = swings(study, size, step);
        var keys = study.estimands();
        var alone =
                IntStream.range(0, keys.size())
                        .mapToObj(o ->
                                new Hinge(keys.get(o), typical.at(o), swings.get(o), List.of()))
                        .toList();
        var leading = leading(alone);
        Function<Series, Series> numbers =
                u -> {
                    var moved = new TreeMap<String, Double>();
                    IntStream.range(0, leading.size())
                            .forEach(i -> moved.put(leading.get(i), Normal.quantile(u.at(i))));
                    return study.estimands(study.cohort().typical(moved));
                };
        var indices = Sobol.of(leading, sample(size), size.seed(), size.threads(), numbers, step);
        return IntStream.range(0, keys.size())
                .mapToObj(o -> new Hinge(keys.get(o), typical.at(o), swings.get(o), indices.get(o)))
                .toList();
    }

    /// The coefficients that have the greatest part in the movement of any estimand.
    private static List<String> leading(List<Hinge> hinges) {
        return hinges.getFirst().swings().stream()
                .map(Hinge.Swing::name)
                .sorted(
                        Comparator.comparingDouble(name ->
                                -hinges.stream().mapToDouble(h -> h.share(name)).max().orElse(0)))
                .limit(LEADING)
                .toList();
    }

    /// The rows of couples 0 to `couples`, in order.
    public static List<Row> rows(LabStudy study, Size size, Runnable step) {
        var rows = new Row[size.couples()];
        Workers.each(
                rows.length,
                size.threads(),
                () ->
                        dyad -> {
                            rows[dyad] = study.row(size.seed(), dyad);
                            step.run();
                        });
        return List.of(rows);
    }

    /// Of each estimand.
    private static List<List<Hinge.Swing>> swings(LabStudy study, Size size, Runnable step) {
        var names = study.cohort().assumed().stream().map(e -> e.name()).toList();
        var ends = new Series[2 * names.size()];
        Workers.each(
                ends.length,
                size.threads(),
                () ->
                        i -> {
                            double z = i % 2 == 0 ? -END : END;
                            var moved = Map.of(names.get(i / 2), z);
                            ends[i] = study.estimands(study.cohort().typical(moved));
                            step.run();
                        });
        return IntStream.range(0, study.estimands().size())
                .mapToObj(o ->
                        IntStream.range(0, names.size())
                                .mapToObj(i ->
                                        new Hinge.Swing(
                                                names.get(i),
                                                ends[2 * i].at(o),
                                                ends[2 * i + 1].at(o)))
                                .toList())
                .toList();
    }
}
