package troth.formats.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import troth.formats.chart.Decimal;
import troth.numeric.Streams;

/// By how much ours was closer than a rival, and how wide that is: couples are drawn again with
/// replacement, both forecasts of a couple together, and the share is taken anew.
///
/// @param closer 1 - ours/rival: .05 is 5 % closer, below 0 is further off
/// @param low of 95 % of the draws
/// @param high of 95 % of the draws
record Comparison(double closer, double low, double high) {

    private static final int DRAWS = 2000;
    private static final double TAIL = 0.025;
    private static final int LANE = 1;

    /// A couple's sums.
    private record Sums(double ours, double theirs) {}

    /// Root mean square errors of the means.
    static Comparison ofError(List<ForecastRow> rows, Rival rival, long seed) {
        return ofError(rows, ForecastRow::mean, rival, seed);
    }

    /// Those of the model alone, beside it without mechanism.
    static Comparison ofMechanism(List<ForecastRow> rows, long seed) {
        return ofError(
                rows, row -> row.said(Rival.MODEL_ALONE).mean(), Rival.WITHOUT_MECHANISM, seed);
    }

    private static Comparison ofError(
            List<ForecastRow> rows, ToDoubleFunction<ForecastRow> mean, Rival rival, long seed) {
        return of(
                rows,
                row -> row.square(mean.applyAsDouble(row)),
                row -> row.square(row.said(rival).mean()),
                0.5,
                seed);
    }

    /// Ranked probability scores of the whole forecasts.
    static Comparison ofScore(List<ForecastRow> rows, Rival rival, long seed) {
        return of(rows, ForecastRow::crps, row -> row.said(rival).crps(), 1, seed);
    }

    private static Comparison of(
            List<ForecastRow> rows,
            ToDoubleFunction<ForecastRow> ours,
            ToDoubleFunction<ForecastRow> theirs,
            double power,
            long seed) {
        var byCouple = new LinkedHashMap<String, Sums>();
        for (var row : rows) {
            var sums = new Sums(ours.applyAsDouble(row), theirs.applyAsDouble(row));
            byCouple.merge(
                    row.dyad(),
                    sums,
                    (a, b) -> new Sums(a.ours() + b.ours(), a.theirs() + b.theirs()));
        }
        var couples = byCouple.values().toArray(Sums[]::new);
        var random = new Streams(seed).at(0, LANE);
        var drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            var again = random.ints(couples.length, 0, couples.length).mapToObj(i -> couples[i]);
            drawn[draw] = closer(again.toArray(Sums[]::new), power);
        }
        Arrays.sort(drawn);
        return new Comparison(
                closer(couples, power), quantile(drawn, TAIL), quantile(drawn, 1 - TAIL));
    }

    private static double closer(Sums[] couples, double power) {
        double ours = Arrays.stream(couples).mapToDouble(Sums::ours).sum();
        double theirs = Arrays.stream(couples).mapToDouble(Sums::theirs).sum();
        return theirs > 0 ? 1 - Math.pow(ours / theirs, power) : 0;
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.round(p * (sorted.length - 1))];
    }

    /// Whether 95 % of the draws lie on one side of 0.
    boolean isClear() {
        return low > 0 || high < 0;
    }

    /// "+2.7 (1.1 to 4.3) •": by how many percent, the range, and a dot where it is clear.
    String cell() {
        return "%s (%s to %s)%s"
                .formatted(
                        Decimal.signed(100 * closer, 1),
                        Decimal.of(100 * low, 1),
                        Decimal.of(100 * high, 1),
                        isClear() ? " •" : "");
    }
}
