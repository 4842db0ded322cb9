package troth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.model.Noise;

/// Holds the code, docs/model.md, parameters.csv and sources.bib together: nothing may be named
/// that is not there, and nothing be there that nobody names. That page and code also say the same
/// is for `PageAndCodeTest` of the module `formats`.
class CitationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MODEL = Path.of("../docs/model.md");

    /// Minutes, readouts, jumps, drift, behaviour, measurement.
    private static final String TAG = "\\b([MEJDBO]\\d{1,2})\\b";

    @Test
    void everyCitationInTheCodeIsInTheBibliography() throws IOException {
        assertThat(matches(code(), "@source (\\w+)"))
                .isNotEmpty()
                .isSubsetOf(Evidence.bibliography().keySet());
    }

    @Test
    void everyRowHasItsSources() {
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(row.sources())
                                .as(row.name())
                                .isNotEmpty()
                                .isSubsetOf(Evidence.bibliography().keySet()));
    }

    /// What the essays claim may lie outside: that is what makes it a claim.
    @Test
    void whatIsEvidencedLiesInItsInterval() {
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(row.asEvidenced())
                                .as(row.name())
                                .isBetween(row.low(), row.high()));
    }

    @Test
    void everyValueLiesBetweenItsBounds() {
        for (var row : rows()) {
            assertThat(Stream.of(row.asEvidenced(), row.asClaimed(), row.low(), row.high()))
                    .as(row.name())
                    .allSatisfy(value -> assertThat(value).isBetween(row.min(), row.max()));
        }
    }

    @Test
    void theCodeAndThePageHaveTheSameTags() throws IOException {
        assertThat(matches(code(), TAG)).isEqualTo(matches(page(), TAG));
    }

    @Test
    void everyParameterThatTheCodeAsksForIsARow() throws IOException {
        assertThat(matches(code(), "\\bp(?:arameters)?\\.value\\(\"(\\w+)\"\\)"))
                .hasSizeGreaterThan(100)
                .isSubsetOf(names());
    }

    @Test
    void everyRowIsUsedInTheCodeOrNamedOnThePage() throws IOException {
        var named = matches(code(), "\"(\\w+)\"");
        named.addAll(matches(page(), "(\\w+)"));
        named.addAll(composed());

        var forgotten = names();
        forgotten.removeAll(named);

        assertThat(forgotten).isEmpty();
    }

    /// Names that the code puts together.
    private static List<String> composed() {
        var ofNoise =
                Stream.of(Noise.values())
                        .flatMap(noise -> Stream.of("tau_" + noise.tag(), "sd_" + noise.tag()));
        var ofGroups =
                Stream.of("intimacy", "touch", "time")
                        .flatMap(group ->
                                Stream.of("reward_", "safe_", "close_").map(f -> f + group));
        return Stream.concat(ofNoise, ofGroups).toList();
    }

    private static List<Estimate> rows() {
        return Evidence.load().estimates();
    }

    private static Set<String> names() {
        return rows().stream().map(Estimate::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return Files.readString(MODEL);
    }

    private static String code() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> matches(String text, String regex) {
        var found = new TreeSet<String>();
        Pattern.compile(regex).matcher(text).results().forEach(m -> found.add(m.group(1)));
        return found;
    }
}
