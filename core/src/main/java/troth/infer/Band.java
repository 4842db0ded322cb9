package troth.infer;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Series;

/// Where a quantity lies along the days of a reading: half of the readings between `low50` and
/// `high50`, nine in ten between `low90` and `high90`, and three example courses. All shape
/// `[days]`.
public record Band(
        Series low90,
        Series low50,
        Series median,
        Series high50,
        Series high90,
        List<Series> examples) {

    /// From draws, shape `[draws][days]`.
    static Band of(double[][] draws) {
        int days = draws[0].length;
        var at = new double[5][days];
        var column = new double[draws.length];
        for (int k = 0; k < days; k++) {
            for (int r = 0; r < draws.length; r++) {
                column[r] = draws[r][k];
            }
            Arrays.sort(column);
            at[0][k] = quantile(column, 0.05);
            at[1][k] = quantile(column, 0.25);
            at[2][k] = quantile(column, 0.5);
            at[3][k] = quantile(column, 0.75);
            at[4][k] = quantile(column, 0.95);
        }
        var examples = Arrays.stream(draws).limit(5).map(Series::of).toList();
        return new Band(
                Series.of(at[0]),
                Series.of(at[1]),
                Series.of(at[2]),
                Series.of(at[3]),
                Series.of(at[4]),
                List.of(examples.get(0), examples.get(2), examples.get(4)));
    }

    /// Linear between the order statistics.
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
