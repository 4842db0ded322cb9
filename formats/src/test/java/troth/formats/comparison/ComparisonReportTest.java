package troth.formats.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.infer.Comparison;

class ComparisonReportTest {

    @TempDir private Path folder;

    private static final ComparisonReport REPORT =
            new ComparisonReport(
                    new Comparison(
                            new Diary(
                                    "small",
                                    List.of(
                                            new Item(
                                                    "trust",
                                                    new Scale.Ordinal(1, 7, 1),
                                                    Construct.TRUST,
                                                    true)),
                                    List.of(),
                                    true,
                                    2,
                                    List.of()),
                            40,
                            5,
                            List.of(
                                    new Comparison.Line("first", "one <b>", -50, 4, 0, 0, 0.7),
                                    new Comparison.Line("near", "two", -50.5, 4, -0.5, 1, 0.3),
                                    new Comparison.Line(
                                            "far", "three", -70, Double.NaN, -20, 2, 0)),
                            -49,
                            false),
                    "small.csv",
                    "abc",
                    "./troth compare small.csv");

    @Test
    void whatIsNotToldApartIsNamed() {
        assertThat(REPORT.words().getFirst())
                .contains("first gave the 40 answers", "does not tell it from near.")
                .doesNotContain("far");
        assertThat(REPORT.words().getLast()).startsWith("No mixture");
    }

    @Test
    void manyThatAreNotToldApartAreCounted() {
        var near = new Comparison.Line("near", "two", -50.5, 4, -0.5, 1, 0.3);
        var found = REPORT.found();
        var many =
                new Comparison(
                        found.diary(),
                        40,
                        5,
                        List.of(found.models().getFirst(), near, near, near, near),
                        -49,
                        false);

        assertThat(new ComparisonReport(many, "small.csv", "abc", "").words().getFirst())
                .endsWith("the diary does not tell it from 4 of the others.");
    }

    @Test
    void aPageAndNumbersAreWritten() throws Exception {
        REPORT.write(folder);

        assertThat(Files.readString(folder.resolve("comparison.html")))
                .contains("one &lt;b&gt;", "unknown", "Model by model", "told from it", "yes");
        assertThat(Files.readString(folder.resolve("comparison.json")))
                .contains("\"elpd\" : -50.5", "\"error\" : null", "\"told\" : true");
    }
}
