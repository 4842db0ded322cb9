package troth.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.numeric.Series;
import troth.numeric.Streams;

/// What a survey makes of couples who differ in everything, one number of each for each of them.
///
/// @param trust of the first day
/// @param trauma of the first day
/// @param logit log-odds of dysregulation, mean over the time
/// @param firstLogit of the first day
/// @param lastTrust of the last day
/// @param lastLogit of the last day
record Surveyed(
        List<Double> trust,
        List<Double> trauma,
        List<Double> logit,
        List<Double> firstLogit,
        List<Double> lastTrust,
        List<Double> lastLogit) {

    private static final String TOGETHER = "observed: trust x trauma";
    private static final String SD = "sd per sd";
    private static final int RESAMPLES = 400;

    /// How many couples such a survey would need to see an interaction four times in five, with the
    /// interval of a bootstrap over couples: both the interaction and the error of the regression
    /// are of these couples.
    ///
    /// @param interactions of each couple, in log-odds
    /// @param contrast what such an interaction is divided by to be one of a unit of each
    Effect needed(List<Double> interactions, double contrast) {
        var all = IntStream.range(0, trust.size()).toArray();
        var chance = new Streams(RESAMPLES).at(0, 0);
        var sorted =
                IntStream.range(0, RESAMPLES)
                        .mapToObj(_ -> chance.ints(all.length, 0, all.length).toArray())
                        .map(drawn -> needed(interactions, contrast, drawn))
                        .sorted()
                        .toList();
        return new Effect(
                "observed: couples needed to see the interaction",
                "couples",
                needed(interactions, contrast, all),
                sorted.get(RESAMPLES / 40),
                sorted.get(RESAMPLES - 1 - RESAMPLES / 40),
                all.length,
                true);
    }

    private double needed(List<Double> interactions, double contrast, int[] couples) {
        var those = Arrays.stream(couples).mapToObj(interactions::get).toList();
        double seen = drawn(couples).moderation().getLast().detectable();
        return couples.length * Math.pow(seen * contrast / series(those).mean(), 2);
    }

    private Surveyed drawn(int[] couples) {
        var columns =
                Stream.of(trust, trauma, logit, firstLogit, lastTrust, lastLogit)
                        .map(column -> Arrays.stream(couples).mapToObj(column::get).toList())
                        .toList();
        return new Surveyed(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5));
    }

    List<Effect> effects() {
        return Stream.concat(moderation().stream(), lagged().stream()).toList();
    }

    /// Asked once: log-odds on trust and trauma, each around its mean, and on their product.
    private List<Effect> moderation() {
        var t = centred(trust);
        var load = centred(trauma);
        var design =
                IntStream.range(0, trust.size())
                        .mapToObj(i -> Series.of(1, t.at(i), load.at(i), t.at(i) * load.at(i)))
                        .toList();
        return Regression.of(design, series(logit))
                .effects(
                        List.of(
                                "observed: mean",
                                "observed: trust, per unit",
                                "observed: trauma, per unit",
                                TOGETHER),
                        "log-odds",
                        1)
                .subList(1, 4);
    }

    /// Asked twice, standardised: each on the other with its own first value beside it.
    private List<Effect> lagged() {
        var t = scaled(trust);
        var first = scaled(firstLogit);
        var design =
                IntStream.range(0, trust.size())
                        .mapToObj(i -> Series.of(1, t.at(i), first.at(i)))
                        .toList();
        var forwards =
                Regression.of(design, scaled(lastLogit))
                        .effects(List.of("", "observed: trust on later dysregulation", ""), SD, 1);
        var back =
                Regression.of(design, scaled(lastTrust))
                        .effects(List.of("", "", "observed: dysregulation on later trust"), SD, 1);
        return List.of(forwards.get(1), back.get(2));
    }

    private static Series series(List<Double> values) {
        return Series.of(values.stream().mapToDouble(v -> v).toArray());
    }

    private static Series centred(List<Double> values) {
        double mean = series(values).mean();
        return Series.of(values.stream().mapToDouble(v -> v - mean).toArray());
    }

    private static Series scaled(List<Double> values) {
        var centred = centred(values).toArray();
        double sum = Arrays.stream(centred).map(v -> v * v).sum();
        double spread = Math.sqrt(sum / Math.max(1, values.size() - 1));
        return Series.of(
                values.size() < 2 || spread == 0
                        ? new double[values.size()]
                        : Arrays.stream(centred).map(v -> v / spread).toArray());
    }
}
