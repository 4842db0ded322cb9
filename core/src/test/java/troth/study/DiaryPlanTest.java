package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.infer.Invented;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;

class DiaryPlanTest {

    private static final List<Item> ITEMS =
            List.of(new Item("trust", Invented.SEVEN, Construct.TRUST, true));

    @Test
    void equalPlansLookEqualAndEveryNumberIsOne() {
        var plan = new DiaryPlan(4, 5, ITEMS, 0.2, 3, 1);

        var outlook = plan.look(() -> {});

        assertThat(outlook).isEqualTo(plan.look(() -> {}));
        assertThat(outlook.parameters()).isNotEmpty();
        assertThat(outlook.parameters())
                .allSatisfy(line -> {
                    assertThat(line.truth()).as(line.name()).isFinite();
                    assertThat(line.width()).as(line.name()).isPositive();
                    assertThat(line.told()).as(line.name()).isBetween(-1e-9, 1.0);
                });
        assertThat(outlook.trust().getFirst().cases()).isEqualTo(8);
        assertThat(outlook.trust().getFirst().covered()).isBetween(0.0, 1.0);
    }

    /// An exact solution: the power of a comparison of two means whose standard error is known.
    @Test
    void powerIsThatOfTwoMeans() {
        var contrast = new Contrast("theta", 0.5, 1, 64);

        assertThat(contrast.seen()).isCloseTo(2.8016 * 0.25 / 0.5, within(1e-9));
        assertThat(contrast.power(contrast.seen())).isCloseTo(0.8, within(1e-4));
        assertThat(contrast.power(0)).isCloseTo(0.025, within(1e-6));
        assertThat(new Contrast("theta", 0, 1, 64).seen()).isInfinite();
    }

    /// A property: the steps of an invented item are used as the bell they were made from: shares
    /// within four standard errors, persons taken as the independent ones.
    @Test
    void inventedAnswersHaveTheSharesThatTheyWereMadeWith() {
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        var still = IntStream.range(0, 4).mapToObj(_ -> Series.of(model.established())).toList();
        var couples = IntStream.range(0, 400).mapToObj(_ -> still).toList();

        var diary = new Invented(ITEMS, model, couples).diary(couples, 0, new Streams(1).at(0, 0));

        double low =
                diary.timelines().stream()
                                .flatMap(t -> t.checkIns().stream())
                                .filter(c -> c.value() <= 3)
                                .count()
                        / (400.0 * 4 * 2);
        assertThat(low).isCloseTo(0.3694, within(4 * Math.sqrt(0.37 * 0.63 / 800)));
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new DiaryPlan(1, 14, ITEMS, 0, 1, 2))
                .hasMessage("The number of couples (1) must lie in [2, 1000].");
        assertThatThrownBy(() -> new DiaryPlan(40, 2, ITEMS, 0, 1, 2))
                .hasMessage("The number of days (2) must lie in [3, 366].");
        assertThatThrownBy(() -> new DiaryPlan(40, 14, ITEMS, 1, 1, 2))
                .hasMessage("The share of missing days (1.0) must lie in [0, 1).");
        assertThatThrownBy(() -> new DiaryPlan(1000, 366, ITEMS, 0, 1, 2))
                .hasMessageContaining("732,000 answers, and at most 60,000 are planned");
    }
}
