package troth.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import troth.numeric.Series;
import troth.numeric.Streams;

/// What a study has written down: a line for each person, or for each person and day, in named
/// columns. Answers have error, facts (a group, what happened) have none.
///
/// @param couples of which couple a line is, shape `[lines]`
/// @param persons of which person, all of one person's days in a row, shape `[lines]`
/// @param columns each of shape `[lines]`
record Sheet(Series couples, Series persons, Map<String, Series> columns) {

    Sheet {
        columns = Map.copyOf(columns);
    }

    int size() {
        return persons.size();
    }

    double[] column(String name) {
        var found = columns.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "The design has no column (%s); there are %s."
                            .formatted(name, new TreeMap<>(columns).keySet()));
        }
        return found.toArray();
    }

    /// The first lines of the persons, and behind the last one the number of lines.
    int[] starts() {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < size(); i++) {
            if (i == 0 || persons.at(i) != persons.at(i - 1)) {
                starts.add(i);
            }
        }
        starts.add(size());
        return starts.stream().mapToInt(i -> i).toArray();
    }

    /// Collects lines.
    static final class Book {

        private final List<Double> couples = new ArrayList<>();
        private final List<Double> persons = new ArrayList<>();
        private final Map<String, List<Double>> answers = new LinkedHashMap<>();
        private final Map<String, List<Double>> facts = new LinkedHashMap<>();

        Book line(int couple, int person) {
            couples.add((double) couple);
            persons.add((double) person);
            return this;
        }

        Book answer(String name, double value) {
            answers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            return this;
        }

        Book fact(String name, double value) {
            facts.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            return this;
        }

        /// The sheet, with error in its answers: so much that it is `share` of their variance.
        Sheet measured(long seed, double share) {
            var columns = new LinkedHashMap<String, Series>();
            facts.forEach((name, values) -> columns.put(name, series(values)));
            int lane = Sample.ANSWERS;
            for (var answer : answers.entrySet()) {
                var values = series(answer.getValue()).toArray();
                double sd = Math.sqrt(share / (1 - share)) * Numbers.sd(values);
                var chance = new Streams(seed).at(0, lane++);
                for (int i = 0; i < values.length; i++) {
                    values[i] += sd * chance.nextGaussian();
                }
                columns.put(answer.getKey(), Series.of(values));
            }
            return new Sheet(series(couples), series(persons), columns);
        }

        private static Series series(List<Double> values) {
            return Series.of(values.stream().mapToDouble(v -> v).toArray());
        }
    }
}
