package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.infer.Baseline;
import troth.infer.Horizon;

/// Reads the files as a stranger would and scores the forecasts again.
class ReadingFilesTest {

    /// Sums of a few hundred doubles in another order.
    private static final double SAME = 1e-9;

    /// Six digits that matter, of numbers below 10.
    private static final double SIX_DIGITS = 1e-5;

    @TempDir static Path temporary;
    private static Path folder = Path.of("");
    private static JsonNode json = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void write() {
        folder = temporary.resolve("reading");
        ReadingFolder.write(folder, SmallDiary.reading());
        json = JsonMapper.shared().readTree(folder.resolve("reading.json"));
    }

    @Test
    void theScoresAreThoseOfTheForecasts() {
        for (var item : List.of("row", "mood")) {
            for (var horizon : List.of("oneStep", "block")) {
                var rows = rows(item, horizon);
                var score = json.get("items").get(item).get(horizon);

                assertThat(rows).as(item + horizon).isNotEmpty();
                assertThat(score.get("n").intValue()).isEqualTo(rows.size());
                assertClose(score, "rmse", Math.sqrt(mean(rows, r -> square(r, "mean"))));
                assertClose(score, "crps", mean(rows, r -> number(r, "crps")));
                assertClose(score, "pit50", mean(rows, r -> pitWithin(r, .25, .75)));
                assertClose(score, "pit90", mean(rows, r -> pitWithin(r, .05, .95)));
                for (int d = 0; d < 10; d++) {
                    double low = d / 10.0;
                    double high = (d + 1) / 10.0;
                    assertThat(score.get("deciles").get(d).doubleValue())
                            .isCloseTo(mean(rows, r -> pitWithin(r, low, high)), within(SAME));
                }
            }
        }
    }

    @Test
    void soAreThoseOfTheRivals() {
        var rows = rows("row", "block");
        var score = json.get("items").get("row").get("block");

        for (var rival :
                List.of("lastValue", "personMean", "shrunkenMean", "ownHistogram", "car1")) {
            var beside = score.get("baselines").get(rival);
            assertClose(beside, "rmse", Math.sqrt(mean(rows, r -> square(r, "mean_" + rival))));
            assertClose(beside, "crps", mean(rows, r -> number(r, "crps_" + rival)));
        }
        var without = score.get("withoutMechanism");
        assertClose(
                without, "rmse", Math.sqrt(mean(rows, r -> square(r, "mean_withoutMechanism"))));
    }

    @Test
    void theyAreThoseThatTheCoreComputedUpToTheDigitsWritten() {
        var skill = SmallDiary.reading().reading().skills().getFirst();
        var score = json.get("items").get("row").get("block");

        assertThat(skill.steadied())
                .hasEntrySatisfying(
                        Horizon.BLOCK,
                        ours ->
                                assertThat(score.get("rmse").doubleValue())
                                        .isCloseTo(ours.rmse(), within(SIX_DIGITS)));
        assertThat(skill.baselines().getOrDefault(Horizon.BLOCK, Map.of()))
                .hasEntrySatisfying(
                        Baseline.CAR,
                        car ->
                                assertThat(score.at("/baselines/car1/crps").doubleValue())
                                        .isCloseTo(car.crps(), within(SIX_DIGITS)));
    }

    @Test
    void meanSpreadAndScoreOfASteppedItemFollowFromItsProbabilities() {
        for (var row : rows("row", "oneStep")) {
            double sum = 0;
            double mean = 0;
            double square = 0;
            double score = 0;
            for (int step = 1; step <= 5; step++) {
                double p = number(row, "p_" + step);
                sum += p;
                mean += p * step;
                square += p * step * step;
                double gap = sum - (number(row, "value") <= step ? 1 : 0);
                score += gap * gap;
            }

            assertThat(sum).isCloseTo(1, within(SIX_DIGITS));
            assertThat(number(row, "mean")).isCloseTo(mean, within(SIX_DIGITS));
            assertThat(number(row, "sd"))
                    .isCloseTo(Math.sqrt(square - mean * mean), within(10 * SIX_DIGITS));
            assertThat(number(row, "crps")).isCloseTo(score, within(SIX_DIGITS));
        }
        assertThat(rows("mood", "block")).allMatch(r -> r.getField("p_1").isEmpty());
    }

    @Test
    void quantilesRiseAndHoldTheirShare() {
        var levels = List.of("q05", "q10", "q25", "q50", "q75", "q90", "q95");
        for (var row : all()) {
            for (int i = 1; i < levels.size(); i++) {
                assertThat(number(row, levels.get(i)))
                        .isGreaterThanOrEqualTo(number(row, levels.get(i - 1)));
            }
            assertThat(number(row, "pit_low")).isBetween(0.0, number(row, "pit_high"));
        }
    }

    @Test
    void theJsonHasItsKeysInTheirOrder() {
        assertThat(json.propertyNames())
                .containsExactly(
                        "madeBy",
                        "provenance",
                        "seconds",
                        "secondsTotal",
                        "items",
                        "bars",
                        "described",
                        "fits",
                        "convergence",
                        "parameters",
                        "shared",
                        "sureness",
                        "told",
                        "notes");
        assertThat(json.get("seconds").doubleValue()).isEqualTo(1.5);
        assertThat(json.get("convergence").propertyNames()).containsExactlyElementsOf(ids());
        assertThat(json.get("told").get("theta").get("told").isBoolean()).isTrue();
        assertThat(json.get("provenance").get("diarySha256").stringValue()).hasSize(64);
    }

    @Test
    void eachCoupleIsTheSumOfItsDaysHeldBack() {
        var rows = table("described.csv");
        for (var id : ids()) {
            var mine = rows.stream().filter(r -> r.getField("dyad").equals(id)).toList();
            var all = mine.getFirst();
            var days = mine.subList(1, mine.size());

            assertThat(all.getField("day")).isEqualTo("all");
            assertThat(number(all, "answers"))
                    .isEqualTo(days.stream().mapToDouble(r -> number(r, "answers")).sum());
            assertThat(number(all, "excess"))
                    .isCloseTo(
                            days.stream().mapToDouble(r -> number(r, "excess")).sum(),
                            within(10 * SIX_DIGITS));
            assertThat(number(all, "chance")).isBetween(0.0, 1.0);
            assertThat(json.get("described").get(id).get("standsOut").booleanValue())
                    .isEqualTo(all.getField("stands_out").equals("yes"));
        }
    }

    @Test
    void ofEachPersonItIsSaidHowSureTrustIsAndWouldBe() {
        for (var id : ids()) {
            for (var partner : List.of("A", "B")) {
                var sure = json.get("sureness").get(id).get(partner);

                assertThat(sure.get("sdNow").doubleValue()).isPositive();
                assertThat(sure.get("sdAfterMoreDays").propertyNames())
                        .containsExactly("7", "14", "28");
                assertThat(sure.at("/sdAfterMoreDays/28").doubleValue()).isPositive();
                assertThat(sure.get("levelByPrior").get("hangs").isBoolean()).isTrue();
            }
        }
    }

    @Test
    void equalReadingsAreEqualFiles() throws IOException {
        var again = temporary.resolve("again");

        ReadingFolder.write(again, SmallDiary.reading());

        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void everyQuantityOfEveryCoupleHasARowADay() throws IOException {
        var dyads = SmallDiary.reading().reading().dyads();
        long expected =
                dyads.stream()
                        .mapToLong(d ->
                                d.bands().values().stream()
                                        .mapToLong(bands -> bands.size() * d.days().size())
                                        .sum())
                        .sum();

        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("states.csv"))) {
            var kinds = csv.stream().map(r -> r.getField("kind")).toList();

            assertThat(kinds).hasSize((int) expected).contains("known", "ahead");
        }
    }

    private static List<String> ids() {
        return SmallDiary.diary().timelines().stream().map(t -> t.dyad().id()).toList();
    }

    private static void assertClose(JsonNode node, String key, double expected) {
        assertThat(node.get(key).doubleValue()).as(key).isCloseTo(expected, within(SAME));
    }

    private static List<NamedCsvRecord> rows(String item, String horizon) {
        return all().stream()
                .filter(r -> r.getField("item").equals(item))
                .filter(r -> r.getField("horizon").equals(horizon))
                .toList();
    }

    private static List<NamedCsvRecord> all() {
        return table("forecasts.csv");
    }

    private static List<NamedCsvRecord> table(String name) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double mean(List<NamedCsvRecord> rows, ToDoubleFunction<NamedCsvRecord> of) {
        return rows.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static double square(NamedCsvRecord row, String mean) {
        return Math.pow(number(row, "value") - number(row, mean), 2);
    }

    /// As docs/reading.md says it.
    private static double pitWithin(NamedCsvRecord row, double a, double b) {
        double low = number(row, "pit_low");
        double high = number(row, "pit_high");
        return high == low
                ? (high > a && high <= b ? 1 : 0)
                : Math.max(0, Math.min(high, b) - Math.max(low, a)) / (high - low);
    }
}
