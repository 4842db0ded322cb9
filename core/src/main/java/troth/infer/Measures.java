package troth.infer;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.numeric.Normal;
import troth.numeric.Series;

/// O1 for one item: answers become intervals or points of the latent scale. The thresholds of an
/// ordinal item are the normal scores of the answers that its training days hold, half an answer
/// added to each step, so that only their stretch is left to be found; a number is taken in units
/// of its spread.
final class Measures {

    private static final double FLAT_COUNT = 0.5;
    private static final double BELL_CENTRE = 0.6;
    private static final double BELL_WIDTH = 0.25;
    private static final double BELL_COUNT = 10;
    private static final double LARGEST_PART = 200;

    private final Item item;
    private final double[] thresholds;
    private final double centre;
    private final double unit;

    private Measures(Item item, double[] thresholds, double centre, double unit) {
        this.item = item;
        this.thresholds = thresholds;
        this.centre = centre;
        this.unit = unit;
    }

    /// Learns from the answers of the training days.
    static Measures of(Item item, double[] answers) {
        return of(item, answers, _ -> FLAT_COUNT);
    }

    /// Learns from one couple alone: the thresholds of an ordinal item begin as those of a bell
    /// over its scale, worth some weeks of answers, since few people use all of a scale.
    static Measures ofFew(Item item, double[] answers) {
        return of(item, answers, Measures::bell);
    }

    /// With thresholds that are known, not learned.
    static Measures known(Item item, double[] thresholds) {
        return new Measures(item, thresholds.clone(), 0, 1);
    }

    private static Measures of(Item item, double[] answers, DoubleUnaryOperator before) {
        return switch (item.scale()) {
            case Scale.Ordinal s -> new Measures(item, normalScores(s, answers, before), 0, 1);
            case Scale.Binary _ -> new Measures(item, new double[] {0}, 0, 1);
            case Scale.Count _ -> new Measures(item, new double[0], 0, 1);
            case Scale.Censored _, Scale.Number _ ->
                    new Measures(item, new double[0], mean(answers), spread(answers));
        };
    }

    /// @param before pseudo-answers of a step, by its place from 0 to 1 on the scale
    private static double[] normalScores(
            Scale.Ordinal scale, double[] answers, DoubleUnaryOperator before) {
        var counts = new double[scale.categories()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = before.applyAsDouble(c / (counts.length - 1.0));
        }
        for (double answer : answers) {
            counts[scale.category(answer)]++;
        }
        double total = Arrays.stream(counts).sum();
        var thresholds = new double[counts.length - 1];
        double below = 0;
        for (int c = 0; c < thresholds.length; c++) {
            below += counts[c];
            thresholds[c] = Normal.quantile(below / total);
        }
        return thresholds;
    }

    private static double bell(double place) {
        double z = (place - BELL_CENTRE) / BELL_WIDTH;
        return BELL_COUNT * Math.exp(-z * z / 2) + FLAT_COUNT;
    }

    private static double mean(double[] answers) {
        return Arrays.stream(answers).average().orElse(0);
    }

    private static double spread(double[] answers) {
        double mean = mean(answers);
        double squares = Arrays.stream(answers).map(a -> (a - mean) * (a - mean)).sum();
        double variance = answers.length > 1 ? squares / (answers.length - 1) : 0;
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    Item item() {
        return item;
    }

    /// What an answer says of the latent one.
    Likelihood likelihood(double value) {
        return switch (item.scale()) {
            case Scale.Ordinal s -> interval(s.category(value));
            case Scale.Binary _ -> interval((int) value);
            case Scale.Count _ -> new Likelihood.Poisson(value, logFactorial(value));
            case Scale.Number _ -> point(value);
            case Scale.Censored(double low, double high) ->
                    value <= low
                            ? new Likelihood.Interval(Double.NEGATIVE_INFINITY, latent(low))
                            : value >= high
                                    ? new Likelihood.Interval(
                                            latent(high), Double.POSITIVE_INFINITY)
                                    : point(value);
        };
    }

    /// The step `category` of an ordinal or yes-or-no item.
    Likelihood.Interval interval(int category) {
        double low = category == 0 ? Double.NEGATIVE_INFINITY : thresholds[category - 1];
        double high =
                category == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[category];
        return new Likelihood.Interval(low, high);
    }

    private Likelihood.Point point(double value) {
        return new Likelihood.Point(latent(value), -Math.log(unit));
    }

    /// A number on the latent scale, before a person's scale.
    double latent(double value) {
        return (value - centre) / unit;
    }

    /// And back.
    double answer(double latent) {
        return centre + unit * latent;
    }

    int categories() {
        return thresholds.length + 1;
    }

    double threshold(int below) {
        return thresholds[below];
    }

    /// Draws an answer given the predictor eta and the person's log-scale s.
    double draw(double eta, double s, RandomGenerator random) {
        double own = (eta + random.nextGaussian()) * Math.exp(s);
        return switch (item.scale()) {
            case Scale.Ordinal o -> o.value(category(own));
            case Scale.Binary _ -> category(own);
            case Scale.Count _ -> poisson(rate(eta), random);
            case Scale.Number _ -> answer(own);
            case Scale.Censored(double low, double high) -> Math.clamp(answer(own), low, high);
        };
    }

    private int category(double latent) {
        int c = 0;
        while (c < thresholds.length && latent > thresholds[c]) {
            c++;
        }
        return c;
    }

    /// No expectation beyond what a count may be, so that a far predictor stays a number.
    private static double rate(double eta) {
        return Math.exp(Math.min(eta, Math.log(Scale.Count.MOST)));
    }

    /// A large rate is drawn in parts: the sum of Poisson counts is one.
    private static double poisson(double rate, RandomGenerator random) {
        int parts = (int) Math.ceil(rate / LARGEST_PART);
        double count = 0;
        for (int part = 0; part < parts; part++) {
            count += smallPoisson(rate / parts, random);
        }
        return count;
    }

    private static double smallPoisson(double rate, RandomGenerator random) {
        double chance = random.nextDouble();
        double p = Math.exp(-rate);
        double sum = p;
        int k = 0;
        while (sum < chance && p > 0) {
            k++;
            p *= rate / k;
            sum += p;
        }
        return k;
    }

    /// The mixture over many (eta, s).
    Predictive predictive(double[] eta, double[] s) {
        return switch (item.scale()) {
            case Scale.Ordinal o -> steps(eta, s, o.from(), o.step());
            case Scale.Binary _ -> steps(eta, s, 0, 1);
            case Scale.Count _ -> counts(eta);
            case Scale.Number _ ->
                    mixture(eta, s, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case Scale.Censored(double low, double high) -> mixture(eta, s, low, high);
        };
    }

    /// The mean answer at (eta, s).
    double expected(double eta, double s) {
        return predictive(new double[] {eta}, new double[] {s}).mean();
    }

    private Predictive steps(double[] eta, double[] s, double from, double step) {
        int categories = categories();
        var values = new double[categories];
        var summed = new double[categories];
        for (int c = 0; c < categories; c++) {
            values[c] = from + c * step;
        }
        for (int r = 0; r < eta.length; r++) {
            double below = 0;
            double shrink = Math.exp(-s[r]);
            for (int c = 0; c < categories; c++) {
                double upTo =
                        c == thresholds.length
                                ? 1
                                : Normal.cumulative(thresholds[c] * shrink - eta[r]);
                summed[c] += upTo - below;
                below = upTo;
            }
        }
        return Predictive.average(values, summed);
    }

    private static Predictive counts(double[] eta) {
        double highest = rate(Arrays.stream(eta).max().orElse(0));
        int most = (int) (highest + 8 * Math.sqrt(highest) + 5);
        var values = new double[most + 1];
        var summed = new double[most + 1];
        Arrays.setAll(values, k -> k);
        for (double e : eta) {
            addPoisson(rate(e), summed);
        }
        return Predictive.average(values, summed);
    }

    /// From the likeliest count outwards, so that no rate is too large for a double.
    private static void addPoisson(double rate, double[] summed) {
        int mode = (int) rate;
        double atMode = Math.exp(mode * Math.log(rate) - rate - logFactorial(mode));
        double p = atMode;
        for (int k = mode; k < summed.length && p > 0; k++) {
            summed[k] += p;
            p *= rate / (k + 1);
        }
        p = atMode;
        for (int k = mode; k > 0 && p > 0; k--) {
            p *= k / rate;
            summed[k - 1] += p;
        }
    }

    private Predictive mixture(double[] eta, double[] s, double low, double high) {
        var means = new double[eta.length];
        var sds = new double[eta.length];
        for (int r = 0; r < eta.length; r++) {
            means[r] = answer(eta[r] * Math.exp(s[r]));
            sds[r] = unit * Math.exp(s[r]);
        }
        return new Predictive.Mixture(Series.of(means), Series.of(sds), low, high);
    }

    private static double logFactorial(double count) {
        double sum = 0;
        for (int k = 2; k <= count; k++) {
            sum += Math.log(k);
        }
        return sum;
    }
}
