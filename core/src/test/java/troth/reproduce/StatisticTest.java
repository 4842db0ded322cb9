package troth.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;
import troth.numeric.Streams;

/// Small sheets whose statistics were computed by hand, and large ones whose truth was put in.
class StatisticTest {

    private static final double EXACT = 1e-12;

    private static final Sheet FOUR =
            sheet(
                    Map.of(
                            "x", Series.of(1, 2, 3, 4),
                            "y", Series.of(2, 1, 4, 3),
                            "group", Series.of(0, 0, 1, 1)));

    private static Sheet sheet(Map<String, Series> columns) {
        var lines = Series.of(0, 1, 2, 3);
        return new Sheet(lines, lines, columns);
    }

    /// Differences -1, 1, -1, 1: mean 0; x has mean 2.5 and variance 5/3, groups 1.5 and 3.5 with
    /// variance 1/2. Student's t of 3.873 with 3 degrees of freedom is as rare as a normal 2.164,
    /// of 2.828 with 2 as one of 1.618 (integrals of the density).
    @Test
    void meansAndTheirErrors() {
        assertThat(of("mean x").value()).isEqualTo(2.5, within(EXACT));
        assertThat(of("mean x").z()).isEqualTo(2.164, within(0.02));
        assertThat(of("paired x y").value()).isZero();
        assertThat(of("gap x group").value()).isEqualTo(2, within(EXACT));
        assertThat(of("gap x group").z()).isEqualTo(1.618, within(0.02));
        assertThat(of("apart x group").value())
                .isEqualTo(2 / Math.sqrt(0.5) * (1 - 3.0 / 7), within(EXACT));
        assertThat(of("ratio x y").value()).isEqualTo(1, within(EXACT));
        assertThat(of("over x group").value()).isEqualTo(3.5 / 1.5, within(EXACT));
    }

    /// Products about the means sum to 3, squares to 5: r = slope = .6.
    @Test
    void slopesAndCorrelations() {
        assertThat(of("r x y").value()).isEqualTo(0.6, within(EXACT));
        assertThat(of("r x y").z()).isEqualTo(Math.log(1.6 / 0.4) / 2, within(EXACT));
        assertThat(of("slope y x").value()).isEqualTo(0.6, within(EXACT));
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("mean z"))
                .withMessage("The design has no column (z); there are [group, x, y].");
    }

    /// Persons differ by 100 and mood follows yesterday's touch by .5; within persons that is found
    /// and of the same day nothing is. Tolerance 4 standard errors.
    @Test
    void diariesAreReadWithinPersons() {
        var diary = diary();

        var same = Statistic.of(diary, "within mood touch");
        var next = Statistic.of(diary, "next mood touch");

        assertThat(same.value()).isCloseTo(0, within(4 * same.value() / same.z()));
        assertThat(next.value()).isCloseTo(0.5, within(4 * next.value() / next.z()));
        assertThat(next.z()).isGreaterThan(10);
    }

    /// Errors by couples: a line written twice by a couple adds no certainty.
    @Test
    void linesOfOneCoupleAreNotIndependent() {
        var chance = new Streams(1).at(0, 0);
        var once = pairs(chance, 1);
        var twice = pairs(new Streams(1).at(0, 0), 2);

        var single = Statistic.of(once, "slope y x");
        var doubled = Statistic.of(twice, "slope y x");

        assertThat(doubled.value()).isCloseTo(single.value(), within(1e-9));
        assertThat(doubled.z()).isCloseTo(single.z(), within(1e-6));
    }

    /// Error that is a share of the variance: of two answers of variance 1 that correlate by 1 the
    /// share .27 leaves .73. Tolerance 4 standard errors.
    @Test
    void errorIsAShareOfTheVariance() {
        var chance = new Streams(2).at(0, 0);
        var book = new Sheet.Book();
        for (int i = 0; i < 20_000; i++) {
            double value = chance.nextGaussian();
            book.line(i, i).answer("x", value).answer("y", value).fact("truth", value);
        }
        var sheet = book.measured(3, 0.27);

        assertThat(Statistic.of(sheet, "r x y").value()).isCloseTo(0.73, within(4 * 0.0035));
        assertThat(Statistic.of(sheet, "r x truth").value())
                .isCloseTo(Math.sqrt(0.73), within(4 * 0.002));
    }

    private static Sheet pairs(RandomGenerator chance, int times) {
        var book = new Sheet.Book();
        for (int couple = 0; couple < 50; couple++) {
            double x = chance.nextGaussian();
            double y = x + chance.nextGaussian();
            for (int i = 0; i < times; i++) {
                book.line(couple, 2 * couple + i).fact("x", x).fact("y", y);
            }
        }
        return book.measured(1, 0);
    }

    private static Sheet diary() {
        var chance = new Streams(4).at(0, 0);
        var book = new Sheet.Book();
        for (int person = 0; person < 60; person++) {
            double yesterday = 0;
            for (int day = 0; day < 60; day++) {
                double touch = chance.nextInt(2);
                double mood = 100 * person + 0.5 * yesterday + 0.3 * chance.nextGaussian();
                book.line(person / 2, person).answer("mood", mood).fact("touch", touch);
                yesterday = touch;
            }
        }
        return book.measured(1, 0);
    }

    private static Estimate of(String statistic) {
        return Statistic.of(FOUR, statistic);
    }
}
