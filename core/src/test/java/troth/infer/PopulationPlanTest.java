package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import troth.model.Parameters;
import troth.model.Preset;
import troth.study.InventedDiary;

class PopulationPlanTest {

    private final PopulationPlan plan =
            PopulationPlan.of(
                    new InventedDiary(12, 5, 2).diary(), Parameters.of(Preset.AS_EVIDENCED));

    /// Another way to the same mode. A climb ends where one more step promises less than .001 nats,
    /// after the mechanism has been made straight about other paths, so that much they may differ,
    /// and no more than ten times that.
    @Test
    void whoeverGoesFirstTheModeIsTheSame() {
        var straightOn = plan.fit(plan.couples(0, 12, 1), 0);
        var afterSome = plan.fit(plan.couples(0, 12, 1), 4);

        assertThat(afterSome.ended().converged()).isTrue();
        assertThat(afterSome.names()).isEqualTo(straightOn.names());
        assertThat(afterSome.ended().logPosterior())
                .isCloseTo(straightOn.ended().logPosterior(), within(0.01));
    }

    @Test
    void aPlanIsTheSameForWhomeverItIsMadeAgain() {
        var again =
                PopulationPlan.of(
                        new InventedDiary(12, 5, 2).diary(),
                        Parameters.of(Preset.AS_EVIDENCED),
                        plan.followed());

        assertThat(again.followed()).isEqualTo(plan.followed());
        assertThat(plan.followed().mechanism()).isNotEmpty();
    }
}
