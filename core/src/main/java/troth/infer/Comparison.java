package troth.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.numeric.Series;

/// Some models side by side on one diary: the log chance that each gave, a day ahead, to every
/// answer that was held back, and the mixture of them that would have forecast best.
///
/// @param answers how many were forecast
/// @param models the best first
/// @param stacked elpd of the mixture by the weights; they were found on the same answers, so it is
///   on the bright side
/// @param unplain whether the mixture does better than the best model alone by two standard errors
public record Comparison(
        Diary diary, int answers, int couples, List<Line> models, double stacked, boolean unplain) {

    public Comparison {
        models = List.copyOf(models);
    }

    /// One model.
    ///
    /// @param elpd sum over the answers of their log chance (nats)
    /// @param error its standard error, over couples
    /// @param behind elpd less the best model's, at most 0
    /// @param behindError standard error of that, couple by couple
    /// @param weight in the stacked forecast
    public record Line(
            String name,
            String words,
            double elpd,
            double error,
            double behind,
            double behindError,
            double weight) {

        /// Whether the diary tells it from the best one.
        public boolean told() {
            return behind < -2 * behindError && behind < -0.05;
        }
    }

    /// What one model said: of each couple its answers' log chances, all models in the same order.
    ///
    /// @param logs `[couples]` of shape `[answers]`
    record Said(String name, String words, List<Series> logs) {

        double sum() {
            return logs.stream().mapToDouble(Comparison::sum).sum();
        }

        Series flat() {
            return Series.of(
                    logs.stream()
                            .flatMapToDouble(s -> java.util.Arrays.stream(s.toArray()))
                            .toArray());
        }
    }

    static double sum(Series logs) {
        double sum = 0;
        for (int i = 0; i < logs.size(); i++) {
            sum += logs.at(i);
        }
        return sum;
    }

    static Comparison of(Diary diary, List<Said> said) {
        var flat = said.stream().map(Said::flat).toList();
        var weights = Stacking.weights(flat);
        var best = said.stream().max(java.util.Comparator.comparingDouble(Said::sum)).orElseThrow();
        var lines = new ArrayList<Line>();
        for (int m = 0; m < said.size(); m++) {
            var one = said.get(m);
            double behind = one.sum() - best.sum();
            lines.add(
                    new Line(
                            one.name(),
                            one.words(),
                            one.sum(),
                            error(one.logs()),
                            behind,
                            error(less(one.logs(), best.logs())),
                            weights.at(m)));
        }
        lines.sort(java.util.Comparator.comparingDouble(Line::elpd).reversed());
        var mixed = mixed(said, weights);
        double gain = error(less(mixed, best.logs()));
        double stacked = mixed.stream().mapToDouble(Comparison::sum).sum();
        return new Comparison(
                diary,
                flat.getFirst().size(),
                said.getFirst().logs().size(),
                lines,
                stacked,
                stacked - best.sum() > 2 * gain);
    }

    private static List<Series> less(List<Series> one, List<Series> other) {
        return IntStream.range(0, one.size())
                .mapToObj(d -> {
                    var a = one.get(d);
                    var b = other.get(d);
                    return Series.of(
                            IntStream.range(0, a.size())
                                    .mapToDouble(i -> a.at(i) - b.at(i))
                                    .toArray());
                })
                .toList();
    }

    private static List<Series> mixed(List<Said> said, Series weights) {
        return IntStream.range(0, said.getFirst().logs().size())
                .mapToObj(d ->
                        Series.of(
                                IntStream.range(0, said.getFirst().logs().get(d).size())
                                        .mapToDouble(i -> mixed(said, weights, d, i))
                                        .toArray()))
                .toList();
    }

    private static double mixed(List<Said> said, Series weights, int d, int i) {
        double sum = 0;
        for (int m = 0; m < said.size(); m++) {
            sum += weights.at(m) * Math.exp(said.get(m).logs().get(d).at(i));
        }
        return Math.log(sum);
    }

    /// Standard error of a sum: couples are independent of each other, a couple's answers are not.
    /// Of one couple alone its answers are taken for independent, there being nothing else.
    static double error(List<Series> logs) {
        var parts =
                logs.size() > 1
                        ? logs.stream().mapToDouble(Comparison::sum).toArray()
                        : logs.getFirst().toArray();
        int n = parts.length;
        if (n < 2) {
            return Double.NaN;
        }
        double mean = java.util.Arrays.stream(parts).average().orElse(0);
        double squares = java.util.Arrays.stream(parts).map(p -> (p - mean) * (p - mean)).sum();
        return Math.sqrt(n * squares / (n - 1));
    }

    /// Where an answer of a forecast stands, for all models alike.
    static Map<String, Double> byAnswer(List<Forecast> forecasts) {
        var logs = new LinkedHashMap<String, Double>();
        for (var f : forecasts) {
            logs.put(f.item() + "|" + f.partner() + "|" + f.day(), f.predictive().log(f.value()));
        }
        return logs;
    }
}
