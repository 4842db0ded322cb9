package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.sample.Draw;
import troth.sample.Draws;

/// Normal priors and a normal likelihood, whose posterior under any power of the priors is known.
class SensitivityTest {

    private static final double[][] LIKELIHOOD = {{2, 0.8}, {0.8, 1}};
    private static final double[] SEEN = {1.5, -0.7};

    private final Theta theta = new Theta();

    {
        theta.add("level.a", "level", 1);
        theta.add("habit.a", "habit", 1);
    }

    /// The mean and the covariance under a power of the priors: (L + power P)^-1 and that times (L
    /// y + power P c).
    private record Exact(Series mean, List<Series> covariance) {}

    private Exact exact(double power) {
        var precision = new double[2][2];
        var sum = new double[2];
        var centre = theta.centre();
        for (int i = 0; i < 2; i++) {
            double p = power / (theta.spread(i) * theta.spread(i));
            for (int j = 0; j < 2; j++) {
                precision[i][j] = LIKELIHOOD[i][j] + (i == j ? p : 0);
                sum[i] += LIKELIHOOD[i][j] * SEEN[j];
            }
            sum[i] += p * centre[i];
        }
        var covariance = Definite.inverse(precision);
        var mean = new double[2];
        for (int i = 0; i < 2; i++) {
            mean[i] = covariance[i][0] * sum[0] + covariance[i][1] * sum[1];
        }
        return new Exact(
                Series.of(mean), List.of(Series.of(covariance[0]), Series.of(covariance[1])));
    }

    /// 40,000 draws: four standard errors of a weighed mean are .02 of its width.
    @Test
    void drawsWeighedAnewAreThoseOfTheOtherPower() {
        var here = exact(1);

        var found = Sensitivity.of(theta, draws(here, 40_000));

        for (int i = 0; i < 2; i++) {
            double sd = Math.sqrt(here.covariance().get(i).at(i));
            var moved = found.moved().get(i);
            assertThat(moved.weaker())
                    .isCloseTo((exact(0.8).mean().at(i) - here.mean().at(i)) / sd, within(0.02));
            assertThat(moved.stronger())
                    .isCloseTo((exact(1.25).mean().at(i) - here.mean().at(i)) / sd, within(0.02));
            assertThat(moved.wider())
                    .isCloseTo(
                            Math.sqrt(
                                    exact(0.8).covariance().get(i).at(i)
                                            / exact(1.25).covariance().get(i).at(i)),
                            within(0.02));
        }
        assertThat(found.kHat()).isLessThan(0.5);
    }

    /// The derivative by the logarithm of the power, held against a difference of the closed form.
    @Test
    void atAModeItIsTheDerivativeOfTheClosedForm() {
        var here = exact(1);
        double step = 1e-5;
        var up = exact(Math.exp(step));
        var down = exact(Math.exp(-step));
        var covariance = here.covariance().stream().map(Series::toArray).toArray(double[][]::new);

        var found = Sensitivity.of(theta, here.mean().toArray(), covariance).moved();

        for (int i = 0; i < 2; i++) {
            double sd = Math.sqrt(here.covariance().get(i).at(i));
            double slope = (up.mean().at(i) - down.mean().at(i)) / (2 * step) / sd;
            double width =
                    Math.log(up.covariance().get(i).at(i) / down.covariance().get(i).at(i))
                            / (4 * step);
            assertThat(found.get(i).weaker()).isCloseTo(Math.log(0.8) * slope, within(1e-6));
            assertThat(found.get(i).stronger()).isCloseTo(Math.log(1.25) * slope, within(1e-6));
            assertThat(Math.log(found.get(i).wider()))
                    .isCloseTo(width * Math.log(0.8 / 1.25), within(1e-6));
        }
    }

    /// Where nothing was answered the width is the prior's, and where much was neither hangs on it.
    @Test
    void whatNobodyAnsweredHangsOnItAndWhatManyAnsweredDoesNot() {
        var unknown = new double[2][2];
        var known = new double[2][2];
        for (int i = 0; i < 2; i++) {
            unknown[i][i] = theta.spread(i) * theta.spread(i);
            known[i][i] = 1e-3 * unknown[i][i];
        }

        assertThat(Sensitivity.of(theta, theta.centre(), unknown).moved())
                .allMatch(Sensitivity.Moved::hangs)
                .allMatch(moved -> Math.abs(moved.weaker()) < 1e-12);
        assertThat(Sensitivity.of(theta, SEEN, known).moved()).noneMatch(Sensitivity.Moved::hangs);
    }

    private static Draws draws(Exact of, int count) {
        var random = new Streams(4).at(0, 0);
        double a = Math.sqrt(of.covariance().get(0).at(0));
        double across = of.covariance().get(0).at(1) / a;
        double b = Math.sqrt(of.covariance().get(1).at(1) - across * across);
        var chain =
                IntStream.range(0, count)
                        .mapToObj(_ -> {
                            double first = random.nextGaussian();
                            double second = random.nextGaussian();
                            var x =
                                    Series.of(
                                            of.mean().at(0) + a * first,
                                            of.mean().at(1) + across * first + b * second);
                            return new Draw(x, 0, 1, 1, 1, 1, false, 0);
                        })
                        .toList();
        return new Draws(List.of(chain), List.of(new Draws.Tuned(1, Series.of(1, 0, 0, 1), 1)));
    }
}
