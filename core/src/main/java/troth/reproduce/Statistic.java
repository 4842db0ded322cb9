package troth.reproduce;

import java.util.List;

/// What is computed from a sheet with a line for each person: a word and the columns it is about,
/// as in `reproductions.psv`. What needs days is [Diaries].
final class Statistic {

    private final Sheet sheet;
    private final List<String> words;

    private Statistic(Sheet sheet, String statistic) {
        this.sheet = sheet;
        words = List.of(statistic.split(" "));
    }

    static Estimate of(Sheet sheet, String statistic) {
        return new Statistic(sheet, statistic).estimate();
    }

    private Estimate estimate() {
        return switch (words.getFirst()) {
            case "mean" -> mean(column(1));
            case "paired" -> mean(Numbers.minus(column(1), column(2)));
            case "gain" -> gain();
            case "ratio" -> Estimate.only(Numbers.mean(column(1)) / Numbers.mean(column(2)));
            case "spread" -> Estimate.only(Numbers.sd(column(1)) / Numbers.mean(column(1)));
            case "over" -> Estimate.only(Numbers.mean(group(1)) / Numbers.mean(group(0)));
            case "further" -> further();
            case "gap" -> gap();
            case "apart" -> apart();
            case "slope" -> fit(column(1), List.of(column(2)));
            case "r" -> correlation(column(1), column(2));
            case "beta" -> fit(standard(1), List.of(standard(2), standard(3)));
            case "through" -> through();
            default -> new Diaries(sheet).estimate(words);
        };
    }

    private double[] column(int word) {
        return sheet.column(words.get(word));
    }

    private double[] standard(int word) {
        return Numbers.standard(column(word));
    }

    private double[] group(int which) {
        return Numbers.where(column(1), column(2), which);
    }

    private static Estimate mean(double[] x) {
        return Estimate.of(Numbers.mean(x), Numbers.sd(x) / Math.sqrt(x.length), x.length - 1.0);
    }

    /// Mean difference of the first column from the second, in units of their spread between
    /// persons.
    private Estimate gain() {
        double between = (Numbers.variance(column(1)) + Numbers.variance(column(2))) / 2;
        var difference = mean(Numbers.minus(column(1), column(2)));
        return new Estimate(difference.value() / Math.sqrt(between), difference.z());
    }

    /// What the step from the second column to the first brings, over the step from the third to
    /// the second.
    private Estimate further() {
        double step = Numbers.mean(Numbers.minus(column(1), column(2)));
        return Estimate.only(step / Numbers.mean(Numbers.minus(column(2), column(3))));
    }

    /// Group 1 less group 0, with the error and the degrees of freedom of Welch.
    private Estimate gap() {
        var one = group(1);
        var zero = group(0);
        double a = Numbers.variance(one) / one.length;
        double b = Numbers.variance(zero) / zero.length;
        double free = (a + b) * (a + b) / (a * a / (one.length - 1) + b * b / (zero.length - 1));
        return Estimate.of(Numbers.mean(one) - Numbers.mean(zero), Math.sqrt(a + b), free);
    }

    /// The same in units of the spread within the groups, the small-sample factor of Hedges
    /// included.
    private Estimate apart() {
        var one = group(1);
        var zero = group(0);
        int free = one.length + zero.length - 2;
        double within =
                ((one.length - 1) * Numbers.variance(one)
                                + (zero.length - 1) * Numbers.variance(zero))
                        / free;
        var gap = gap();
        return new Estimate(gap.value() / Math.sqrt(within) * (1 - 3.0 / (4 * free - 1)), gap.z());
    }

    static Estimate correlation(double[] x, double[] y) {
        double r = Numbers.correlation(x, y);
        double z = 0.5 * Math.log((1 + r) / (1 - r)) * Math.sqrt(x.length - 3.0);
        return new Estimate(r, z);
    }

    /// The first slope of a least-squares fit, the constant taken out.
    private Estimate fit(double[] y, List<double[]> columns) {
        return Fit.of(y, columns, sheet.couples().toArray()).slope(0);
    }

    /// What the third column does to the first by way of the second: the product of two slopes, its
    /// error by the delta method.
    private Estimate through() {
        if (sheet.starts().length - 1 < sheet.size()) {
            return new Diaries(sheet).estimate(words);
        }
        return through(column(1), column(2), column(3), sheet.couples().toArray());
    }

    static Estimate through(double[] y, double[] middle, double[] x, double[] couples) {
        var first = Fit.of(middle, List.of(x), couples).slope(0);
        var second = Fit.of(y, List.of(middle, x), couples).slope(0);
        double weaker = 1 / (first.z() * first.z()) + 1 / (second.z() * second.z());
        double value = first.value() * second.value();
        return new Estimate(value, Math.signum(value) / Math.sqrt(weaker));
    }
}
