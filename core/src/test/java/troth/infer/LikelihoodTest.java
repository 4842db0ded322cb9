package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final List<Likelihood> KINDS =
            List.of(
                    new Likelihood.Interval(-0.3, 0.4),
                    new Likelihood.Interval(0.5, INFINITY),
                    new Likelihood.Interval(-INFINITY, -1.2),
                    new Likelihood.Interval(-3.1, -2.9),
                    new Likelihood.Point(1.3, 0.2));

    /// Central differences of step 1e-5 are good to about 1e-9 here; a slip of a sign or a factor
    /// is of order 1.
    @Test
    void everyDerivativeIsThatOfTheOneBefore() {
        for (var kind : KINDS) {
            for (double eta : new double[] {-3, -0.5, 0.7, 4}) {
                for (double s : new double[] {-0.8, 0, 0.3}) {
                    var t = new Terms();
                    kind.at(eta, s, t);

                    assertThat(byEta(kind, eta, s, x -> x.log)).isCloseTo(t.byEta, near(t.byEta));
                    assertThat(byEta(kind, eta, s, x -> x.byEta))
                            .isCloseTo(t.byEtaEta, near(t.byEtaEta));
                    assertThat(byScale(kind, eta, s, x -> x.log))
                            .isCloseTo(t.byScale, near(t.byScale));
                    assertThat(byScale(kind, eta, s, x -> x.byEta))
                            .isCloseTo(t.byEtaScale, near(t.byEtaScale));
                    assertThat(byScale(kind, eta, s, x -> x.byScale))
                            .isCloseTo(t.byScaleScale, near(t.byScaleScale));
                    thirds(kind, eta, s, t);
                }
            }
        }
    }

    private static void thirds(Likelihood kind, double eta, double s, Terms t) {
        var third = new Third();
        third.at(kind, eta, s, t);

        assertThat(byEta(kind, eta, s, x -> x.byEtaEta))
                .isCloseTo(third.byEtaEtaEta, near(third.byEtaEtaEta));
        assertThat(byScale(kind, eta, s, x -> x.byEtaEta))
                .isCloseTo(third.byEtaEtaScale, near(third.byEtaEtaScale));
        assertThat(byScale(kind, eta, s, x -> x.byEtaScale))
                .isCloseTo(third.byEtaScaleScale, near(third.byEtaScaleScale));
        assertThat(byScale(kind, eta, s, x -> x.byScaleScale))
                .isCloseTo(third.byScaleScaleScale, near(third.byScaleScaleScale));
    }

    /// The closed form against a sum over a fine grid, its derivatives against differences.
    @Test
    void theMeanChanceIsTheIntegralOfTheChance() {
        var expected = new Expected();
        for (var kind : KINDS) {
            for (double eta : new double[] {-1, 0.4}) {
                expected.at(kind, eta, 0.3, 0.2);
                double log = expected.log;
                double byEta = expected.byEta;
                double byVariance = expected.byVariance;
                double byScale = expected.byScale;

                assertThat(log).isCloseTo(summed(kind, eta, 0.3, 0.2), within(1e-6));
                assertThat(byEta)
                        .isCloseTo(
                                mean(kind, eta + 1e-5, 0.3, 0.2, eta - 1e-5, 0.3, 0.2),
                                near(byEta));
                assertThat(byVariance)
                        .isCloseTo(
                                mean(kind, eta, 0.3 + 1e-5, 0.2, eta, 0.3 - 1e-5, 0.2),
                                near(byVariance));
                assertThat(byScale)
                        .isCloseTo(
                                mean(kind, eta, 0.3, 0.2 + 1e-5, eta, 0.3, 0.2 - 1e-5),
                                near(byScale));
            }
        }
    }

    private static double mean(
            Likelihood kind,
            double eta,
            double variance,
            double s,
            double otherEta,
            double otherVariance,
            double otherS) {
        var up = new Expected();
        var down = new Expected();
        up.at(kind, eta, variance, s);
        down.at(kind, otherEta, otherVariance, otherS);
        return (up.log - down.log) / 2e-5;
    }

    private static double summed(Likelihood kind, double eta, double variance, double s) {
        double sum = 0;
        double h = 0.01;
        for (double u = -9; u <= 9; u += h) {
            double log = value(kind, eta + Math.sqrt(variance) * u, s, t -> t.log);
            sum += h * Math.exp(log - u * u / 2) / Math.sqrt(2 * Math.PI);
        }
        return Math.log(sum);
    }

    @Test
    void theStepsOfAnOrdinalAnswerShareAllOfTheChance() {
        double[] thresholds = {-INFINITY, -1.1, -0.2, 0.05, 1.4, INFINITY};
        for (double eta : new double[] {-7, 0.3, 6}) {
            double sum = 0;
            for (int c = 0; c + 1 < thresholds.length; c++) {
                var t = new Terms();
                new Likelihood.Interval(thresholds[c], thresholds[c + 1]).at(eta, 0.4, t);
                sum += Math.exp(t.log);
            }

            assertThat(sum).isCloseTo(1, within(1e-13));
        }
    }

    private static org.assertj.core.data.Offset<Double> near(double value) {
        return within(1e-6 * (1 + Math.abs(value)));
    }

    private static double byEta(Likelihood kind, double eta, double s, ToDoubleFunction<Terms> of) {
        return (value(kind, eta + 1e-5, s, of) - value(kind, eta - 1e-5, s, of)) / 2e-5;
    }

    private static double byScale(
            Likelihood kind, double eta, double s, ToDoubleFunction<Terms> of) {
        return (value(kind, eta, s + 1e-5, of) - value(kind, eta, s - 1e-5, of)) / 2e-5;
    }

    private static double value(Likelihood kind, double eta, double s, ToDoubleFunction<Terms> of) {
        var t = new Terms();
        kind.at(eta, s, t);
        return of.applyAsDouble(t);
    }
}
