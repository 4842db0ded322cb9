package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds docs/privacy.md to the tests: each requirement has one that exists, or is counted as open.
class RequirementsTest {

    private static final Path PAGE = Path.of("../docs/privacy.md");
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../cli/src/test/java"));
    private static final Map<String, Integer> HOW_MANY =
            Map.of("N", 12, "C", 12, "A", 8, "L", 8, "H", 10, "S", 17, "G", 10, "K", 7, "W", 10);

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([NCALHSGKW])(\\d+) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern OPEN = Pattern.compile("(?m)^Open: (\\d+) of 94\\.$");

    private final String page = read(PAGE);

    @Test
    void everyRequirementIsOnThePage() {
        var found = new TreeMap<String, Integer>();
        ROW.matcher(page).results().forEach(row -> found.merge(row.group(1), 1, Integer::sum));

        assertThat(found).isEqualTo(new TreeMap<>(HOW_MANY));
    }

    @Test
    void everyTestThatIsNamedExistsAndRuns() {
        var named = NAMED.matcher(page).results().toList();

        assertThat(named).isNotEmpty();
        for (var test : named) {
            assertThat(isRun(source(test.group(1)), test.group(2)))
                    .as("%s of docs/privacy.md is a test that is run", test.group())
                    .isTrue();
        }
    }

    /// Its annotations stand between the last empty line and its name.
    private static boolean isRun(String source, String name) {
        var found = Pattern.compile("void " + name + "\\(").matcher(source);
        if (!found.find() || source.contains("@Disabled")) {
            return false;
        }
        var above = source.substring(0, found.start());
        return above.substring(above.lastIndexOf("\n\n"))
                .matches("(?s).*@(?:Parameterized|Repeated)?Test\\b.*");
    }

    @Test
    void whatIsNoTestOrIsSwitchedOffIsNotTakenForOne() {
        assertThat(isRun("{\n\n    @Test\n    void one() {", "one")).isTrue();
        assertThat(isRun("{\n\n    @Disabled\n    @Test\n    void one() {", "one")).isFalse();
        assertThat(isRun("@Test\nvoid other() {}\n\n    private void one() {", "one")).isFalse();
        assertThat(isRun("{\n\n    @Test\n    void one() {", "another")).isFalse();
    }

    @Test
    void everyRequirementNamesATestUnlessItIsOpen() {
        assertThat(ROW.matcher(page).results())
                .allSatisfy(row ->
                        assertThat(row.group(3))
                                .as(row.group(1) + row.group(2))
                                .containsPattern(NAMED + "|^open$"));
    }

    /// Tests in a browser are skipped where there is none; the build that decides does not skip.
    @Test
    void theBuildThatDecidesHasABrowser() {
        assertThat(read(Path.of("../.ci/run"))).contains("export TROTH_BROWSER=required");
    }

    @Test
    void noMoreAreOpenThanThePageSays() {
        var said = OPEN.matcher(page);
        long open = ROW.matcher(page).results().filter(row -> row.group(3).equals("open")).count();

        assertThat(said.find()).isTrue();
        assertThat(open).isEqualTo(Long.parseLong(said.group(1)));
    }

    private static String source(String type) {
        try (var files = TESTS.stream().flatMap(RequirementsTest::walk)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .findFirst()
                    .map(RequirementsTest::read)
                    .orElse("");
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
