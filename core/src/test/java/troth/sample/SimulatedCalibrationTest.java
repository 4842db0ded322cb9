package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import troth.numeric.Ascent;
import troth.numeric.Streams;

/// The whole loop of simulation-based calibration on a model that costs nothing: a level from its
/// prior, five answers about it, chains on its posterior, the rank of the level among the draws.
class SimulatedCalibrationTest {

    private static final int SIMULATIONS = 120;
    private static final int RANKED = 49;

    @Test
    void theSamplerIsCalibrated() {
        assertThat(chance(1)).isGreaterThan(0.05);
    }

    /// As if every answer had come twice: a posterior too narrow by a factor of 1.4.
    @Test
    void aSamplerOfTheWrongPosteriorIsCaught() {
        assertThat(chance(2)).isLessThan(0.05);
    }

    private static double chance(double counted) {
        var ranks = new int[SIMULATIONS];
        Arrays.setAll(ranks, s -> rank(s, counted));
        return new Ranks(RANKED, SIMULATIONS).chance(ranks);
    }

    private static int rank(int simulation, double counted) {
        var random = new Streams(3).at(simulation, 9);
        double level = random.nextGaussian();
        var answers = new double[5];
        Arrays.setAll(answers, _ -> level + 2 * random.nextGaussian());
        var draws =
                new Sampler(1, 50, 4 * RANKED, 0.8, simulation, 1)
                        .run(
                                _ -> posterior(answers, counted),
                                new double[1],
                                new double[][] {{1}},
                                () -> {});
        int rank = 0;
        for (int i = 0; i < RANKED; i++) {
            rank += draws.all().get(4 * i).x().at(0) < level ? 1 : 0;
        }
        return rank;
    }

    private static Ascent.Function posterior(double[] answers, double counted) {
        return (x, gradient) -> {
            double log = -x[0] * x[0] / 2;
            gradient[0] = -x[0];
            for (double answer : answers) {
                double gap = answer - x[0];
                log -= counted * gap * gap / 8;
                gradient[0] += counted * gap / 4;
            }
            return log;
        };
    }
}
