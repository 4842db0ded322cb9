package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.evidence.Differences;
import troth.evidence.Evidence;
import troth.model.Noise;
import troth.model.Parameters;
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
                        .mapToDouble(i -> cohort.doubted(1, i).value("a_fear"))
                        .toArray();

        assertThat(share(draws, row.low())).isCloseTo(0.025, within(0.014));
        assertThat(share(draws, row.high())).isCloseTo(0.975, within(0.014));
        assertThat(share(draws, row.asEvidenced())).isCloseTo(0.5, within(0.045));
    }

    private static double share(double[] draws, double below) {
        return java.util.Arrays.stream(draws).filter(v -> v < below).count()
                / (double) draws.length;
    }

    /// Of 4000 persons the usual mood is spread as the table says, and partners go together as
    /// `rho_persons` says: tolerances 4 standard errors.
    @Test
    void personsDifferAsTheTableSays() {
        double sd = Differences.in("n_mood").orElseThrow().sd();
        var usual = Parameters.of(Preset.AS_EVIDENCED).with("rho_persons", 0.4);
        var pairs =
                IntStream.range(0, 2000)
                        .mapToObj(i ->
                                Objects.requireNonNull(
                                        cohort.differing(usual, 1, i).rests().get("n_mood")))
                        .toList();

        double squares = 0;
        double products = 0;
        for (var pair : pairs) {
            squares += (pair.get(0) * pair.get(0) + pair.get(1) * pair.get(1)) / 4000;
            products += pair.get(0) * pair.get(1) / 2000;
        }

        assertThat(Math.sqrt(squares)).isCloseTo(sd, within(4 * sd / Math.sqrt(2 * 4000.0)));
        assertThat(products / squares).isCloseTo(0.4, within(4 * 0.84 / Math.sqrt(2000)));
    }

    /// What differs between couples does so about the values that are given, however doubtful.
    @Test
    void couplesDifferAboutWhatIsUsual() {
        double sd = Differences.in("rate_conflict").orElseThrow().sd();
        var usual = Parameters.of(Preset.AS_EVIDENCED).with("rate_conflict", 0.2);
        var logs =
                IntStream.range(0, 2000)
                        .mapToDouble(i ->
                                Math.log(
                                        cohort.differing(usual, 1, i)
                                                        .parameters()
                                                        .value("rate_conflict")
                                                / 0.2))
                        .toArray();

        double mean = java.util.Arrays.stream(logs).average().orElseThrow();
        double square = java.util.Arrays.stream(logs).map(v -> v * v).average().orElseThrow();

        assertThat(mean).isCloseTo(0, within(4 * sd / Math.sqrt(2000)));
        assertThat(Math.sqrt(square)).isCloseTo(sd, within(4 * sd / Math.sqrt(4000)));
        assertThat(cohort.differing(usual, 1, 3).parameters().value("d0"))
                .isEqualTo(usual.value("d0"));
    }

    /// Each partner starts with the noise at its rest, and stays about it.
    @Test
    void aPersonWandersAboutAnOwnRest() {
        var member = cohort.differing(Parameters.of(Preset.AS_EVIDENCED), 1, 3);
        var model = member.model();
        int mood = model.layout().index(Partner.A, Noise.MOOD);
        double rest = Objects.requireNonNull(member.rests().get("n_mood")).getFirst();

        var x = member.established(model);
        var days = 2000;
        double mean =
                member.live(model, x, Plan.NOTHING, days).states().stream()
                        .mapToDouble(state -> state.at(mood))
                        .average()
                        .orElseThrow();

        double sd = member.parameters().value("sd_mood");
        double tau = member.parameters().value("tau_mood");
        assertThat(x[mood]).isEqualTo(rest);
        assertThat(mean).isCloseTo(rest, within(4 * sd * Math.sqrt(2 * tau / days)));
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
