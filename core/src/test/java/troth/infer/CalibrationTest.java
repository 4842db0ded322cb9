package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// One small simulation from prior to ranks. That ranks tell a right sampler from a wrong one is
/// held by `SimulatedCalibrationTest`; the full run is a command.
class CalibrationTest {

    @Test
    void everyTrueValueIsRankedAndAgainTheSame() {
        var small = new Calibration(Accuracy.EVIDENCED, 2, 3, 0.3, false, 4);

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

    @Test
    void noCoupleAndNoDayAreRefused() {
        assertThatThrownBy(() -> new Calibration(Accuracy.EVIDENCED, 0, 3, 0.3, false, 4))
                .hasMessageContaining("The couples (0) and days (3) must be at least 1");
    }
}
