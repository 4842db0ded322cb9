package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;

class SensitivityTest {

    /// sin x + 7 sin² y + z⁴ sin(x) / 10 on (-π, π).
    private static double ishigami(Series u) {
        double x = angle(u.at(0));
        double y = angle(u.at(1));
        double z = angle(u.at(2));
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    private static double angle(double u) {
        return Math.PI * (2 * u - 1);
    }

    private static List<Sensitivity.Index> ishigami(int threads) {
        return Sensitivity.of(
                List.of("x", "y", "z"), 8192, 3, threads, SensitivityTest::ishigami, () -> {});
    }

    /// An exact solution: variance a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 with a = 7, b = 0.1. The tolerance
    /// is about four standard errors of a sample of 8192.
    @Test
    void theIndicesOfTheIshigamiFunctionAreFound() {
        double pi4 = Math.pow(Math.PI, 4);
        double variance = 49.0 / 8 + 0.1 * pi4 / 5 + 0.01 * pi4 * pi4 / 18 + 0.5;
        double x = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2) / variance;
        double y = 49.0 / 8 / variance;
        double together = 0.01 * pi4 * pi4 * 8 / 225 / variance;

        var indices = ishigami(2);

        assertThat(indices.get(0).first().value()).isCloseTo(x, within(0.04));
        assertThat(indices.get(1).first().value()).isCloseTo(y, within(0.04));
        assertThat(indices.get(2).first().value()).isCloseTo(0, within(0.04));
        assertThat(indices.get(0).total().value()).isCloseTo(x + together, within(0.04));
        assertThat(indices.get(1).total().value()).isCloseTo(y, within(0.04));
        assertThat(indices.get(2).total().value()).isCloseTo(together, within(0.04));
        assertThat(indices)
                .allSatisfy(i ->
                        assertThat(i.total().value()).isBetween(i.total().low(), i.total().high()));
    }

    @Test
    void threadsChangeNothing() {
        assertThat(ishigami(1)).isEqualTo(ishigami(2));
    }

    @Test
    void whatDoesNotVaryHasNoIndex() {
        var index = Sensitivity.of(List.of("x"), 16, 1, 1, _ -> 5, () -> {}).getFirst();

        assertThat(index.first().value()).isZero();
        assertThat(index.total().value()).isZero();
    }
}
