package troth.reproduce;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The few statistics that every study uses.
final class Numbers {

    private Numbers() {}

    static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1.0);
    }

    static double sd(double[] x) {
        return x.length < 2 ? 0 : Math.sqrt(variance(x));
    }

    static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    static double[] minus(double[] x, double[] y) {
        var difference = new double[x.length];
        Arrays.setAll(difference, i -> x[i] - y[i]);
        return difference;
    }

    /// Those of `x` where `group` is `which`.
    static double[] where(double[] x, double[] group, double which) {
        return IntStream.range(0, x.length)
                .filter(i -> group[i] == which)
                .mapToDouble(i -> x[i])
                .toArray();
    }

    /// In units of its own spread, mean 0.
    static double[] standard(double[] x) {
        double mean = mean(x);
        double sd = sd(x);
        return Arrays.stream(x).map(v -> (v - mean) / sd).toArray();
    }
}
