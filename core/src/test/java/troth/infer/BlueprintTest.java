package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;

class BlueprintTest {

    /// Seen: two items that measured nothing of the model were taken for two measures of one thing.
    @Test
    void itemsAboutNothingInParticularHaveNothingInCommon() {
        var items =
                List.of(
                        item("pain", Construct.OTHER),
                        item("close", Construct.CLOSENESS),
                        item("tired", Construct.OTHER),
                        item("near", Construct.CLOSENESS));
        var diary = new Diary("four", items, List.of(), false, 1, List.of());
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        var measures =
                items.stream().map(i -> Measures.of(i, new double[0])).toArray(Measures[]::new);

        var plan = new Blueprint(diary, model, true, measures, 1, new int[0], new Noise[0]);

        assertThat(plan.constructs)
                .containsExactly(Construct.OTHER, Construct.CLOSENESS, Construct.OTHER);
        assertThat(plan.construct(3)).isEqualTo(plan.construct(1));
        assertThat(plan.theta.names())
                .contains("own_sd.other_pain", "own_sd.other_tired", "loading.near")
                .doesNotContain("loading.tired");
    }

    private static Item item(String name, Construct measures) {
        return new Item(name, new Scale.Ordinal(1, 5, 1), measures, true);
    }
}
