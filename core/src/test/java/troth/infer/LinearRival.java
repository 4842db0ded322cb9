package troth.infer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;

/// Troth's part in `bench/rivals/readers/run`: invents the tables that all read, fits them and
/// draws from them, and prints what came of it in the form that all rivals print, a name and a
/// number.
final class LinearRival {

    private static final int REPEATS = 3;

    /// What is fitted: the model, the table it is fitted to where it is invented, and the ceiling.
    enum Task {
        /// Each partner a course and a level of their own, answers up to 7.
        CENSORED(
                levels(Double.POSITIVE_INFINITY, 6),
                new double[] {0.25, 0.54, 1.1, 0, 0, 1, 0.6, 6.4, 6.5, 1.1, 0.95, 0.5, 0.6, 0.6},
                103,
                14,
                7),

        /// Courses that pull each other, no levels.
        COUPLED(
                LinearPairs.Form.without(
                        List.of("b1", "b2", "rb"),
                        Double.POSITIVE_INFINITY,
                        0.3,
                        1,
                        0.8,
                        -0.3,
                        0.3,
                        0.8,
                        0,
                        4,
                        4,
                        0,
                        0,
                        0,
                        0.8,
                        0.8),
                new double[] {0.35, 0.9, 0.9, -0.4, 0.6, 0.8, 0.1, 4, 4.2, 0, 0, 0, 0.6, 0.7},
                80,
                35,
                Double.POSITIVE_INFINITY),

        /// Each partner a course and a level of their own; priors, to be drawn from.
        LEVELS(
                levels(0.8, 4),
                new double[] {0.4, 0.6, 0.9, 0, 0, 0.8, 0.5, 4, 4.2, 0.8, 0.7, 0.5, 0.6, 0.7},
                80,
                35,
                Double.POSITIVE_INFINITY);

        private static final long SEED = 20261123;

        final LinearPairs.Form form;
        final double[] truth;
        final int couples;
        final int days;
        final double ceiling;

        Task(LinearPairs.Form form, double[] truth, int couples, int days, double ceiling) {
            this.form = form;
            this.truth = truth;
            this.couples = couples;
            this.days = days;
            this.ceiling = ceiling;
        }

        /// Courses that do not pull each other, and levels about `mean`.
        private static LinearPairs.Form levels(double spread, double mean) {
            double[] start = {0.5, 0.5, 0.8, 0, 0, 0.8, 0.3, mean, mean, 0.8, 0.8, 0.3, 0.7, 0.7};
            return LinearPairs.Form.without(List.of("v12", "v21"), spread, start);
        }

        List<List<CheckIn>> invented() {
            return LinearAnswers.invent(truth, couples, days, ceiling, SEED + ordinal());
        }

        LinearPairs pairs(List<List<CheckIn>> answers, int workers) {
            return new LinearPairs(form, answers, ceiling, workers);
        }
    }

    private LinearRival() {}

    /// @param args `invent`, `fit` or `draw`; a task; the table
    public static void main(String[] args) throws IOException {
        var task = Task.valueOf(args[1]);
        var file = Path.of(args[2]);
        if (args[0].equals("invent")) {
            LinearAnswers.write(task.invented(), file);
        } else {
            var begun = ProcessHandle.current().info().startInstant().orElseThrow();
            TimedDraws.print(
                    "seconds_start", 1e-3 * Duration.between(begun, Instant.now()).toMillis());
            var answers = LinearAnswers.read(file);
            if (args[0].equals("fit")) {
                fit(task, answers);
            } else {
                draw(task, answers);
            }
        }
    }

    /// The first fit of a new process, and the last of several.
    private static void fit(Task task, List<List<CheckIn>> answers) {
        for (int i = 0; i < REPEATS; i++) {
            long begun = System.nanoTime();
            var pairs = task.pairs(answers, Runtime.getRuntime().availableProcessors());
            var summit = pairs.climb(pairs.ascent());
            double took = 1e-9 * (System.nanoTime() - begun);
            if (i == 0) {
                TimedDraws.print("seconds_first", took);
                TimedDraws.print("evaluations", pairs.evaluations);
            } else if (i == REPEATS - 1) {
                TimedDraws.print("seconds", took);
                TimedDraws.print("converged", summit.converged() ? 1 : 0);
                TimedDraws.print("nll", -summit.value());
                named(task.form.natural(summit.x().toArray())).forEach(TimedDraws::print);
            }
        }
    }

    /// Two chains, one a core, started about the mode as those of a reading are.
    private static void draw(Task task, List<List<CheckIn>> answers) {
        long begun = System.nanoTime();
        var pairs = task.pairs(answers, Runtime.getRuntime().availableProcessors());
        var ascent = pairs.ascent();
        var centre = pairs.climb(ascent).x().toArray();
        TimedDraws.print("seconds_mode", 1e-9 * (System.nanoTime() - begun));
        var timed = new TimedDraws();
        var draws =
                TimedDraws.SAMPLER.run(
                        _ -> task.pairs(answers, 1), centre, ascent.metric(), timed::stepped);
        timed.print(task.form.free().stream().map(LinearPairs.NAMES::get).toList(), draws);
    }

    /// The parameters by name, and what else they are called: drift, diffusion, noise.
    static Map<String, Double> named(double[] v) {
        var named = new LinkedHashMap<String, Double>();
        IntStream.range(0, v.length).forEach(i -> named.put(LinearPairs.NAMES.get(i), v[i]));
        double det = v[2] * v[5] - v[3] * v[4];
        double a11 = (v[1] * v[3] * v[4] - v[0] * v[2] * v[5]) / det;
        double a12 = (v[0] - v[1]) * v[2] * v[3] / det;
        double a21 = (v[1] - v[0]) * v[4] * v[5] / det;
        double a22 = (v[0] * v[3] * v[4] - v[1] * v[2] * v[5]) / det;
        double first = v[2] * v[2] + 2 * v[6] * v[2] * v[3] + v[3] * v[3];
        double across = v[2] * v[4] + v[6] * (v[2] * v[5] + v[3] * v[4]) + v[3] * v[5];
        double second = v[4] * v[4] + 2 * v[6] * v[4] * v[5] + v[5] * v[5];
        named.put("a11", a11);
        named.put("a12", a12);
        named.put("a21", a21);
        named.put("a22", a22);
        named.put("q11", -2 * (a11 * first + a12 * across));
        named.put("q21", -a21 * first - (a11 + a22) * across - a12 * second);
        named.put("q22", -2 * (a21 * across + a22 * second));
        named.put("r1", v[12] * v[12]);
        named.put("r2", v[13] * v[13]);
        return named;
    }
}
