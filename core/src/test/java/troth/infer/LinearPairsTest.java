package troth.infer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearPairsTest {

    /// Against differences of order 4, whose own error is below 1e-8.
    @Test
    void theGradientIsThatOfTheEvidence() {
        for (var task : LinearRival.Task.values()) {
            var pairs = task.pairs(task.invented().subList(0, 5), 1);
            var random = new SplittableRandom(3);
            var x = task.form.start();
            for (int i = 0; i < x.length; i++) {
                x[i] += 0.1 * random.nextGaussian();
            }
            var gradient = new double[x.length];
            pairs.at(x, gradient);

            for (int i = 0; i < x.length; i++) {
                double expected = ScoreTest.difference(pairs, x, i);
                assertThat(gradient[i])
                        .as("%s %s", task, LinearPairs.NAMES.get(task.form.free().get(i)))
                        .isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
            }
        }
    }

    /// V4: the same model of the same answers by TMB and by OpenMx, as `bench/rivals/readers/run`
    /// has it. The bars: 1e-4 in the log likelihood, 1e-3 in each parameter.
    @Test
    void theTopIsWhereOthersFindIt() {
        theTopIsThatOf("tmb.txt", LinearRival.Task.CENSORED, 12);
        theTopIsThatOf("openmx.txt", LinearRival.Task.COUPLED, 11);
    }

    private static void theTopIsThatOf(String file, LinearRival.Task task, int parameters) {
        var pairs = task.pairs(task.invented(), 2);
        var summit = pairs.climb(pairs.ascent());

        var ours = LinearRival.named(task.form.natural(summit.x().toArray()));
        var theirs = said(file);
        assertThat(-summit.value()).isCloseTo(theirs.remove("nll"), within(1e-4));
        theirs.keySet().retainAll(ours.keySet());
        assertThat(theirs).hasSize(parameters);
        theirs.forEach((name, value) ->
                assertThat(ours.get(name)).as(name).isCloseTo(value, within(1e-3)));
    }

    private static Map<String, Double> said(String file) {
        try (var in = LinearPairsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
