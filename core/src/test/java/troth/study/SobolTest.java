package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;

class SobolTest {

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

    private static List<Sobol.Index> ishigami(int threads) {
        return Sobol.of(
                        List.of("x", "y", "z"),
                        8192,
                        3,
                        threads,
                        u -> Series.of(ishigami(u)),
                        () -> {})
                .getFirst();
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
        var index =
                Sobol.of(List.of("x"), 16, 1, 1, _ -> Series.of(5), () -> {}).getFirst().getFirst();

        assertThat(index.first().value()).isZero();
        assertThat(index.total().value()).isZero();
    }

    /// A sum of what each input does alone and a little of what two do together.
    private static Series sum(Series u) {
        return Series.of(
                u.at(0) + 0.5 * u.at(1) + 0.1 * u.at(2) + 0.05 * u.at(0) * u.at(1), u.at(2));
    }

    private static List<List<Sobol.Index>> sum(int seed) {
        return Sobol.of(List.of("x", "y", "z"), 64, seed, 1, SobolTest::sum, () -> {});
    }

    /// An exact property: what an input does alone is a part of all that it does, on any sample.
    @Test
    void whatAnInputDoesAloneNeverExceedsAllThatItDoes() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(sum(seed))
                    .allSatisfy(of ->
                            assertThat(of)
                                    .allSatisfy(i ->
                                            assertThat(i.first().value())
                                                    .isLessThanOrEqualTo(
                                                            i.total().value() + 1e-12)));
        }
    }

    /// An exact solution: of a number that is one input both indices of that are 1, on any sample.
    @Test
    void eachNumberHasIndicesOfItsOwn() {
        var indices = sum(1).getLast();

        assertThat(indices.getLast().first().value()).isCloseTo(1, within(1e-12));
        assertThat(indices.getLast().total().low()).isCloseTo(1, within(1e-12));
        assertThat(indices.getFirst().total().value()).isZero();
    }

    /// An exact solution: Sobol's g, a product of (|4 u - 2| + a) / (1 + a), with V of a factor 1 /
    /// (3 (1 + a)²). The tolerance is four times the spread over seeds, about .015 at this size.
    @Test
    void theIndicesOfSobolsProductAreFound() {
        var a = new double[] {0, 1, 4.5, 9};
        var parts = Arrays.stream(a).map(v -> 1 / (3 * (1 + v) * (1 + v))).toArray();
        double variance = Arrays.stream(parts).reduce(1, (p, v) -> p * (1 + v)) - 1;

        var indices =
                Sobol.of(
                                List.of("a", "b", "c", "d"),
                                4096,
                                7,
                                2,
                                u -> Series.of(product(u, a)),
                                () -> {})
                        .getFirst();

        for (int i = 0; i < a.length; i++) {
            double total = parts[i] * (variance + 1) / (1 + parts[i]) / variance;
            assertThat(indices.get(i).first().value()).isCloseTo(parts[i] / variance, within(0.06));
            assertThat(indices.get(i).total().value()).isCloseTo(total, within(0.06));
        }
    }

    private static double product(Series u, double[] a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * u.at(i) - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }
}
