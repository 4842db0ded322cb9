package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One small simulation from prior to ranks. That ranks tell a right sampler from a wrong one is
/// held by `SimulatedCalibrationTest`; the full run is a command.
class CalibrationTest {

    @Test
    void everyTrueValueIsRankedAndAgainTheSame() {
        var small = new Calibration(Accuracy.EVIDENCED, 2, 3, 0.3, Calibration.Way.CHAIN, 4);

        var ranks = small.simulation(1);

        assertThat(ranks)
                .extracting(Calibration.Rank::quantity)
                .contains(
                        "mechanism.trust",
                        "log_evidence",
                        "c0.trust_A",
                        "c1.difference",
                        "c1.later_A");
        assertThat(ranks)
                .allMatch(rank -> rank.rank() >= 0 && rank.rank() <= Calibration.RANKED)
                .anyMatch(rank -> rank.rank() > 0 && rank.rank() < Calibration.RANKED);
        assertThat(small.simulation(1)).isEqualTo(ranks);
    }

    /// Both ways rank the same truth among draws of nearly the same posterior.
    @Test
    void theGaussianOfLaplaceWeighedRanksAsAChainDoes() {
        double apart = 0;
        int count = 0;
        for (int simulation = 0; simulation < 3; simulation++) {
            var chain = ranks(Calibration.Way.CHAIN, simulation);
            var laplace = ranks(Calibration.Way.LAPLACE, simulation);
            assertThat(laplace).hasSameSizeAs(chain);
            for (int q = 0; q < chain.size(); q++) {
                apart += Math.abs(chain.get(q).rank() - laplace.get(q).rank());
                count++;
            }
        }
        assertThat(apart / count).isLessThan(10);
    }

    private static List<Calibration.Rank> ranks(Calibration.Way way, int simulation) {
        return new Calibration(Accuracy.EVIDENCED, 6, 5, 0.3, way, 4).simulation(simulation);
    }

    @Test
    void noCoupleAndNoDayAreRefused() {
        assertThatThrownBy(() ->
                        new Calibration(Accuracy.EVIDENCED, 0, 3, 0.3, Calibration.Way.CHAIN, 4))
                .hasMessageContaining("The couples (0) and days (3) must be at least 1");
    }
}
