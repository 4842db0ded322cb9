package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    private static final LocalDate TODAY = Texts.FIRST;

    private final Map<String, String> typed =
            new HashMap<>(
                    Map.of(
                            "title", "A title",
                            "what", "We eat together on Sundays.",
                            "why", "We like it.",
                            "who", "alike",
                            "limits", "Illness.",
                            "secluded", "Notes.",
                            "missed", "We say so.",
                            "begins", "2026-06-17",
                            "review", "2026-07-01",
                            "ends", "2026-07-15"));

    private Map<String, String> wrong() {
        return new TextForm(typed).wrong(TODAY);
    }

    @Test
    void aWholeTextHasNothingWrong() {
        assertThat(wrong()).isEmpty();
        assertThat(new TextForm(typed).text(Texts.SPACE, "").ends()).isEqualTo(Texts.LAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "what", "why", "limits", "secluded", "missed"})
    void everyFieldIsNeeded(String field) {
        typed.remove(field);

        assertThat(wrong()).containsExactly(Map.entry(field, "blank." + field));
    }

    @Test
    void itBindsBothOrSaysHowNot() {
        typed.put("who", "apart");
        assertThat(wrong()).containsEntry("difference", "difference");

        typed.put("difference", "Robin cooks, Noa washes up.");
        assertThat(wrong()).isEmpty();

        typed.remove("who");
        assertThat(wrong()).containsEntry("who", "who");
    }

    @Test
    void itEndsWithinNinetyDays() {
        typed.put("ends", TODAY.plusDays(90).toString());
        assertThat(wrong()).isEmpty();

        typed.put("ends", TODAY.plusDays(91).toString());
        assertThat(wrong()).containsEntry("ends", "ninety");
    }

    @Test
    void whatOpensADeviceEndsWithinThirty() {
        typed.put("opens", "yes");
        typed.put("ends", TODAY.plusDays(30).toString());
        assertThat(wrong()).isEmpty();

        typed.put("ends", TODAY.plusDays(31).toString());
        assertThat(wrong()).containsEntry("ends", "thirty");
    }

    @Test
    void itNeedNotSayThatItOpensADevice() {
        typed.put("what", "We put the phone away on Sundays.");
        typed.put("ends", TODAY.plusDays(31).toString());

        assertThat(wrong()).containsEntry("ends", "thirty");
    }

    @Test
    void datesFollowEachOther() {
        typed.put("begins", TODAY.minusDays(1).toString());
        assertThat(wrong()).containsEntry("begins", "past");

        typed.put("begins", TODAY.plusDays(91).toString());
        assertThat(wrong()).containsEntry("begins", "far").containsEntry("ends", "order");

        typed.put("begins", TODAY.toString());
        typed.put("review", Texts.LAST.plusDays(1).toString());
        assertThat(wrong()).containsExactly(Map.entry("review", "review"));

        typed.put("review", "soon");
        assertThat(wrong()).containsExactly(Map.entry("review", "date"));
    }

    @Test
    void aWarningIsKeptOnlyKnowingly() {
        typed.put("what", "We have sex twice a week.");
        assertThat(wrong()).containsExactly(Map.entry("heeded", "heeded"));

        typed.put("heeded", "yes");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void sexAsADutyCannotBeKept() {
        typed.put("what", "Noa never refuses sex.");
        typed.put("heeded", "yes");

        assertThat(wrong()).containsEntry("what", "duty");
    }

    @Test
    void aMissIsNotPunished() {
        typed.put("missed", "The penalty is 50 euros.");

        assertThat(wrong()).containsEntry("missed", "penalty");
    }

    @Test
    void aTextTooLongIsNotEvenKept() {
        typed.put("why", "a".repeat(2001));

        assertThat(new TextForm(typed).tooLong()).containsEntry("why", "long");
    }

    /// Every template but the empty one could be shared as it stands, and controls nobody.
    @ParameterizedTest
    @EnumSource(value = Family.class, names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void everyTemplateIsWholeAndEarnsNoWarning(Family family) throws IOException {
        var words = new Properties();
        try (var file = Family.class.getResourceAsStream("messages_en.properties")) {
            words.load(
                    new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        for (var field : List.of("title", "what", "why", "limits", "secluded", "missed")) {
            typed.put(field, words.getProperty("agreement.family." + family.word() + "." + field));
        }

        assertThat(wrong()).isEmpty();
        assertThat(new TextForm(typed).warnings()).isEmpty();
    }
}
