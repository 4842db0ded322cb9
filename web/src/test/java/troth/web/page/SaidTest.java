package troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no page may say, looked for in every word of every language and every template. A look at
/// words finds words and not meanings: people read the pages as well before each release.
class SaidTest {

    /// Who is not the reader.
    private static final String OTHER = "(?:\\{\\d\\}|your partner|the other(?: one)?|he|she|they)";

    private static final String INNER =
            "(?:feels?|felt|wants?|wanted|thinks?|thought|hopes?|fears?|loves?|trusts?|needs?|wishes|"
                    + "hates?|resents?|regrets?|misses|is (?:\\w+ly )?(?:angry|sad|hurt|afraid|happy|"
                    + "upset|worried|distant|cold|anxious|ashamed|jealous|avoidant|in love|lonely))";

    /// A statement about what goes on in the other. Templates for agreements speak of rules for
    /// both, and the items of questionnaires are their authors' words.
    private static final Pattern INNER_STATE =
            Pattern.compile(
                    "(?i)(?<![\\w’])"
                            + OTHER
                            + " (?:\\w+ly |also |may |might |does not |still )?"
                            + INNER
                            + "\\b");

    private static final Pattern ACTIVITY =
            Pattern.compile(
                    "(?i)last (?:seen|active|online|visit of)|is (?:typing|online|active|here now)|"
                            + "(?<!each )has (?:read|seen|answered|opened|viewed|replied|not answered|locked|signed in)|"
                            + "\\bunread (?:notes?|entries|messages?)|(?:was |been )?(?:read|seen) by \\{|delivered|waiting for|not yet answered|"
                            + "(?<!nobody )(?<!no one )was (?:here|online)|notification");

    @Test
    void noTextSpeaksOfWhatGoesOnInTheOther() {
        var found = new ArrayList<String>();
        words().forEach((key, text) -> {
            boolean rule =
                    key.matches("agreement\\.family\\..*|instrument\\..*|safety\\..*|check\\..*");
            INNER_STATE
                    .matcher(text)
                    .results()
                    .forEach(match -> {
                        if (!rule) {
                            found.add(key + ": " + text);
                        }
                    });
        });

        assertThat(found).isEmpty();
    }

    @Test
    void noTextIsASignOfWhatTheOtherDid() {
        var found = new ArrayList<String>();
        words().forEach((key, text) -> {
            if (ACTIVITY.matcher(text).find()
                    && !text.matches("(?i).*\\b(nobody|neither|unseen|no one|not whether)\\b.*")) {
                found.add(key + ": " + text);
            }
        });
        for (var template : PageFiles.files(".html")) {
            ACTIVITY.matcher(PageFiles.read(template).replaceAll("#\\{[^}]*}", ""))
                    .results()
                    .forEach(match -> found.add(template + ": " + match.group()));
        }

        assertThat(found).isEmpty();
    }

    /// The looks have teeth.
    @Test
    void theyFindWhatTheyAreFor() {
        assertThat(INNER_STATE.matcher("Perhaps {0} feels left out.").find()).isTrue();
        assertThat(INNER_STATE.matcher("Your partner is probably angry.").find()).isTrue();
        assertThat(INNER_STATE.matcher("You feel left out.").find()).isFalse();
        assertThat(ACTIVITY.matcher("{0} has answered").find()).isTrue();
        assertThat(ACTIVITY.matcher("Waiting for {0}").find()).isTrue();
    }

    private static TreeMap<String, String> words() {
        var words = new TreeMap<String, String>();
        for (var file : PageFiles.files(".properties")) {
            var messages = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                messages.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            messages.stringPropertyNames()
                    .forEach(key -> words.put(key, messages.getProperty(key)));
        }
        return words;
    }
}
