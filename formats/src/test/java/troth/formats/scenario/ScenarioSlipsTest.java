package troth.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.formats.Source;
import troth.numeric.Streams;

/// What is refused, and in which words.
class ScenarioSlipsTest {

    @TempDir Path folder;

    /// Each line of the right is all that is said of the file on the left.
    static Stream<Arguments> slips() {
        return Stream.of(
                slip("", "s.yaml: The file is empty."),
                slip("title: x", "s.yaml, line 1: The key (days) is missing here."),
                slip(
                        "days: 9\ndays: 8",
                        "s.yaml, line 2: The key (days) stands here a second time; first in line 1."),
                slip("days: -3", "s.yaml, line 1, days: The days (-3) must lie in [1, 36525]."),
                slip("days: 3.5", "s.yaml, line 1, days: The value (3.5) must be a whole number."),
                slip(
                        "days: 9\nseed: many",
                        "s.yaml, line 2, seed: The seed (many) must be a whole number."),
                slip(
                        "days: 9\nhabbits: {}",
                        "s.yaml, line 2, habbits: There is no key (habbits) here, only title, days, seed,"
                                + " preset, parameters, facets, partners, start, events, habits, behaviour,"
                                + " couples, rows, minutes, arms. Maybe you meant (habits)."),
                slip(
                        "days: 9\nevents:\n  x: {day: 3, event: talkk, depth: 1, response: 1}",
                        "Maybe you meant (talk)."),
                slip(
                        "days: 9\nevents:\n  x:\n    day: 3\n    event: repair\n    effort: amend",
                        "s.yaml, line 6, events.x.effort: The effort (amend) must be a number from 0 to 1"
                                + " or one of word, apology, amends, everything. Maybe you meant (amends)."),
                slip(
                        "days: 9\nevents:\n  x: {day: 3, event: repair, effort: 1.2}",
                        "s.yaml, line 3, events.x.effort: The effort (1.2) must be a number from 0 to 1 or"
                                + " one of word, apology, amends, everything."),
                slip(
                        "days: 9\nevents:\n  x: {day: 12, event: repair, effort: 1}",
                        "s.yaml, line 3, events.x.day: The event on day (12) comes after the last day (9)."
                                + " Maybe the scenario should run longer: days: 12."),
                slip(
                        "days: 9\nevents:\n  x: {day: 2, time: 25:00, event: repair, effort: 1}",
                        "s.yaml, line 3, events.x.time: The time (25:00) must be hours and minutes, as 21:30."),
                slip(
                        "days: 99\nhabits:\n  x: {when: every 2 days from day 9 to 3, event: hug, quality: 1}",
                        "s.yaml, line 3, habits.x.when: The habit ends on day 3, before it begins on day 9."),
                slip(
                        "days: 99\nhabits:\n  x: {when: every 2 days from day 9 to 300, event: hug, quality: 1}",
                        "s.yaml, line 3, habits.x.when: The habit ends on day 300, after the last day (99)."),
                slip(
                        "days: 99\nhabits:\n  x: {when: weekly, event: hug, quality: 1}",
                        "s.yaml, line 3, habits.x.when: The habit (weekly) must be written like: every 3.5"
                                + " days from day 1 to 180, or without an end: every 3.5 days from day 1."),
                slip(
                        "days: 99\nhabits:\n  x: {when: every 0 days from day 1, event: hug, quality: 1}",
                        "s.yaml, line 3, habits.x.when: The habit must come at most every 0.01 days, not"
                                + " every 0.0."),
                slip(
                        "days: 9\nevents:\n  x: {day: 2, event: betrayal, severity: 1}",
                        "s.yaml, line 3, events.x: The key (by) is missing here."),
                slip(
                        "days: 9\nevents:\n  x: {day: 2, event: disclosure, by: Robbin, completeness: 1}",
                        "s.yaml, line 3, events.x.by: The value (Robbin) must be one of Noa, Robin, a, b."
                                + " Maybe you meant (Robin)."),
                slip(
                        "days: 9\nparameters: {tau_safty: 3}",
                        "s.yaml, line 2, parameters.tau_safty: There is no parameter (tau_safty). Maybe you"
                                + " meant (tau_safety)."),
                slip(
                        "days: 9\nparameters: {a_fear: 3}",
                        "s.yaml, line 2, parameters.a_fear: The parameter a_fear (3.0) must lie in [0.0,"
                                + " 1.0], unit 1."),
                slip(
                        "days: 9\nfacets: [honesty, general]",
                        "s.yaml, line 2, facets: The value (general) must be one of care, honesty,"
                                + " reliability, safety, sexual."),
                slip("days: 9\nstart: {both: {faer: 1}}", "Maybe you meant (fear)."),
                slip(
                        "days: 9\nstart: {both: {fear: 2}}",
                        "s.yaml, line 2, start.both.fear: The fear (2) must lie in [0, 1]."),
                slip(
                        "days: 9\npartners: {a: Noa, b: Noa}",
                        "s.yaml, line 2, partners: The partners must have two different names, not (Noa) twice."),
                slip(
                        "days: 9\npartners: {a: both}",
                        "s.yaml, line 2, partners.a: The name (both) must have 1 to 40 letters and be none"
                                + " of a, b, both, none, from."),
                slip(
                        "days: 9\narms:\n  x: {without: nothing}\nhabits:\n  h: {when: every day from day 1, event: hug, quality: 1}",
                        "s.yaml, line 3, arms.x.without: The value (nothing) must be one of h."),
                slip(
                        "days: 9\narms: {a: , b: , c: , d: , e: , f: , g: }",
                        "s.yaml, line 2, arms: A scenario compares 1 to 6 arms, not 7."),
                slip(
                        "days: 9\ncouples: 20",
                        "s.yaml, line 2, couples: Couples are simulated only where they live by their"
                                + " states. Maybe the line behaviour: true is missing."),
                slip(
                        "days: 3650\nbehaviour: true\ncouples: 9000",
                        "s.yaml, line 1: 9,000 couples with a row every 7 days make 4,698,000 rows an arm,"
                                + " and at most 400,000 are kept. Maybe rows: 83."),
                slip(
                        "days: 9\nminutes: party",
                        "s.yaml, line 2, minutes: The value (party) must be one of ."),
                slip("days: [9", "This is not YAML"));
    }

    private static Arguments slip(String text, String says) {
        return Arguments.of(text, says);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsSaidWithItsLineAndWhatWasExpected(String text, String says) {
        var thrown = catchThrowableOfType(BadFileException.class, () -> read(text));

        assertThat(thrown).hasMessageContaining(says);
        if (says.startsWith("s.yaml")) {
            assertThat(thrown).hasMessage(says);
        }
    }

    @Test
    void allSlipsAreSaidAtOnceAndEachOnce() {
        var thrown =
                catchThrowableOfType(
                        BadFileException.class,
                        () ->
                                read(
                                        """
                                        days: 50
                                        seed: x
                                        events:
                                          one: {day: 60, event: hug, quality: 1}
                                          two: {day: 6, event: hug, quality: 2}
                                        arms: {first: , second: , third: }
                                        """));

        assertThat(thrown.problems()).hasSize(3);
        assertThat(thrown.total()).isEqualTo(3);
    }

    @Test
    void aFileInAnotherEncodingIsSaidToBeOne() throws Exception {
        var file = folder.resolve("s.yaml");
        Files.write(file, "days: 9\ntitle: Café\n".getBytes(StandardCharsets.ISO_8859_1));

        var thrown =
                catchThrowableOfType(
                        BadFileException.class, () -> ScenarioReader.read(Source.of(file)));

        assertThat(thrown).hasMessageContaining("line 2").hasMessageContaining("UTF-8");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedWithoutReadingIt() throws Exception {
        var file = folder.resolve("s.yaml");
        try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.write("title: x\n# ".getBytes(StandardCharsets.UTF_8));
            var filler = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3; i++) {
                large.write(filler);
            }
            large.setLength(200L << 20);
        }

        var thrown =
                catchThrowableOfType(
                        BadFileException.class, () -> ScenarioReader.read(Source.of(file)));

        assertThat(thrown).hasMessageContaining("longer than 1,000,000 characters");
    }

    @Test
    void slipsAreSaidFromTheTopOfTheFileToItsBottom() {
        var thrown =
                catchThrowableOfType(
                        BadFileException.class,
                        () ->
                                read(
                                        """
                                        habits:
                                          x: {when: weekly, event: hug, quality: 1}
                                        events:
                                          y: {day: 3, event: repair, effort: 7}
                                        days: 9
                                        partners: {a: both}
                                        """));

        assertThat(thrown.problems()).extracting(Problem::line).containsExactly(2L, 4L, 6L);
    }

    @Test
    void theKeysOfAMistypedEventAreLookedAtAsThoseOfTheOneMeant() {
        var thrown =
                catchThrowableOfType(
                        BadFileException.class,
                        () ->
                                read(
                                        """
                                        days: 9
                                        events:
                                          x:
                                            day: 3
                                            event: talkk
                                            depth: 7
                                            respons: heard
                                        """));

        assertThat(thrown.problems())
                .extracting(Problem::place)
                .containsExactly(
                        "events.x", "events.x.event", "events.x.depth", "events.x.respons");
    }

    /// A property over seeds: whatever becomes of the text of a good scenario, the reader either
    /// reads it or says what is wrong; it never fails in another way.
    @Test
    void whateverStandsInTheFileIsReadOrRefusedInOurWords() throws Exception {
        var good = Files.readString(Path.of("../examples/first-breach.yaml"));
        for (int seed = 0; seed < 400; seed++) {
            var text = damaged(good, new Streams(seed).at(0, 0));
            try {
                assertThat(read(text).arms()).isNotEmpty();
            } catch (BadFileException e) {
                assertThat(e).hasMessageContaining("s.yaml");
            }
        }
    }

    private static final List<String> PIECES =
            List.of(
                    "",
                    " ",
                    "\n",
                    ":",
                    "- ",
                    "[",
                    "{",
                    "}",
                    "]",
                    "'",
                    "\"",
                    "&a ",
                    "*a",
                    "!!int ",
                    "#",
                    "|",
                    "0",
                    "-1",
                    "1e999",
                    "NaN",
                    "both",
                    "every",
                    "\t",
                    "\u0000",
                    "é",
                    "day: 1",
                    "event: hug");

    private static String damaged(String good, RandomGenerator chance) {
        var text = new StringBuilder(good);
        for (int k = 0; k <= chance.nextInt(6); k++) {
            int from = chance.nextInt(text.length());
            int to = Math.min(text.length(), from + chance.nextInt(8));
            text.replace(from, to, PIECES.get(chance.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(Source.of("s.yaml", text));
    }
}
