package troth.infer;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.numeric.Normal;
import troth.numeric.Series;

/// O1 for one item: answers become intervals or points of the latent scale. The thresholds of an
/// ordinal item are the normal scores of the answers that its training days hold, so that only
/// their stretch is left to be found; so are those of a count or of a continuous item, along a line
/// that bends.
final class Measures {

    private static final double FLAT_COUNT = 0.5;
    private static final double BELL_CENTRE = 0.6;
    private static final double BELL_WIDTH = 0.25;
    private static final double BELL_COUNT = 10;
    private static final int MOST_STEPS = 300;
    private static final double FAR = 6;
    private static final int CELLS = 24;
    private static final double WIDE = 4;

    /// No person uses a scale more than some thousand times wider or narrower than others.
    private static final double MOST_SCALE = 8;

    private final Item item;
    private final double[] thresholds;
    private final Bend bend;
    private final boolean alike;

    private Measures(Item item, double[] thresholds, Bend bend, boolean alike) {
        this.item = item;
        this.thresholds = thresholds;
        this.bend = bend;
        this.alike = alike;
    }

    private static Measures along(Item item, Bend bend, double[] answers) {
        boolean alike = Arrays.stream(answers).distinct().count() < 2;
        return new Measures(item, new double[0], bend, alike);
    }

    private static Measures stepped(Item item, double... thresholds) {
        return new Measures(item, thresholds, Bend.straight(0, 1), false);
    }

    /// Learns from the answers of the training days.
    static Measures of(Item item, double[] answers) {
        return switch (item.scale()) {
            case Scale.Censored(double low, double high) ->
                    along(item, Bend.through(answers, low, high), answers);
            case Scale.Number _ -> along(item, unbounded(answers), answers);
            case Scale.Ordinal s -> stepped(item, normalScores(s, answers));
            case Scale.Binary _, Scale.Count _ -> ofFew(item, answers);
        };
    }

    private static Bend unbounded(double[] answers) {
        return Bend.through(answers, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// Learns from one couple alone: the thresholds of an ordinal item begin as those of a bell
    /// over its scale, worth some weeks of answers, since few people use all of a scale.
    static Measures ofFew(Item item, double[] answers) {
        return switch (item.scale()) {
            case Scale.Ordinal s -> stepped(item, bellScores(s, answers));
            case Scale.Binary _ -> stepped(item, 0);
            case Scale.Count _ -> along(item, Bend.ofSteps(answers), answers);
            case Scale.Censored _, Scale.Number _ -> along(item, Bend.line(answers), answers);
        };
    }

    /// As another reading learned it.
    static Measures of(Item item, KnownPopulation.Latent latent) {
        return latent.answers().size() == 0
                ? stepped(item, latent.latents().toArray())
                : new Measures(
                        item,
                        new double[0],
                        new Bend(latent.answers(), latent.latents()),
                        latent.alike());
    }

    /// For another reading to learn it.
    KnownPopulation.Latent latents() {
        return thresholds.length > 0
                ? new KnownPopulation.Latent(Series.of(), Series.of(thresholds), alike)
                : new KnownPopulation.Latent(bend.answers(), bend.latents(), alike);
    }

    /// With thresholds that are known, not learned.
    static Measures known(Item item, double[] thresholds) {
        return stepped(item, thresholds.clone());
    }

    private static double[] normalScores(Scale.Ordinal scale, double[] answers) {
        var steps = Arrays.stream(answers).map(scale::category).toArray();
        var bend = Bend.ofSteps(steps);
        var thresholds = new double[scale.categories() - 1];
        Arrays.setAll(thresholds, c -> bend.latent(c + 0.5));
        return thresholds;
    }

    private static double[] bellScores(Scale.Ordinal scale, double[] answers) {
        var counts = new double[scale.categories()];
        Arrays.setAll(counts, c -> bell(c / (counts.length - 1.0)));
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

    /// Pseudo-answers of a step, by its place from 0 to 1 on the scale.
    private static double bell(double place) {
        double z = (place - BELL_CENTRE) / BELL_WIDTH;
        return BELL_COUNT * Math.exp(-z * z / 2) + FLAT_COUNT;
    }

    Item item() {
        return item;
    }

    /// What an answer says of the latent one.
    Likelihood likelihood(double value) {
        return switch (item.scale()) {
            case Scale.Ordinal s -> interval(s.category(value));
            case Scale.Binary _ -> interval((int) value);
            case Scale.Count _ ->
                    new Likelihood.Interval(
                            value == 0 ? Double.NEGATIVE_INFINITY : latent(value - 0.5),
                            latent(value + 0.5));
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

    /// Where nobody ever answered anything else an answer has no unit to be off in, and no density.
    private Likelihood point(double value) {
        if (alike) {
            return new Likelihood.Interval(latent(value - 0.5), latent(value + 0.5));
        }
        return new Likelihood.Point(latent(value), Math.log(bend.slopeAt(value)));
    }

    /// A number on the latent scale, before a person's scale.
    double latent(double value) {
        return bend.latent(value);
    }

    /// And back.
    double answer(double latent) {
        return bend.answer(latent);
    }

    int categories() {
        return thresholds.length + 1;
    }

    double threshold(int below) {
        return thresholds[below];
    }

    /// Draws an answer given the predictor eta and the person's log-scale s.
    double draw(double eta, double s, RandomGenerator random) {
        double own = (eta + random.nextGaussian()) * Math.exp(bounded(s));
        return switch (item.scale()) {
            case Scale.Ordinal o -> o.value(category(own));
            case Scale.Binary _ -> category(own);
            case Scale.Count _ -> Math.clamp(Math.rint(answer(own)), 0, Scale.Count.MOST);
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

    /// The mixture over many (eta, s).
    Predictive predictive(double[] eta, double[] s) {
        return switch (item.scale()) {
            case Scale.Ordinal o -> steps(eta, s, o.from(), o.step());
            case Scale.Binary _ -> steps(eta, s, 0, 1);
            case Scale.Count _ -> counts(eta, s);
            case Scale.Number _ ->
                    mixture(eta, s, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case Scale.Censored(double low, double high) -> mixture(eta, s, low, high);
        };
    }

    private static double bounded(double s) {
        return Math.clamp(s, -MOST_SCALE, MOST_SCALE);
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
            double shrink = Math.exp(-bounded(s[r]));
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

    /// Where counts are large, those between two of some hundred share alike what lies there.
    private Predictive counts(double[] eta, double[] s) {
        double highest = 0;
        for (int r = 0; r < eta.length; r++) {
            highest = Math.max(highest, answer((eta[r] + FAR) * Math.exp(bounded(s[r]))));
        }
        int most = (int) Math.min(Math.rint(highest) + 1, Scale.Count.MOST);
        int stride = 1 + most / MOST_STEPS;
        var values = new double[most + 1];
        var summed = new double[most + 1];
        Arrays.setAll(values, k -> k);
        double below = 0;
        for (int k = 0; k <= most; k += stride) {
            int last = Math.min(k + stride - 1, most);
            double upTo = last == most ? eta.length : upTo(latent(last + 0.5), eta, s);
            for (int c = k; c <= last; c++) {
                summed[c] = (upTo - below) / (last - k + 1);
            }
            below = upTo;
        }
        return Predictive.average(values, summed);
    }

    /// Where the latent scale is cut into cells, before a person's scale: between the steps of an
    /// item, or finely where most of the mixture over (eta, s) lies. Ascending.
    double[] edges(double[] eta, double[] s) {
        return switch (item.scale()) {
            case Scale.Ordinal _, Scale.Binary _ -> thresholds;
            case Scale.Count _ -> {
                double most = answer(finely(eta, s)[CELLS - 1]);
                int stride = 1 + (int) (Math.clamp(most, 0, Scale.Count.MOST) / CELLS);
                yield IntStream.range(0, CELLS)
                        .mapToDouble(c -> latent(c * stride + 0.5))
                        .toArray();
            }
            case Scale.Number _ -> finely(eta, s);
            case Scale.Censored(double low, double high) -> {
                var inner =
                        Arrays.stream(finely(eta, s))
                                .filter(e -> e > latent(low) && e < latent(high));
                var ends = DoubleStream.of(latent(low), latent(high));
                yield DoubleStream.concat(inner, ends).sorted().toArray();
            }
        };
    }

    /// Equal cells as far as the mixture is wide.
    private static double[] finely(double[] eta, double[] s) {
        double mean = 0;
        double square = 0;
        for (int r = 0; r < eta.length; r++) {
            double wide = Math.exp(bounded(s[r]));
            mean += eta[r] * wide / eta.length;
            square += (eta[r] * eta[r] + 1) * wide * wide / eta.length;
        }
        double middle = mean;
        double sd = Math.sqrt(square - mean * mean);
        var edges = new double[CELLS];
        Arrays.setAll(edges, c -> middle + WIDE * sd * (2.0 * c / (CELLS - 1) - 1));
        return edges;
    }

    /// Whether every answer is the latent one itself.
    boolean isPlain() {
        return item.scale() instanceof Scale.Number && !alike;
    }

    /// By what a person's log-scale multiplies thresholds.
    double shrink(double s) {
        return Math.exp(-bounded(s));
    }

    private static double upTo(double latent, double[] eta, double[] s) {
        double sum = 0;
        for (int r = 0; r < eta.length; r++) {
            sum += Normal.cumulative(latent * Math.exp(-bounded(s[r])) - eta[r]);
        }
        return sum;
    }

    private Predictive mixture(double[] eta, double[] s, double low, double high) {
        var means = new double[eta.length];
        var sds = new double[eta.length];
        for (int r = 0; r < eta.length; r++) {
            double wide = Math.exp(bounded(s[r]));
            means[r] = eta[r] * wide;
            sds[r] = wide;
        }
        return new Predictive.Mixture(Series.of(means), Series.of(sds), low, high, bend);
    }
}
