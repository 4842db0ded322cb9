package troth.reproduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is computed from diaries: within persons, or from one number for each person.
///
/// | statistic | is |
/// |---|---|
/// | `within y x [c]` | slope of y on x of the same day, about the person's means |
/// | `next y x` | slope of y on yesterday's x beyond yesterday's y |
/// | `lag1 y x`, to 3 | slope of y on x so many days before, beyond x of the other days to three |
/// | `rising y x` | slope of the day-to-day change of y on that of x |
/// | `through y m x` | what x does to y by way of m, within persons |
/// | `moderated y x m` | how much more y moves with x, within persons, for a unit of the mean of m |
/// | `person a.n b.n` | correlation over persons of two numbers of their diaries |
/// | `couple a.n` | correlation of the two partners |
record Diaries(Sheet sheet) {

    Estimate estimate(List<String> words) {
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "within" -> fit(rest, 0, 0);
            case "next" -> fit(List.of(rest.get(0), rest.get(1), rest.get(0)), 1, 1);
            case "lag1" -> lagged(rest, 1);
            case "lag2" -> lagged(rest, 2);
            case "lag3" -> lagged(rest, 3);
            case "rising" -> rising(rest);
            case "through" -> through(rest);
            case "moderated" -> moderated(rest);
            case "person" -> Statistic.correlation(persons(rest.get(0)), persons(rest.get(1)));
            case "couple" -> partners(rest.get(0));
            default ->
                    throw new IllegalArgumentException(
                            "There is no statistic (%s).".formatted(words.getFirst()));
        };
    }

    /// A column about the means of its persons, each day seen `back` days late, from day `from` on.
    private double[] column(String name, int back, int from) {
        var values = sheet.column(name);
        var kept = new ArrayList<Double>();
        var starts = sheet.starts();
        for (int p = 0; p + 1 < starts.length; p++) {
            int first = starts[p] + from;
            double mean = 0;
            for (int i = first; i < starts[p + 1]; i++) {
                mean += values[i - back] / (starts[p + 1] - first);
            }
            for (int i = first; i < starts[p + 1]; i++) {
                kept.add(values[i - back] - mean);
            }
        }
        return kept.stream().mapToDouble(v -> v).toArray();
    }

    private double[] couples(int from) {
        var kept = new ArrayList<Double>();
        var starts = sheet.starts();
        for (int p = 0; p + 1 < starts.length; p++) {
            for (int i = starts[p] + from; i < starts[p + 1]; i++) {
                kept.add(sheet.couples().at(i));
            }
        }
        return kept.stream().mapToDouble(v -> v).toArray();
    }

    /// The first named column on the others, these `back` days before.
    private Estimate fit(List<String> names, int back, int from) {
        var columns =
                names.subList(1, names.size()).stream()
                        .map(name -> column(name, back, from))
                        .toList();
        return Fit.of(column(names.getFirst(), 0, from), columns, couples(from)).slope(0);
    }

    private Estimate lagged(List<String> names, int lag) {
        var columns = new ArrayList<double[]>();
        for (int back = 0; back <= 3; back++) {
            columns.add(column(names.get(1), back, 3));
        }
        return Fit.of(column(names.get(0), 0, 3), columns, couples(3)).slope(lag);
    }

    private Estimate rising(List<String> names) {
        var y = Numbers.minus(column(names.get(0), 0, 1), column(names.get(0), 1, 1));
        var x = Numbers.minus(column(names.get(1), 0, 1), column(names.get(1), 1, 1));
        return Fit.of(y, List.of(x), couples(1)).slope(0);
    }

    private Estimate through(List<String> names) {
        return Statistic.through(
                column(names.get(0), 0, 0),
                column(names.get(1), 0, 0),
                column(names.get(2), 0, 0),
                couples(0));
    }

    /// An interaction across levels: x times the person's mean of m beside x.
    private Estimate moderated(List<String> names) {
        var x = column(names.get(1), 0, 0);
        var means = persons(names.get(2) + ".mean");
        double grand = Numbers.mean(means);
        var product = new double[x.length];
        var starts = sheet.starts();
        for (int p = 0; p < means.length; p++) {
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                product[i] = x[i] * (means[p] - grand);
            }
        }
        return Fit.of(column(names.getFirst(), 0, 0), List.of(product, x), couples(0)).slope(0);
    }

    /// One number for each person, named as in `low_mood.sd`.
    private double[] persons(String name) {
        var parts = name.split("\\.");
        var values = sheet.column(parts[0]);
        return switch (parts[1]) {
            case "mean" -> each(span -> Numbers.mean(span.of(values)));
            case "well" -> each(span -> -Numbers.mean(span.of(values)));
            case "sd" -> each(span -> Numbers.sd(span.of(values)));
            case "jump" -> each(span -> jump(span.of(values)));
            case "stays" -> each(span -> stays(span.of(values)));
            default ->
                    throw new IllegalArgumentException(
                            "There is no number (%s) of a diary.".formatted(parts[1]));
        };
    }

    /// The lines of one person.
    private record Span(int from, int to) {
        double[] of(double[] column) {
            return Arrays.copyOfRange(column, from, to);
        }
    }

    private double[] each(ToDoubleFunction<Span> number) {
        var starts = sheet.starts();
        var numbers = new double[starts.length - 1];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = number.applyAsDouble(new Span(starts[p], starts[p + 1]));
        }
        return numbers;
    }

    /// Root mean square of the day-to-day changes.
    private static double jump(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += (x[i] - x[i - 1]) * (x[i] - x[i - 1]);
        }
        return Math.sqrt(sum / (x.length - 1.0));
    }

    /// Correlation of a day with the day before.
    private static double stays(double[] x) {
        return Numbers.correlation(
                Arrays.copyOfRange(x, 1, x.length), Arrays.copyOfRange(x, 0, x.length - 1));
    }

    /// Lines of the partners follow one another.
    private Estimate partners(String name) {
        var numbers = persons(name);
        var a = new double[numbers.length / 2];
        var b = new double[numbers.length / 2];
        for (int couple = 0; couple < a.length; couple++) {
            a[couple] = numbers[2 * couple];
            b[couple] = numbers[2 * couple + 1];
        }
        return Statistic.correlation(a, b);
    }
}
