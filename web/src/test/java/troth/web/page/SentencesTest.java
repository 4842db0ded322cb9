package troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import troth.web.view.Space;

class SentencesTest {

    private final Sentences sentences = new Sentences();

    SentencesTest() {
        sentences.setBasenames("troth.web.page.messages", "troth.web.agreement.messages");
        sentences.setDefaultEncoding("UTF-8");
    }

    private String say(String key, Object... values) {
        return sentences.getMessage(key, values, Locale.ENGLISH);
    }

    @Test
    void whoHasNotJoinedIsYourPartner() {
        var other = new Space("0", LocalDate.EPOCH, "Noa", "").nameOfB();

        assertThat(say("agreement.sign.mirror", other)).startsWith("Your partner sees");
        assertThat(say("page.whom.both", other))
                .isEqualTo("You and your partner both read this page");
    }

    /// Such as a title that nobody has typed yet.
    @Test
    void whatIsEmptyIsNobodysName() {
        assertThat(say("agreement.kept.about", "")).isEqualTo("On “”.");
    }
}
