package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StudentTest {

    private static final int DRAWS = 40_000;

    /// In one dimension, by the density of t with eight degrees of freedom.
    @Test
    void itsDensityIsThatOfT() {
        var one = new Student(new double[] {3}, new double[][] {{4}});
        double twoAway = Math.pow(1 + 4 / 8.0, -4.5);

        assertThat(one.logDensity(new double[] {7}) - one.logDensity(new double[] {3}))
                .isCloseTo(Math.log(twoAway), within(1e-12));
    }

    /// What is drawn from one and weighed as of the other has mean weight 1, and the mean of the
    /// other: so draws and densities belong together, widths and slants with them.
    @Test
    void drawsOfOneWeighedAreDrawsOfTheOther() {
        var from = new Student(new double[] {0, 0}, new double[][] {{2, -0.5}, {-0.5, 1.5}});
        var to = new Student(new double[] {0.4, -0.3}, new double[][] {{1, 0.4}, {0.4, 0.5}});
        var random = new SplittableRandom(1);
        double sum = 0;
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            var x = from.draw(random);
            double weight = Math.exp(to.logDensity(x) - from.logDensity(x));
            sum += weight;
            product += weight * (x[0] - 0.4) * (x[1] + 0.3);
        }

        assertThat(sum / DRAWS).isCloseTo(1, within(0.03));
        // A t with eight degrees of freedom is 8 / 6 times as wide as its Gaussian.
        assertThat(product / DRAWS).isCloseTo(0.4 * 8 / 6, within(0.03));
    }
}
