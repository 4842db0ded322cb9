package troth.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.model.Preset;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.numeric.Workers;

/// What came of a laboratory study: its rows, the effects under both presets over the same couples,
/// and how much its estimand hangs on what is only assumed.
///
/// @param claimed the effects under `as-claimed`, in the order of `effects`
/// @param swings of every assumed coefficient the difference that it alone makes to the estimand
///   between the ends of its interval, the greatest first
/// @param indices of the first of them, all moved together
public record Findings(
        LabStudy study,
        long seed,
        List<Row> rows,
        List<Effect> effects,
        List<Effect> claimed,
        double typical,
        List<Swing> swings,
        List<Sensitivity.Index> indices) {

    /// Fewer couples give intervals that a normal distribution does not describe.
    public static final int FEWEST = 64;

    public static final int MOST = 1_000_000;

    private static final int LEADING = 8;
    private static final int SAMPLE = 512;
    private static final double END = 1.959963984540054;

    /// @param low the estimand at the lower end of the coefficient's interval
    /// @param high the estimand at its upper end
    public record Swing(String name, double low, double high) {

        public double size() {
            return Math.abs(high - low);
        }
    }

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
                + Sensitivity.evaluations(LEADING, sample(size));
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
        var swings = swings(study, size, step);
        var leading = swings.stream().limit(LEADING).map(Swing::name).toList();
        ToDoubleFunction<Series> number =
                u -> {
                    var moved = new TreeMap<String, Double>();
                    IntStream.range(0, leading.size())
                            .forEach(i -> moved.put(leading.get(i), Normal.quantile(u.at(i))));
                    return study.estimand(study.cohort().typical(moved));
                };
        var indices =
                Sensitivity.of(leading, sample(size), size.seed(), size.threads(), number, step);
        return new Findings(
                study,
                size.seed(),
                rows,
                study.effects(rows),
                claimed,
                study.estimand(study.cohort().typical(Map.of())),
                swings,
                indices);
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

    private static List<Swing> swings(LabStudy study, Size size, Runnable step) {
        var names = study.cohort().assumed().stream().map(e -> e.name()).toList();
        var ends = new double[2 * names.size()];
        Workers.each(
                ends.length,
                size.threads(),
                () ->
                        i -> {
                            double z = i % 2 == 0 ? -END : END;
                            ends[i] =
                                    study.estimand(
                                            study.cohort().typical(Map.of(names.get(i / 2), z)));
                            step.run();
                        });
        var swings = new ArrayList<Swing>();
        for (int i = 0; i < names.size(); i++) {
            swings.add(new Swing(names.get(i), ends[2 * i], ends[2 * i + 1]));
        }
        swings.sort(Comparator.comparingDouble(Swing::size).reversed());
        return List.copyOf(swings);
    }

    /// The part of the swings, squared and summed, that belongs to those the indices are of.
    public double covered() {
        double leading = squares(swings.subList(0, indices.size()));
        double all = squares(swings);
        return all > 0 ? leading / all : 1;
    }

    private static double squares(List<Swing> swings) {
        return swings.stream().mapToDouble(s -> s.size() * s.size()).sum();
    }
}
