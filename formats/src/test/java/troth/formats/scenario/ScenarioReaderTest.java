package troth.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.dyad.Side;
import troth.formats.BadFileException;
import troth.formats.EventKinds;
import troth.formats.Source;
import troth.model.Layout;
import troth.model.Preset;
import troth.model.State;

class ScenarioReaderTest {

    @Test
    void theShortestScenarioHasOneArmAndNothingInIt() {
        var scenario = read("days: 30");

        assertThat(scenario.days()).isEqualTo(30);
        assertThat(scenario.arms()).hasSize(1);
        assertThat(scenario.arms().getFirst().timeline().happenings()).isEmpty();
        assertThat(scenario.arms().getFirst().preset()).isEqualTo(Preset.AS_EVIDENCED);
        assertThat(scenario.couples()).isEmpty();
        assertThat(scenario.name(Partner.A)).isEqualTo("Noa");
    }

    @ParameterizedTest
    @CsvSource({
        "every 3.5 days from day 1 to 180, 3.5, 1, 180, 52",
        "every 7 days from day 2 to day 30, 7, 2, 30, 5",
        "every day from day 0 to 9, 1, 0, 9, 10",
        "every 30 days from day 10, 30, 10, 200, 7",
        "every 30 days from day 10 to the end, 30, 10, 200, 7"
    })
    void aHabitIsWrittenInWords(String when, double every, double from, double to, int times) {
        var scenario =
                read(
                        "days: 200\nhabits:\n  hugs: {when: '%s', event: hug, quality: good}"
                                .formatted(when));

        var entry = scenario.arms().getFirst().entries().getFirst();
        assertThat(entry.when()).isEqualTo(new Entry.Habit(every, from, to));
        assertThat(scenario.arms().getFirst().timeline().happenings()).hasSize(times);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        "event: betrayal, by: Robin, kind: deceit, severity: grave, deceived: lies",
                        new Event.Betrayal(
                                Partner.B,
                                Event.Betrayal.Kind.DECEIT,
                                0.8,
                                1,
                                Event.Betrayal.Discovery.FOUND_OUT)),
                Arguments.of(
                        "event: betrayal, by: a, severity: 0.3",
                        new Event.Betrayal(
                                Partner.A,
                                Event.Betrayal.Kind.OTHER,
                                0.3,
                                0,
                                Event.Betrayal.Discovery.TOLD)),
                Arguments.of(
                        "event: intimacy, quality: deep, wish: {Noa: mostly}, length: 0.5, climax: Robin",
                        new Event.Closeness(
                                Event.Closeness.Kind.INTIMACY,
                                1,
                                0.8,
                                1,
                                new Encounter(0.5, false, true))),
                Arguments.of(
                        "event: talk, by: Noa, depth: personal, response: heard",
                        new Event.Talk(Side.A, 0.5, 0.7)),
                Arguments.of(
                        "event: stressor, severity: 3.5, touch: hand",
                        new Event.Stressor(Side.BOTH, 3.5, 0.5, 0)),
                Arguments.of("event: separation", new Event.Separation()),
                Arguments.of(
                        "event: agreement_broken, by: b, weight: usual, hidden: silence",
                        new Event.AgreementBroken(Partner.B, 0.6, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadFromNumbersAndWords(String fields, Event event) {
        var scenario = read("days: 9\nevents:\n  it: {day: 3, %s}".formatted(fields));

        var happening = scenario.arms().getFirst().timeline().happenings().getFirst();
        assertThat(happening.day()).isEqualTo(3);
        assertThat(happening.event()).isEqualTo(event);
    }

    /// Every kind of event that the core knows can be written.
    @Test
    void everyKindOfEventHasItsWord() {
        var fields =
                "by: a, whom: both, reported_by: both, weight: 1, severity: 1, depth: 1, response: 1,"
                        + " quality: 1, expectation: 1, strength: 1, effort: 1, completeness: 1";
        for (var kind : EventKinds.ALL) {
            var used =
                    Arrays.stream(fields.split(", "))
                            .filter(field ->
                                    isRead(
                                            "days: 9\nevents:\n  it: {day: 3, event: %s, %s}"
                                                    .formatted(kind, field)))
                            .toList();
            var text =
                    "days: 9\nevents:\n  it: {day: 3, event: %s%s}"
                            .formatted(kind, used.isEmpty() ? "" : ", " + String.join(", ", used));

            assertThat(read(text).arms().getFirst().timeline().happenings()).as(kind).hasSize(1);
        }
    }

    /// Whether nothing is said against the key itself, whatever else is missing.
    private static boolean isRead(String text) {
        var thrown = catchThrowableOfType(BadFileException.class, () -> read(text));
        return thrown == null || !thrown.toString().contains("There is no key");
    }

    @Test
    void anArmAddsOverridesAndLeavesOut() {
        var scenario =
                read(
                        """
                        days: 100
                        parameters: {tau_safety: 45}
                        events:
                          the breach: {day: 50, event: betrayal, by: Robin, severity: 0.5, deceived: 1}
                        habits:
                          hugs: {when: every 2 days from day 1 to 40, event: hug, quality: good}
                        arms:
                          as it was:
                          told at once:
                            events:
                              the breach: {deceived: openly}
                          claimed:
                            preset: as-claimed
                            parameters: {tau_safety: 80, gain_kindling: 0.9}
                            habits:
                              talk: {when: every 7 days from day 1, event: talk, depth: 1, response: 1}
                            without: hugs
                        """);

        var first = scenario.arms().get(0);
        var told = scenario.arms().get(1);
        var claimed = scenario.arms().get(2);
        assertThat(betrayal(first).deceived()).isEqualTo(1);
        assertThat(betrayal(told).deceived()).isZero();
        assertThat(betrayal(told).severity()).isEqualTo(0.5);
        assertThat(told.entries()).hasSize(2);
        assertThat(claimed.entries()).extracting(Entry::name).containsExactly("the breach", "talk");
        assertThat(claimed.preset()).isEqualTo(Preset.AS_CLAIMED);
        assertThat(first.model().parameters().value("tau_safety")).isEqualTo(45);
        assertThat(claimed.model().parameters().value("tau_safety")).isEqualTo(80);
        assertThat(claimed.model().parameters().value("gain_kindling")).isEqualTo(0.9);
        assertThat(claimed.model().parameters().value("gain_ot_trust")).isEqualTo(0.6);
    }

    private static Event.Betrayal betrayal(Arm arm) {
        return (Event.Betrayal)
                arm.timeline().happenings().stream()
                        .filter(h -> h.event() instanceof Event.Betrayal)
                        .findFirst()
                        .orElseThrow()
                        .event();
    }

    @Test
    void theStartIsAWordOrStatesByNameAndPartner() {
        var scenario =
                read(
                        """
                        days: 9
                        facets: [honesty, sexual]
                        partners:
                          a: {name: Kim, physiology: female}
                          b: Alex
                        start:
                          from: newcomers
                          both: {trauma: 0.5, kept: 20}
                          Alex: {fear: 0.3, kept_honesty: 40}
                        """);
        var arm = scenario.arms().getFirst();
        var layout = arm.model().layout();
        var x = arm.start();

        assertThat(layout.facets()).hasSize(2);
        assertThat(scenario.dyad().a().physiology()).isEqualTo(Physiology.FEMALE);
        assertThat(x.at(layout.index(Partner.A, State.TRAUMA))).isEqualTo(0.5);
        assertThat(x.at(layout.index(Partner.A, State.FEAR))).isZero();
        assertThat(x.at(layout.index(Partner.B, State.FEAR))).isEqualTo(0.3);
        assertThat(x.at(layout.index(Partner.A, State.KEPT, 0))).isEqualTo(20);
        assertThat(x.at(layout.index(Partner.B, State.KEPT, 0))).isEqualTo(40);
        assertThat(x.at(layout.index(Partner.B, State.KEPT, 1))).isEqualTo(20);
        assertThat(read("days: 9\nfacets: all").arms().getFirst().model().layout())
                .isEqualTo(Layout.ALL_FACETS);
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(Source.of("s.yaml", text));
    }
}
