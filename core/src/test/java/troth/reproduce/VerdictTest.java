package troth.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import troth.evidence.Reproductions.Says;
import troth.evidence.Reproductions.Target;

/// The rule of docs/findings.md, case by case.
class VerdictTest {

    @Test
    void aNumberIsReproducedWhereTheMedianLiesInThePublishedInterval() {
        var target = target(Says.VALUE);

        assertThat(Verdict.passes(target, values(0.1, 0.4, 9))).isTrue();
        assertThat(Verdict.passes(target, values(0.1, 0.1, 0.4))).isFalse();
        assertThat(Verdict.passes(target, values(Double.NaN, Double.NaN, Double.NaN))).isFalse();
    }

    @Test
    void aDirectionIsReproducedWhereHalfOfTheStudiesWouldHaveFoundIt() {
        assertThat(Verdict.passes(target(Says.MORE), zs(2, 2, 1, 1))).isTrue();
        assertThat(Verdict.passes(target(Says.MORE), zs(2, 1.9, 1, 1))).isFalse();
        assertThat(Verdict.passes(target(Says.MORE), zs(-2, -2, -2, -2))).isFalse();
        assertThat(Verdict.passes(target(Says.LESS), zs(-2, -2, 1, 1))).isTrue();
        assertThat(Verdict.passes(target(Says.LESS), zs(2, 2, 2, 2))).isFalse();
    }

    @Test
    void noEffectIsReproducedWhereFourOfFiveStudiesWouldHaveFoundNone() {
        assertThat(Verdict.passes(target(Says.NONE), zs(0, 1, -1, 1.9, 3))).isTrue();
        assertThat(Verdict.passes(target(Says.NONE), zs(0, 1, -1, -3, 3))).isFalse();
    }

    /// A statistic that has no error cannot say that there is no effect.
    @Test
    void whatCannotBeToldIsNotTheSameAsNoEffect() {
        double nan = Double.NaN;
        assertThat(Verdict.passes(target(Says.NONE), zs(nan, nan, nan, nan, nan))).isFalse();
    }

    /// Two standard errors of so many replicates: of a share of one half .5 with 4 and .1 with 100.
    @Test
    void aVerdictNearItsBoundHangsOnTheReplicates() {
        var six = DoubleStream.generate(() -> 2).limit(6);
        var four = DoubleStream.generate(() -> 1).limit(4);
        var close = DoubleStream.concat(six, four).toArray();
        var often = DoubleStream.generate(() -> 2).limit(100).toArray();

        assertThat(Verdict.settled(target(Says.MORE), zs(close))).isFalse();
        assertThat(Verdict.settled(target(Says.MORE), zs(often))).isTrue();
        assertThat(Verdict.settled(target(Says.NONE), zs(often))).isTrue();
        assertThat(Verdict.settled(target(Says.VALUE), values(0.35, 0.5, 0.65))).isFalse();
        assertThat(Verdict.settled(target(Says.VALUE), values(0.49, 0.5, 0.51))).isTrue();
    }

    /// The interval from .3 to .7 is met with room in its inner eight tenths, .34 to .66.
    @Test
    void whatARowLacksFallsAsItIsMet() {
        var value = target(Says.VALUE);
        var more = target(Says.MORE);

        assertThat(Verdict.shortfall(value, values(0.5, 0.6))).isNegative();
        assertThat(Verdict.shortfall(value, values(0.67, 0.67))).isPositive();
        assertThat(Verdict.shortfall(value, values(0.9)))
                .isGreaterThan(Verdict.shortfall(value, values(0.75)));
        assertThat(Verdict.shortfall(more, zs(3, 3))).isNegative();
        assertThat(Verdict.shortfall(more, zs(2, 2))).isPositive();
        assertThat(Verdict.shortfall(target(Says.LESS), zs(-3))).isNegative();
        assertThat(Verdict.shortfall(target(Says.NONE), zs(0.1))).isNegative();
        assertThat(Verdict.shortfall(target(Says.NONE), zs(-3))).isPositive();
        assertThat(Verdict.shortfall(value, values(Double.NaN))).isPositive();
    }

    private static Target target(Says says) {
        return new Target(
                "Q01",
                "part",
                "asks",
                true,
                says,
                0.5,
                0.3,
                0.7,
                0,
                "",
                "assumed",
                "hand",
                10,
                1,
                "mean held",
                0.1,
                Map.of());
    }

    private static List<Estimate> values(double... values) {
        return DoubleStream.of(values).mapToObj(Estimate::only).toList();
    }

    private static List<Estimate> zs(double... zs) {
        return DoubleStream.of(zs).mapToObj(z -> new Estimate(z, z)).toList();
    }
}
