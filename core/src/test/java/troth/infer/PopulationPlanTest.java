package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

        assertThat(straightOn.first()).isEmpty();
        assertThat(afterSome.first().orElseThrow().evaluations()).isPositive();
        assertThat(afterSome.ended().converged()).isTrue();
        assertThat(afterSome.names()).isEqualTo(straightOn.names());
        assertThat(afterSome.ended().logPosterior())
                .isCloseTo(straightOn.ended().logPosterior(), within(0.01));
    }

    /// What is tested on a cluster with these days is tested of both ways.
    @Test
    void shortDiariesAreSolvedAmongTheirAnswersAndLongOnesOnAChain() {
        assertThat(chains(new InventedDiary(5, 6, 3))).allMatch(c -> Field.pays(c, false));
        assertThat(chains(new InventedDiary(4, 30, 4))).noneMatch(c -> Field.pays(c, false));
    }

    private static List<DyadChain> chains(InventedDiary study) {
        var all = PopulationPlan.of(study.diary(), Parameters.of(Preset.AS_EVIDENCED));
        return ((LocalCouples) all.couples(0, study.couples(), 1)).chains();
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
