package troth.formats.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import troth.infer.Alternatives.Alternative;
import troth.study.Findings;
import troth.study.Turned;

/// The diary is made up: what is held is which claims are reported.
class ClaimReportTest {

    private static final Alternative USUAL = new Alternative(-10, List.of(0.5, 0.5), true);

    @Test
    void whoAsksForSomeClaimsIsToldOfThemAlone() {
        var found = found(List.of(3), of(3));
        var report = new ClaimReport(found);

        assertThat(report.summary())
                .startsWith("Of 1 claim 1 has a switch")
                .doesNotContain("All switches at once");
        assertThat(report.markdown())
                .contains("Oxytocin builds trust.")
                .doesNotContain("Sex releases serotonin", "all of them at once");
        var json = JsonMapper.shared().readTree(ClaimJson.of(found));
        assertThat(json.get("claims").size()).isEqualTo(1);
        assertThat(json.get("claims").get(0).get("id").asInt()).isEqualTo(3);
        assertThat(json.get("switches").size()).isEqualTo(1);
    }

    @Test
    void whoAsksForAllIsToldOfAllAtOnceToo() {
        var report = new ClaimReport(found(List.of(), Turned.all().getLast()));

        assertThat(report.summary()).startsWith("Of 35 claims").contains("All switches at once");
        assertThat(report.markdown()).contains("Sex releases serotonin");
    }

    private static Turned of(int claim) {
        return Turned.all().stream()
                .filter(t -> t.claims().contains(claim))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimEffects found(List<Integer> only, Turned turned) {
        var effects = turned.effects(new Findings.Size(1, Findings.FEWEST, 2), () -> {});
        return new ClaimEffects(
                "made up",
                64,
                1,
                ClaimList.named(only),
                USUAL,
                List.of(new ClaimEffects.Change(turned, effects, USUAL)),
                ClaimReport.made("9.9", "./troth claims"));
    }
}
