package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.TrustModel;
import troth.numeric.Ascent;
import troth.numeric.Series;
import troth.sample.Draw;
import troth.sample.Draws;

class TotalScaleTest {

    /// Two items of one construct, and one without thresholds.
    private static final Blueprint PLAN =
            plan(
                    new Item("trust", new Scale.Ordinal(1, 7, 1), Construct.TRUST, true),
                    new Item("faith", new Scale.Ordinal(1, 7, 1), Construct.TRUST, true),
                    new Item("quarrels", new Scale.Count(), Construct.OTHER, true));

    private static Blueprint plan(Item... items) {
        var diary = new Diary("none", List.of(items), List.of(), true, 1, List.of());
        var model = new TrustModel(Accuracy.EVIDENCED, Layout.GENERAL);
        return new Blueprint(diary, model, true, new Measures[3], 1, new int[0], new Noise[0]);
    }

    private static final int SIZE = PLAN.theta.size();

    private final TotalScale scale = new TotalScale(PLAN);

    @Test
    void thereAndBackIsTheSame() {
        var theta = drawn(1);

        var back = scale.theta(scale.sought(theta));

        assertThat(back).containsExactly(theta, within(1e-14));
        assertThat(scale.sought(theta)[place("stretch.trust")])
                .isLessThan(theta[place("stretch.trust")] - 0.05);
    }

    /// Where one of the two is next to nothing, the other alone is both together.
    @Test
    void whatPersonsAndTheMechanismMakeTogetherIsOneNumber() {
        var theta = drawn(6);
        int persons = place("persons.trust");
        int mechanism = place("mechanism.trust");
        double apart = scale.sought(theta)[persons];

        theta[mechanism] -= 40;
        double alone = scale.sought(theta)[persons];
        theta[persons] -= 400;
        theta[mechanism] += 40;

        assertThat(Math.exp(2 * apart))
                .isCloseTo(
                        Math.exp(2 * alone) + Math.exp(2 * scale.sought(theta)[persons]),
                        within(1e-12));
        assertThat(scale.theta(scale.sought(theta))).containsExactly(theta, within(1e-12));
    }

    /// Against differences of order 4 of value and change of volume.
    @Test
    void theGradientIsThatOfTheDensitySought() {
        var seen = scale.seen(TotalScaleTest::bent);
        var at = scale.sought(drawn(2));
        var gradient = new double[SIZE];
        seen.at(at, gradient);

        for (int i = 0; i < SIZE; i++) {
            assertThat(gradient[i])
                    .as(PLAN.theta.names().get(i))
                    .isCloseTo(slope(seen, at, i), within(1e-8));
        }
    }

    /// The change of volume is the determinant of the slopes, which differences give.
    @Test
    void theVolumeIsCounted() {
        var at = scale.sought(drawn(3));
        var slopes = new double[SIZE][SIZE];
        for (int j = 0; j < SIZE; j++) {
            var up = at.clone();
            var down = at.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            for (int i = 0; i < SIZE; i++) {
                slopes[i][j] = (scale.theta(up)[i] - scale.theta(down)[i]) / 2e-5;
            }
        }
        double log = scale.seen((_, _) -> 0).at(at, new double[SIZE]);

        assertThat(log).isCloseTo(logDeterminant(slopes), within(1e-8));
        assertThat(Math.abs(log)).isGreaterThan(0.05);
    }

    /// A covariance goes along with the slopes at its centre, which differences give.
    @Test
    void aCovarianceIsToldOfWhatIsSought() {
        var theta = drawn(4);
        var seen = scale.seen(diagonal(), theta);
        var slopes = new double[SIZE][SIZE];
        for (int j = 0; j < SIZE; j++) {
            var up = theta.clone();
            var down = theta.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            for (int i = 0; i < SIZE; i++) {
                slopes[i][j] = (scale.sought(up)[i] - scale.sought(down)[i]) / 2e-5;
            }
        }
        for (int a = 0; a < SIZE; a++) {
            for (int b = 0; b < SIZE; b++) {
                double sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += slopes[a][k] * (k + 1) * slopes[b][k];
                }
                assertThat(seen[a][b]).isCloseTo(sum, within(1e-6));
            }
        }
    }

    /// What a draw tells is the density of the parameters, not of what was sought.
    @Test
    void aDrawHasTheDensityOfItsParameters() {
        var sought = scale.sought(drawn(5));
        double log = scale.seen(TotalScaleTest::bent).at(sought, new double[SIZE]);
        var draw = new Draw(Series.of(sought), log, 1, 1, 1, 1, false, 0);

        var told = scale.theta(new Draws(List.of(List.of(draw)), List.of())).all().getFirst();

        assertThat(told.log()).isCloseTo(bent(told.x().toArray(), new double[SIZE]), within(1e-12));
        assertThat(told.log()).isNotCloseTo(log, within(0.05));
    }

    private static double[][] diagonal() {
        var diagonal = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            diagonal[i][i] = i + 1;
        }
        return diagonal;
    }

    private static double bent(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.sin(x[i] + i);
            gradient[i] = Math.cos(x[i] + i);
        }
        return sum;
    }

    private static double slope(Ascent.Function f, double[] at, int i) {
        double h = 1e-3;
        return (8 * (beside(f, at, i, h) - beside(f, at, i, -h))
                        - beside(f, at, i, 2 * h)
                        + beside(f, at, i, -2 * h))
                / (12 * h);
    }

    private static double beside(Ascent.Function f, double[] at, int i, double h) {
        var x = at.clone();
        x[i] += h;
        return f.at(x, new double[x.length]);
    }

    /// By elimination; the pivots are all above 0 here.
    private static double logDeterminant(double[][] a) {
        double log = 0;
        for (int k = 0; k < a.length; k++) {
            log += Math.log(a[k][k]);
            for (int i = k + 1; i < a.length; i++) {
                double share = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) {
                    a[i][j] -= share * a[k][j];
                }
            }
        }
        return log;
    }

    private static double[] drawn(long seed) {
        var random = new SplittableRandom(seed);
        var theta = PLAN.theta.centre();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += PLAN.theta.spread(i) * random.nextGaussian();
        }
        return theta;
    }

    private static int place(String name) {
        return PLAN.theta.names().indexOf(name);
    }
}
