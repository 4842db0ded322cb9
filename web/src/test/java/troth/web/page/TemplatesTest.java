package troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import troth.web.access.Unsent;

/// What holds for every template and every word, read from the files themselves.
public class TemplatesTest {

    private static final Pattern INLINE =
            Pattern.compile("<style|<script(?![^>]*\\s(?:th:)?src=)|\\s(?:th:)?(?:style|on\\w+)=");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href|action)=\"(?:@\\{)?(?:\\w+:)?//");

    /// What no title and no address says: a wound, an act, an illness, a test for one, leaving.
    public static final Pattern TELLING =
            Pattern.compile(
                    "(?i)sex|intim|abus|violen|coerc|betray|affair|trauma|suicid|disclos|\\bfear|safety|ptsd|phq|pcl|gad-|hark|hard|crisis|harm|hurt|leav|breach");

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)");

    @Test
    void noTemplateHasAnInlineScriptOrStyle() {
        assertThat(findings(INLINE)).isEmpty();
    }

    /// What stands in a browser's history is seen by whoever opens it.
    @Test
    void titlesAreNeutral() {
        var title = Pattern.compile("<title[^>]*#\\{([\\w.]+)");
        var titles =
                PageFiles.files(".html").stream()
                        .flatMap(file -> title.matcher(PageFiles.read(file)).results())
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();

        assertThat(titles).hasSizeGreaterThan(20);
        for (var key : titles) {
            assertThat(said(key)).as(key).doesNotContainPattern(TELLING);
        }
    }

    /// What a page lets somebody write is told from what it lets them choose, by the names of the
    /// fields: a new one must be known, or it is lost or shown where a form comes too late.
    @Test
    void whatIsWrittenIsToldFromWhatIsChosen() {
        var written = names("<textarea[^>]* name|<input[^>]*type=\"text\"[^>]* name");
        var chosen = names("<(?:input[^>]*type=\"(?:radio|checkbox)\"|button|select)[^>]* name");
        chosen.removeAll(written);

        assertThat(written).contains("text", "title", "note", "line").hasSizeGreaterThan(10);
        assertThat(chosen).contains("do", "wish", "who").hasSizeGreaterThan(15);
        for (var name : written) {
            assertThat(unsent(name)).as(name).containsExactly("Sorry.");
        }
        for (var name : chosen) {
            assertThat(unsent(name)).as(name).isEmpty();
        }
    }

    private static TreeSet<String> names(String field) {
        var name = Pattern.compile("(?:" + field + ")=\"(\\w+)\"");
        return PageFiles.files(".html").stream()
                .flatMap(file -> name.matcher(PageFiles.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unsent(String name) {
        return new Unsent("/talk", "/talk", Map.of(name, List.of("Sorry."))).words();
    }

    /// A browser keeps what stands in a field, to bring it back after a fall: in a file of its own.
    @Test
    void noBrowserIsAskedToKeepWhatStandsInAField() {
        assertThat(
                        findings(
                                Pattern.compile(
                                        "<form(?![^>]*(?:autocomplete=\"off\"|th:replace))[^>]*>")))
                .isEmpty();
    }

    /// A form that is posted carries the token; a button may not send it by GET instead.
    @Test
    void everyFormSaysHowItIsSent() {
        assertThat(
                        findings(
                                Pattern.compile(
                                        "<form(?![^>]*(?:method=\"(?:get|post)\"|th:replace))[^>]*>|(?i)formmethod")))
                .isEmpty();
    }

    private static String said(String key) {
        for (var file : PageFiles.files("messages_en.properties")) {
            var found =
                    Pattern.compile("(?m)^" + Pattern.quote(key) + "=(.*)$")
                            .matcher(PageFiles.read(file));
            if (found.find()) {
                return found.group(1);
            }
        }
        return "";
    }

    /// Text is never put into a page as markup; what draws itself is ours and escapes for itself.
    @Test
    void whatIsWrittenIsNeverMarkup() {
        var raw = findings(Pattern.compile("th:utext=\"[^\"]*\"|\\[\\([^)]*\\)]"));

        assertThat(raw)
                .allMatch(found -> found.contains(".svg()}") || found.contains("${patterns}"));
    }

    /// They are pieces of the layout, there: a page that means a field of its own shows markup.
    @Test
    void noPageReadsThePiecesOfTheLayout() {
        assertThat(findings(Pattern.compile("(?:value|text)=\"\\$\\{(?:title|main)}\""))).isEmpty();
    }

    @Test
    void noTemplateNamesAnotherHost() {
        assertThat(findings(ELSEWHERE)).isEmpty();
    }

    @Test
    void noTemplateHoldsAWordOfItsOwn() {
        for (var template : PageFiles.files(".html")) {
            var words = PageFiles.read(template).replaceAll("(?s)<!--.*?-->|<[^>]*>", "");

            assertThat(words).as(template.toString()).isBlank();
        }
    }

    @Test
    void everyKeyOfATemplateIsInEveryLanguage() {
        var used = new TreeSet<String>();
        for (var template : PageFiles.files(".html")) {
            KEY.matcher(PageFiles.read(template))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }

        assertThat(used).isNotEmpty();
        languages().forEach((language, keys) -> assertThat(keys).as(language).containsAll(used));
    }

    @Test
    void allLanguagesHaveAllKeys() {
        var languages = languages();

        assertThat(languages).containsKey("messages_en.properties");
        assertThat(new TreeSet<>(languages.values().stream().map(TreeSet::toString).toList()))
                .hasSize(1);
    }

    private static TreeMap<String, TreeSet<String>> languages() {
        var languages = new TreeMap<String, TreeSet<String>>();
        for (var file : PageFiles.files(".properties")) {
            var messages = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                messages.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            languages
                    .computeIfAbsent(file.getFileName().toString(), _ -> new TreeSet<>())
                    .addAll(messages.stringPropertyNames());
        }
        return languages;
    }

    private static List<String> findings(Pattern pattern) {
        return PageFiles.files(".html").stream()
                .flatMap(file ->
                        pattern.matcher(PageFiles.read(file))
                                .results()
                                .map(match -> file + ": " + match.group()))
                .toList();
    }
}
