package troth.web.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words, licences and scores. Published values: the numbers of items, highest totals and cut-offs.
class InstrumentsTest {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("troth.web.instrument.messages_en");

    /// The gate: a text is here if and only if it may be printed.
    @Test
    void aTextExistsIfAndOnlyIfItMayBePrinted() {
        var texts = new TreeSet<String>();
        WORDS.keySet().forEach(key -> texts.add(key.split("\\.")[1]));

        var printed =
                Instruments.all().stream()
                        .filter(InstrumentSpec::printed)
                        .map(InstrumentSpec::text)
                        .collect(Collectors.toSet());

        assertThat(texts).hasSameElementsAs(printed);
        assertThat(Instruments.all()).anyMatch(spec -> !spec.printed());
    }

    @Test
    void whatIsPrintedHasAllItsWordsAndItsSource() {
        for (var spec : Instruments.all().stream().filter(InstrumentSpec::printed).toList()) {
            var text = "instrument." + spec.text() + ".";
            assertThat(WORDS.keySet()).contains(text + "ask", text + "from");
            spec.items()
                    .forEach(item -> assertThat(WORDS.containsKey(text + "item." + item)).isTrue());
            spec.answers()
                    .forEach(value ->
                            assertThat(WORDS.containsKey(text + "answer." + value)).isTrue());
            assertThat(WORDS.containsKey(text + "answer." + (spec.scoring().most() + 1))).isFalse();
        }
    }

    @Test
    void everyLicenceSaysWhereItWasRead() {
        assertThat(Instruments.all())
                .allSatisfy(spec -> assertThat(spec.licence().evidence()).isNotBlank());
    }

    /// A known error elsewhere: "Not at all sure".
    @Test
    void theLowestAnswerOfTheGadIsNotAtAll() {
        assertThat(WORDS.getString("instrument.gad.answer.0")).isEqualTo("Not at all");
    }

    @Test
    void theHighestTotalsAreThePublishedOnes() {
        assertThat(Instruments.hardTimes().stream().map(s -> s.name() + " " + s.highest()))
                .containsExactly(
                        "phq-8 24",
                        "phq-2 6",
                        "gad-7 21",
                        "gad-2 6",
                        "pcl-5 80",
                        "pc-ptsd-5 5",
                        "phq-9 27");
    }

    @Test
    void theCutsAreThePublishedOnes() {
        assertThat(Instruments.hardTimes().stream().map(s -> s.name() + " " + s.scoring().cut()))
                .containsExactly(
                        "phq-8 10",
                        "phq-2 3",
                        "gad-7 10",
                        "gad-2 3",
                        "pcl-5 33",
                        "pc-ptsd-5 4",
                        "phq-9 10");
    }

    @Test
    void answersAddUp() {
        assertThat(Instruments.GAD_7.score(List.of(0, 1, 2, 3, 0, 1, 2)))
                .isEqualTo(new Score.Total(9, 7, 7));
    }

    @Test
    void aFifthMayBeMissingAndIsFilledAtTheSameMean() {
        var answers = List.of(2, 2, 2, 2, 2, 2, 3, -1);

        var total = (Score.Total) Instruments.PHQ_8.score(answers);

        assertThat(total).isEqualTo(new Score.Total(17, 7, 8));
        assertThat(total.prorated()).isTrue();
    }

    @Test
    void withMoreMissingThereIsNoTotal() {
        assertThat(Instruments.PHQ_8.score(List.of(2, 2, 2, 2, 2, 2, -1, -1)))
                .isEqualTo(new Score.TooFew(6, 8));
        assertThat(Instruments.PHQ_2.score(List.of(3, -1))).isEqualTo(new Score.TooFew(1, 2));
    }

    /// Exactly a fifth is not more than a fifth.
    @Test
    void fourOfTwentyMayBeMissing() {
        var answers =
                Stream.concat(
                                Collections.nCopies(16, 1).stream(),
                                Collections.nCopies(4, -1).stream())
                        .toList();

        assertThat(Instruments.PCL_5.score(answers)).isEqualTo(new Score.Total(20, 16, 20));
    }

    @Test
    void withoutAnEventTheShortTraumaListIsZero() {
        assertThat(Instruments.PC_PTSD_5.score(List.of(0, -1, -1, -1, -1, -1)))
                .isEqualTo(new Score.Total(0, 5, 5));
        assertThat(Instruments.PC_PTSD_5.score(List.of(-1, 1, 1, 1, 1, 1)))
                .isEqualTo(new Score.TooFew(5, 5));
        assertThat(Instruments.PC_PTSD_5.score(List.of(1, 1, 1, 0, 1, 1)))
                .isEqualTo(new Score.Total(4, 5, 5));
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instruments.PHQ_2.score(List.of(4, 0)))
                .withMessageContaining("must lie in [0, 3]");
    }

    /// Exact: 1.96 · 17 · sqrt(2 · 0.06) = 11.54.
    @Test
    void reliableChangeIsItsFormula() {
        assertThat(InstrumentSpec.reliableChange(17, 0.94)).isCloseTo(11.5425, within(0.001));
    }
}
