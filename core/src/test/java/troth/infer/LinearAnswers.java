package troth.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import troth.dyad.CheckIn;
import troth.dyad.Partner;
import troth.numeric.Streams;

/// Answers to one question, couple by couple: invented, or of a table `couple,day,person,value`.
final class LinearAnswers {

    private static final double MISSING = 0.01;
    private static final int PLACES = 4;

    private LinearAnswers() {}

    /// What couples of these parameters answer once a day, one answer in a hundred missing.
    ///
    /// @param v of [LinearPairs], on natural scales
    static List<List<CheckIn>> invent(
            double[] v, int couples, int days, double ceiling, long seed) {
        var streams = new Streams(seed);
        var answers = new ArrayList<List<CheckIn>>();
        for (int c = 0; c < couples; c++) {
            answers.add(couple(v, days, ceiling, streams.at(c, 0)));
        }
        return answers;
    }

    private static List<CheckIn> couple(
            double[] v, int days, double ceiling, RandomGenerator random) {
        double one = Math.exp(-v[0]);
        double other = Math.exp(-v[1]);
        var levels = pair(1, v[11], 1, random);
        var w = pair(1, v[6], 1, random);
        var answers = new ArrayList<CheckIn>();
        for (int day = 0; day < days; day++) {
            for (int p = 0; p < 2; p++) {
                double course = v[2 + 2 * p] * w[0] + v[3 + 2 * p] * w[1];
                double noise = v[12 + p] * random.nextGaussian();
                double value = v[7 + p] + v[9 + p] * levels[p] + course + noise;
                if (random.nextDouble() >= MISSING) {
                    double seen = Math.min(ceiling, rounded(value));
                    answers.add(new CheckIn(day, Partner.values()[p], "answer", seen));
                }
            }
            var shock = pair(1 - one * one, v[6] * (1 - one * other), 1 - other * other, random);
            w = new double[] {one * w[0] + shock[0], other * w[1] + shock[1]};
        }
        return answers;
    }

    /// Two normal numbers of these variances and covariance.
    private static double[] pair(
            double variance, double covariance, double second, RandomGenerator random) {
        double sd = Math.sqrt(variance);
        double slope = covariance / sd;
        double first = random.nextGaussian();
        double rest = Math.sqrt(second - slope * slope) * random.nextGaussian();
        return new double[] {sd * first, slope * first + rest};
    }

    private static double rounded(double value) {
        double unit = Math.pow(10, PLACES);
        return Math.rint(value * unit) / unit;
    }

    static void write(List<List<CheckIn>> answers, Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("couple,day,person,value");
        for (int c = 0; c < answers.size(); c++) {
            for (var a : answers.get(c)) {
                lines.add("%d,%s,%d,%s".formatted(c, a.day(), a.author().ordinal(), a.value()));
            }
        }
        Files.write(file, lines);
    }

    static List<List<CheckIn>> read(Path file) throws IOException {
        var couples = new LinkedHashMap<String, List<CheckIn>>();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = line.split(",");
            var author = Partner.values()[Integer.parseInt(cells[2])];
            var answer =
                    new CheckIn(
                            Double.parseDouble(cells[1]),
                            author,
                            "answer",
                            Double.parseDouble(cells[3]));
            couples.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(answer);
        }
        return List.copyOf(couples.values());
    }
}
