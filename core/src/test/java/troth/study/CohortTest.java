package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.evidence.Evidence;
import troth.model.Preset;
import troth.model.State;

class CohortTest {

    private final Cohort cohort = new Cohort(Preset.AS_EVIDENCED);

    /// Of 2000 draws 2.5 % lie beyond either end: tolerance 4 standard errors of that share.
    @Test
    void anIntervalHoldsNineteenOfTwentyDraws() {
        var row = Evidence.load().estimate("a_fear");

        var draws =
                IntStream.range(0, 2000)
                        .mapToDouble(i -> cohort.draw(1, i).parameters().value("a_fear"))
                        .toArray();

        assertThat(share(draws, row.low())).isCloseTo(0.025, within(0.014));
        assertThat(share(draws, row.high())).isCloseTo(0.975, within(0.014));
        assertThat(share(draws, row.asEvidenced())).isCloseTo(0.5, within(0.045));
    }

    private static double share(double[] draws, double below) {
        return java.util.Arrays.stream(draws).filter(v -> v < below).count()
                / (double) draws.length;
    }

    @Test
    void aCoupleIsFoundByItsNumber() {
        assertThat(cohort.draw(1, 7).parameters()).isEqualTo(cohort.draw(1, 7).parameters());
        assertThat(cohort.draw(1, 7).parameters()).isNotEqualTo(cohort.draw(1, 8).parameters());
        assertThat(cohort.draw(1, 7).starts()).isNotEqualTo(cohort.draw(2, 7).starts());
    }

    @Test
    void noStartLeavesItsInterval() {
        for (int i = 0; i < 200; i++) {
            var member = cohort.draw(1, i);
            var model = member.model();
            var x = member.established(model);
            for (var state : State.values()) {
                assertThat(x[model.layout().index(Partner.B, state)])
                        .as(state.tag())
                        .isBetween(state.low(), state.high());
            }
        }
    }

    @Test
    void aSwitchThatIsClaimedIsHeld() {
        var claims = new Cohort(Preset.AS_CLAIMED);

        assertThat(claims.draw(1, 0).parameters().value("gain_ot_trust")).isEqualTo(0.6);
        assertThat(claims.drawn()).noneMatch(e -> e.name().equals("gain_ot_trust"));
        assertThat(cohort.drawn()).anyMatch(e -> e.name().equals("gain_ot_trust"));
    }

    @Test
    void theTypicalCoupleHasTheValuesOfThePreset() {
        var typical = cohort.typical(Map.of("a_fear", 1.959963984540054));

        assertThat(typical.parameters().value("a_fear")).isCloseTo(0.9, within(1e-12));
        assertThat(typical.parameters().value("breach")).isEqualTo(100);
        assertThat(typical.chance()).isEmpty();
    }

    /// A skill of 1 has no log-odds: a life with it could not be lived.
    @Test
    void aShareStaysBetweenNothingAndAll() {
        for (int i = 0; i < 1000; i++) {
            assertThat(cohort.draw(1, i).parameters().value("skill")).isStrictlyBetween(0.0, 1.0);
        }
    }
}
