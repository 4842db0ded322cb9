package troth.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import troth.dyad.Construct;
import troth.formats.BadFileException;
import troth.formats.Problems;

class YamlFileTest {

    private final Problems problems = new Problems();

    @Test
    void aFileIsKnownByItsEnding() {
        assertThat(List.of("a.yaml", "b/c.yml")).allMatch(YamlFile::isNamed);
        assertThat(List.of("year", "yaml", "a.yaml.csv")).noneMatch(YamlFile::isNamed);
        assertThat(YamlFile.stem(Path.of("b/c.d.yml"))).isEqualTo("c.d");
    }

    @Test
    void aValueKnowsItsLineAndPath() {
        var root = read("name: x\nitems:\n  trust:\n    from: 1\n");

        var from = root.find("items").flatMap(YamlValue::map).flatMap(m -> m.find("trust"));

        assertThat(from.orElseThrow().path()).isEqualTo("items.trust");
        assertThat(from.orElseThrow().line()).isEqualTo(4);
    }

    @Test
    void aTextIsWhatStandsThere() {
        var root = read("no: no\nversion: 1.0\nquoted: ' 07 '\nempty:\n");

        assertThat(root.text("no")).contains("no");
        assertThat(root.text("version")).contains("1.0");
        assertThat(root.text("quoted")).contains("07");
        assertThat(root.text("empty")).contains("");
    }

    @Test
    void anUnknownKeyIsReportedWithTheNearestOne() {
        read("layuot: moments\n").only("name", "layout");

        assertThat(messages())
                .containsExactly(
                        "m.yaml, line 1, layuot: There is no key (layuot) here, only name, layout."
                                + " Maybe you meant (layout).");
    }

    @Test
    void aKeyThatStandsTwiceIsReported() {
        read("a: 1\nb: 2\na: 3\n");

        assertThat(messages())
                .containsExactly(
                        "m.yaml, line 3: The key (a) stands here a second time; first in line 1.");
    }

    @Test
    void aNumberIsANumberAndNothingElse() {
        var root = read("a: 1.5e2\nb: NaN\nc: one\nd: [1]\n");

        assertThat(root.number("a")).hasValue(150);
        assertThat(root.number("b")).isEmpty();
        assertThat(root.number("c")).isEmpty();
        assertThat(root.number("d")).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "m.yaml, line 2, b: The value (NaN) must be a number.",
                        "m.yaml, line 3, c: The value (one) must be a number.",
                        "m.yaml, line 4, d: Here stands a list where a single value was expected.");
    }

    @Test
    void aWordIsOneOfThoseAllowed() {
        var root = read("measures: low_mood\nother: lowmood\n");

        assertThat(root.constant("measures", Construct.class)).contains(Construct.LOW_MOOD);
        assertThat(root.constant("other", Construct.class)).isEmpty();
        assertThat(messages().getFirst()).endsWith("Maybe you meant (low_mood).");
    }

    @Test
    void aSingleValueIsAListOfOne() {
        var root = read("one: a\nmany: [a, b]\n");

        assertThat(texts(root, "one")).containsExactly("a");
        assertThat(texts(root, "many")).containsExactly("a", "b");
    }

    @Test
    void whatIsNotYamlIsSaidWithItsLine() {
        var thrown =
                catchThrowableOfType(BadFileException.class, () -> read("name: x\nitems: [a, b\n"));

        assertThat(thrown).hasMessageStartingWith("m.yaml, line 3: This is not YAML: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment\n",
                "- a\n- b\n",
                "text",
                "a: &x [*x]\nb: *y",
                "a: 1\n---\nb: 2",
                "\u0000",
                "\t- a",
                "a: !!int [",
                "%YAML 3.0\n---\na: 1",
                "? [a]\n: 1\n:"
            })
    void whateverElseStandsThereIsRefusedInOurWords(String text) {
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> {
                    read(text).only("nothing");
                    problems.stopIfAny();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void aFileThatNestsWithoutEndIsRefused(String level) {
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> read("a: \n " + level.repeat(100_000)));
    }

    @Test
    void onlyTheFirstTwentyProblemsAreKept() {
        var root = read("a: 1\n");
        for (int i = 0; i < 25; i++) {
            root.number("a");
            root.self().problem("It is wrong in way %d.".formatted(i));
        }

        var thrown = catchThrowableOfType(BadFileException.class, problems::stopIfAny);

        assertThat(thrown.problems()).hasSize(20);
        assertThat(thrown.total()).isEqualTo(25);
        assertThat(thrown).hasMessageEndingWith("and 5 more, 25 in all.");
    }

    private YamlMap read(String text) {
        return YamlFile.read("m.yaml", text, problems);
    }

    private static List<String> texts(YamlMap map, String key) {
        return map.find(key).orElseThrow().list().stream()
                .map(value -> value.text().orElseThrow())
                .toList();
    }

    private List<String> messages() {
        var thrown = catchThrowableOfType(BadFileException.class, problems::stopIfAny);
        return thrown.problems().stream().map(Object::toString).toList();
    }
}
