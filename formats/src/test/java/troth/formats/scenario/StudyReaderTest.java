package troth.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.formats.BadFileException;
import troth.formats.Source;
import troth.study.Row;
import troth.study.WrittenStudy;

class StudyReaderTest {

    private static final String SMALL =
            """
            name: small
            question: Does talk help?
            days: 30
            events:
              the lie: {day: 1, event: betrayal, by: Robin, severity: hurt}
            habits:
              talk: {when: every 7 days from day 2, event: talk, depth: 0.6, response: 0.8}
            arms:
              talk:
              nothing: {without: talk}
            estimand: {outcome: trust, of: Noa, arm: talk, against: nothing}
            """;

    @Test
    void theExampleThatShipsIsAFactorialStudy() {
        var file = StudyReader.read(Source.of(Path.of("../examples/after-a-breach.yaml")));

        assertThat(file.couples()).hasValue(128);
        assertThat(file.study().ways())
                .extracting(WrittenStudy.Way::name)
                .containsExactly("none", "talk", "time", "all");
        assertThat(file.study().ways().getFirst().happenings()).hasSize(1);
        assertThat(file.study().living()).isTrue();
        assertThat(file.study().asked().from()).isEqualTo(150);
    }

    @Test
    void aRowIsTheSameWhereverItIsMade() throws IOException, ClassNotFoundException {
        var study = read(SMALL).study();
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(study);
        }

        var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        var copy = (WrittenStudy) in.readObject();

        assertThat(copy.row(3, 5)).isEqualTo(study.row(3, 5));
        assertThat(study.row(3, 5).values()).hasSize(2).allMatch(v -> v > 0 && v < 1);
    }

    /// An exact solution: of a sum, y = 1 + 2 p + 3 q + 5 p q over four programmes.
    @Test
    void aFactorialTellsEachFactorAndWhatTwoDoTogether() {
        var study = StudyReader.read(Source.of(Path.of("../examples/after-a-breach.yaml"))).study();
        var row = new Row(0, List.of(1.0, 3.0, 4.0, 11.0));

        var effects = study.effects(List.of(row, row));

        assertThat(effects).extracting(e -> e.name()).startsWith("all against none");
        assertThat(effect(effects, "talk, over all programmes")).isCloseTo(4.5, within(1e-12));
        assertThat(effect(effects, "time, over all programmes")).isCloseTo(5.5, within(1e-12));
        assertThat(effect(effects, "talk x time")).isCloseTo(5, within(1e-12));
    }

    private static double effect(List<troth.study.Effect> effects, String name) {
        return effects.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// An arm under the other preset sets what differs between them.
    @Test
    void anArmMayLiveUnderTheOtherPreset() {
        var text = SMALL.replace("nothing: {without: talk}", "nothing: {preset: as-claimed}");

        var way = read(text).study().ways().getLast();

        assertThat(way.parameters())
                .containsEntry("gain_serotonin", claimed("gain_serotonin"))
                .doesNotContainKey("breach");
        assertThat(read(SMALL).study().ways().getLast().parameters()).isEqualTo(Map.of());
    }

    private static double claimed(String name) {
        return troth.evidence.Evidence.load().estimate(name).asClaimed();
    }

    /// What is wrong, its line, and what was expected.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    outcome: trust  | outcome: trsut | 11 | Maybe you meant (trust).
                    arm: talk       | arm: talking   | 11 | must be one of talk, nothing
                    of: Noa         | of: Nora       | 11 | Maybe you meant (Noa).
                    against: nothing| against: talk  | 11 | is set against itself
                    against: nothing| against: nothing, day: 31 | 11 | must lie in [0, 30]
                    {without: talk} | {without: tlak}| 10 | Maybe you meant (talk).
                    nothing: {without: talk} | nothing: | 9 | The arms (talk) and (nothing) are the same.
                    against: nothing| against: nothing, day: 1 | 9 | are the same until the beginning of day 1
                    against: nothing| against: nothing, smallest_effect: -1 | 11 | The smallest_effect (-1) must lie in
                    day: 1,         | day: 30, time: 23:59, | 5 | ends where its last day (30) begins
                    depth: 0.6      | depth: 6       | 7  | must be a number from 0 to 1
                    question:       | qestion:       | 2  | Maybe you meant (question).
                    days: 30        | couples: 3     | 3  | must lie in [64, 1000000]
                    event: talk     | event: tlak    | 7  | Maybe you meant (talk).
                    """)
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, int line, String expected) {
        var text = SMALL.replace(right.strip(), wrong.strip());

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("small.yaml, line " + line)
                .hasMessageContaining(expected);
    }

    @Test
    void emptyArmsAndWrongEventsAreSaidOnceEach() {
        var empty = SMALL.replaceAll("(?s)arms:.*nothing: \\{without: talk}", "arms:");
        var late = SMALL.replace("when: every 7 days from day 2", "when: every 7 days from day 31");

        assertThatThrownBy(() -> read(empty))
                .hasMessageContaining("line 8, arms: A study compares 2 to 32 arms, and none");
        assertThatThrownBy(() -> read(late)).hasMessageNotContaining("are the same");
    }

    /// The last day counts, at its first moment.
    @Test
    void anEventOnTheLastDayIsRead() {
        var last =
                SMALL.replace("when: every 7 days from day 2", "when: every 7 days from day 30")
                        .replace("against: nothing", "against: nothing, smallest_effect: 0.02");

        var study = read(last).study();

        var values = study.row(1, 0).values();
        assertThat(values.getFirst()).isGreaterThan(values.getLast());
        assertThat(study.asked().smallest()).isEqualTo(0.02);
    }

    @Test
    void armsThatAreNoneAndFactorsThatCannotBeAreRefused() {
        var none = SMALL.replaceAll("(?s)arms:.*nothing: \\{without: talk}", "arms: {}");
        var both = SMALL + "factorial: [talk, the lie]\n";
        var one = none.replace("arms: {}", "factorial: talk");
        var twice = none.replace("arms: {}", "factorial: [talk, talk]");
        var many =
                none.replace(
                        "arms: {}",
                        "factorial: ["
                                + String.join(
                                        ", ", IntStream.range(0, 6).mapToObj(_ -> "talk").toList())
                                + "]");

        assertThatThrownBy(() -> read(none)).hasMessageContaining("2 to 32 arms, not 0");
        assertThatThrownBy(() -> read(both)).hasMessageContaining("either arms or factorial");
        assertThatThrownBy(() -> read(one)).hasMessageContaining("2 to 5 factors, not 1");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("A factor is named twice.");
        assertThatThrownBy(() -> read(many)).hasMessageContaining("2 to 5 factors, not 6");
    }

    private static StudyFile read(String text) {
        return StudyReader.read(Source.of("small.yaml", text));
    }
}
