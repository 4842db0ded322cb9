package troth.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import troth.evidence.Claims;
import troth.evidence.Evidence;
import troth.model.Parameters;
import troth.model.Preset;

class TurnedTest {

    /// Every coefficient in which the presets differ belongs to a claim: no switch without one.
    @Test
    void everySwitchIsThatOfAClaim() {
        var all = Turned.all().getLast();
        var ofClaims = new java.util.TreeSet<String>();
        Claims.all().forEach(claim -> ofClaims.addAll(Turned.of(claim).keySet()));

        assertThat(ofClaims).isEqualTo(new java.util.TreeSet<>(all.switches().keySet()));
        assertThat(Parameters.of(Preset.AS_EVIDENCED).with(all.switches()).value("gain_ot_trust"))
                .isEqualTo(Evidence.load().estimate("gain_ot_trust").asClaimed());
    }

    @Test
    void claimsThatShareTheirSwitchesAreTurnedOnce() {
        var sets = Turned.all().stream().map(Turned::switches).toList();

        assertThat(sets).doesNotHaveDuplicates();
        assertThat(Turned.all()).extracting(Turned::claims).contains(List.of(2, 18));
    }

    /// An exact solution: what is turned to where it stands changes nothing.
    @Test
    void aSwitchThatIsNotTurnedChangesNothing() {
        double usual = Evidence.load().estimate("gain_kindling").asEvidenced();
        var turned = new Turned(List.of(15), Map.of("gain_kindling", usual));

        var effects = turned.effects(new Findings.Size(1, 64, 2), () -> {});

        assertThat(effects).hasSameSizeAs(Turned.measured());
        assertThat(effects).allMatch(e -> e.value() == 0);
    }

    /// The essays say that oxytocin builds trust; turned on, it must.
    @Test
    void oxytocinBuildsTrustWhereItsSwitchIsTurned() {
        var turned = new Turned(List.of(3), Map.of("gain_ot_trust", 0.6));

        var effects = turned.effects(new Findings.Size(1, 64, 2), () -> {});

        assertThat(effects.getFirst().low()).isPositive();
    }
}
