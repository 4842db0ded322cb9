package troth.formats.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.evidence.Reproductions;
import troth.formats.report.Made;
import troth.reproduce.People;
import troth.reproduce.Validation;

/// A few quick rows: a number and directions, calibrated and predicted, met and missed, and one
/// told from memory.
class ValidationReportTest {

    private static final List<String> QUICK =
            List.of("Q01 rise", "Q11 hour", "Q17 caress", "Q57 hand", "Q85 slope");

    private static final Validation VALIDATION = run();

    private static final Made MADE = made(VALIDATION);

    private static Validation run() {
        var targets = Reproductions.all().stream().filter(t -> QUICK.contains(t.name())).toList();
        return Validation.of(new Validation.Size(1, 2, People.DIFFER, 1), targets, () -> {});
    }

    private static Made made(Validation validation) {
        return FindingsJson.made("9.9", "./troth validate", validation);
    }

    private final JsonNode json = JsonMapper.shared().readTree(FindingsJson.text(VALIDATION, MADE));

    @Test
    void everyFindingIsInTheJsonWithItsVerdict() {
        var findings = json.get("findings");

        assertThat(findings.size()).isEqualTo(QUICK.size() + Reproductions.notCompared().size());
        for (var finding : findings) {
            assertThat(finding.get("verdict").asString())
                    .isIn("reproduced", "not reproduced", "outside the model");
        }
        assertThat(json.get("seed").asLong()).isEqualTo(1);
    }

    @Test
    void aNumberHasItsPublishedAndItsSimulatedInterval() {
        var rise = json.get("findings").get(0);

        assertThat(rise.get("id").asString()).isEqualTo("Q01");
        assertThat(rise.get("kind").asString()).isEqualTo("calibrated");
        assertThat(rise.get("published").get("value").asDouble()).isEqualTo(7.3);
        assertThat(rise.get("published").get("interval").get(0).asDouble()).isEqualTo(4.7);
        assertThat(rise.get("interval").get(0).asDouble())
                .isLessThanOrEqualTo(rise.get("simulated").asDouble());
        assertThat(rise.get("source").asString()).isEqualTo("murphy1987");
    }

    @Test
    void aMissedRowSaysSo() {
        var caress = json.get("findings").get(2);

        assertThat(caress.get("verdict").asString()).isEqualTo("not reproduced");
        assertThat(caress.get("why").asString()).isEqualTo("missed");
        assertThat(caress.get("rival").isNull()).isTrue();
    }

    @Test
    void pageAndTextSayTheSameCounts() {
        var report = new ValidationReport(VALIDATION);
        var counts = json.get("counts");
        var predicted =
                "Of %d calibrated rows %d are reproduced; of %d predicted rows %d are reproduced."
                        .formatted(
                                counts.get("calibrated").get("rows").asInt(),
                                counts.get("calibrated").get("reproduced").asInt(),
                                counts.get("predicted").get("rows").asInt(),
                                counts.get("predicted").get("reproduced").asInt());

        assertThat(report.summary()).contains(predicted);
        assertThat(report.markdown(MADE)).contains(predicted, "./troth validate");
        assertThat(report.page(MADE).html()).contains(predicted).endsWith("</html>\n");
        assertThat(report.page(MADE).html() + report.summary()).doesNotContain("NaN");
    }

    @Test
    void equalRunsGiveEqualBytes() {
        assertThat(FindingsJson.text(run(), MADE)).isEqualTo(FindingsJson.text(VALIDATION, MADE));
    }

    /// Two replicates settle nothing, whatever their counts are.
    @Test
    void aTrialIsCalledOneBeforeAnythingIsCounted() {
        var report = new ValidationReport(VALIDATION);
        var full =
                new ValidationReport(
                        new Validation(
                                new Validation.Size(1, Validation.ENOUGH, People.DIFFER, 1),
                                VALIDATION.rows()));

        for (var text :
                List.of(report.summary(), report.markdown(MADE), report.page(MADE).html())) {
            assertThat(text)
                    .contains("This is a trial: with 2 replicates")
                    .doesNotContain("The goal");
            assertThat(text.indexOf("This is a trial")).isLessThan(text.indexOf("are reproduced"));
        }
        assertThat(full.summary()).contains("The goal").doesNotContain("trial");
        assertThat(json.get("trial").asBoolean()).isTrue();
    }

    @Test
    void whatItWasMadeByIsOnThePageAndInTheJson() {
        var report = new ValidationReport(VALIDATION);

        assertThat(json.get("version").asString()).isEqualTo("9.9");
        for (var key : List.of("codeDigest", "parametersDigest", "rowsDigest", "resultsDigest")) {
            var digest = json.get(key).asString();
            assertThat(digest).matches("[0-9a-f]{16}");
            assertThat(report.page(MADE).html()).contains(digest);
            assertThat(report.markdown(MADE)).contains(digest);
        }
        assertThat(report.page(MADE).html()).contains("Troth 9.9", "./troth validate");
        assertThat(made(new Validation(VALIDATION.size(), VALIDATION.rows().subList(1, 3))))
                .isNotEqualTo(MADE)
                .extracting(other -> other.digests().subList(0, 3))
                .isEqualTo(MADE.digests().subList(0, 3));
    }
}
