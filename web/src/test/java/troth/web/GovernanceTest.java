package troth.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// That this does not become a weapon: no scores, no verdicts, no hooks, no reading of the other.
/// Words and pages are searched for what must not stand there; each search has an example that it
/// finds.
class GovernanceTest {

    private static final Path RESOURCES = Path.of("src/main/resources/troth/web");
    private static final Path SHEET =
            Path.of("../formats/src/main/resources/troth/formats/sheet/troth.css");

    /// A number that sums up a person, a couple or trust.
    private static final Pattern SUM =
            Pattern.compile(
                    "(?i)\\b\\d+ ?(?:/ ?(?:10|100)\\b|%)|\\b(?:scores?|ranks?|ranking|ratings?|rated|stars?)\\b"
                            + "|\\btrust(?: is| was|:)? (?:at |of )?\\d");

    /// What keeps people coming back, or makes one ask after the other.
    private static final Pattern HOOK =
            Pattern.compile(
                    "(?i)\\bstreaks?\\b|\\bdays in a row\\b|\\btroph|\\bbadges?\\b|\\bachieve|\\bcongrat|\\bwell done\\b"
                            + "|\\bkeep it up\\b|\\bgreat job\\b|\\blevel up\\b|\\breward|\\byou earned\\b|\\bis waiting\\b"
                            + "|\\bwaits for you|\\bnot yet answered\\b|\\bhas(?: not|n’t)? (?:answered|read|seen|viewed)\\b"
                            + "|\\blast seen\\b|\\bremind (?:him|her|them|\\{0})|\\bnudge|\\byou missed\\b|\\bdon’t forget\\b");

    /// What nobody can know of the other.
    private static final Pattern INNER =
            Pattern.compile(
                    "(?i)(?:\\{[01]}|\\b(?:your partner|Robin|Noa)) (?:really |probably |secretly )?"
                            + "(?:feels?|thinks?|hopes|fears|regrets|lies|is lying|loves|hates|wants you|means well)\\b");

    /// Advice that is nobody's to give. What names all of these as equal, or names them to rule
    /// them out, is none.
    private static final Pattern ADVICE =
            Pattern.compile(
                    "(?i)\\b(?:should|must|ought to|have to|need to|better|try to|it is best to|why not) "
                            + "(?:\\w+ ){0,3}(?:endure|bear it|put up|forgive|forget it|stay|stick it out|leave|break up|part"
                            + "|divorce|sex|sleep together|give in)\\b"
                            + "|(?:^|[.!] )(?:please )?(?:endure|put up with|forgive|stay (?:with(?! someone)|together)|leave (?:him|her|them|\\{0})"
                            + "|break up|have sex|give in|be patient)\\b");

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("troth.web");

    @Test
    void noWordSumsUpAPersonOrTrust() {
        assertThat(SUM.matcher("Your trust score is 64 (poor).").find()).isTrue();
        assertThat(SUM.matcher("Robin: 7/10").find()).isTrue();

        assertThat(findings(SUM, "agreement.warning.")).isEmpty();
    }

    /// The same of whole pages, where numbers meet names.
    @Test
    void noPagePutsANumberToAPersonOrToTrust() {
        var near =
                Pattern.compile(
                        "(?i)(?:Noa|Robin|your trust|the trust)[^.,;:\\d]{0,20}\\b\\d+(?:[.,]\\d+)?\\b(?! (?:"
                                + months()
                                + "))");
        assertThat(near.matcher("Robin has 7 now").find()).isTrue();
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            for (var path : Everywhere.PATHS) {
                var page = plain(noa.got(path).body());

                assertThat(SUM.matcher(page).results().map(m -> m.group()))
                        .as(path)
                        .isSubsetOf(List.of("", "score", "scored"));
                assertThat(near.matcher(page).results().map(m -> m.group())).as(path).isEmpty();
            }
        }
    }

    private static String months() {
        return "January|February|March|April|May|June|July|August|September|October|November|December";
    }

    private static String plain(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>|<head>.*?</head>", " ")
                .replaceAll("</(?:p|li|h[1-6]|td|th|dt|dd|div|a|button|span|legend)>", ". ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /// Red and green say bad and good, so neither is among the colours.
    @Test
    void noColourIsAVerdict() {
        assertThat(isVerdict("c0392b")).isTrue();
        assertThat(isVerdict("2e8b57")).isTrue();

        var colours =
                Pattern.compile("#([0-9a-fA-F]{6})\\b").matcher(read(SHEET)).results().toList();
        assertThat(colours).hasSizeGreaterThan(20);
        assertThat(colours.stream().map(m -> m.group(1)).filter(GovernanceTest::isVerdict))
                .isEmpty();
        assertThat(read(SHEET))
                .doesNotContainPattern("(?i):[^;{]*\\b(?:red|green|crimson|lime)\\b[^;{]*;");
    }

    /// A hue near red or green that is more than a tint of grey.
    private static boolean isVerdict(String colour) {
        var rgb = Color.decode("#" + colour);
        var hsb = Color.RGBtoHSB(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), null);
        double hue = 360 * hsb[0];
        return hsb[1] > 0.25 && (hue < 20 || hue > 335 || hue > 75 && hue < 165);
    }

    /// G6: in all words there are, and on the pages as they are put together.
    @Test
    void nothingAdvisesToEndureForgiveStayLeaveOrHaveSex() {
        for (var bad :
                List.of(
                        "You should forgive Robin.",
                        "You need to stay together for now.",
                        "It got better. Forgive and go on.",
                        "Have sex more often.",
                        "It is best to leave.",
                        "Maybe try to put up with it.",
                        "Leave him.")) {
            assertThat(ADVICE.matcher(bad).find()).as(bad).isTrue();
        }

        assertThat(findings(ADVICE, "nothing")).isEmpty();
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            for (var path : Everywhere.PATHS) {
                var page = plain(noa.got(path).body());
                assertThat(ADVICE.matcher(page).results().map(m -> m.group())).as(path).isEmpty();
            }
        }
    }

    @Test
    void noWordHooksOrHastens() {
        for (var bad :
                List.of(
                        "You're on a 12-day streak!",
                        "Robin is waiting",
                        "Robin has not answered")) {
            assertThat(HOOK.matcher(bad).find()).as(bad).isTrue();
        }

        assertThat(findings(HOOK, "notes.preview.after")).isEmpty();
    }

    @Test
    void noWordSpeaksOfTheOthersInside() {
        assertThat(INNER.matcher("Robin feels guilty.").find()).isTrue();
        assertThat(INNER.matcher("{0} really loves you").find()).isTrue();

        assertThat(findings(INNER, "nothing")).isEmpty();
    }

    /// The picture is made from numbers of one's own and from what happened: nothing that holds a
    /// text of anybody reaches it, so that nothing can be read out of words.
    @Test
    void noTextReachesThePicture() {
        noClasses()
                .that()
                .resideInAPackage("troth.web.picture..")
                .should()
                .dependOnClassesThat(HOLDS_TEXT)
                .check(WEB);
    }

    private static final DescribedPredicate<JavaClass> HOLDS_TEXT =
            DescribedPredicate.describe(
                    "hold what somebody wrote",
                    type ->
                            type.getPackageName().equals("troth.web.view")
                                    && type.getName()
                                            .matches(
                                                    ".*\\.(?:Agreement.*|PracticeContent\\$(?:Note|Agenda|Offered)|TodayContent.*|HardContent.*|SafetyContent.*|Topic)"));

    /// Nothing asks another machine, and no library for language is among the parts. The self-test
    /// asks its own server whether it answers as it should.
    @Test
    void nothingAsksAServiceAboutAnybody() {
        noClasses()
                .that()
                .haveNameNotMatching("troth\\.web\\.SelfTest.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive..",
                        "opennlp..",
                        "edu.stanford..",
                        "dev.langchain4j..",
                        "com.openai..",
                        "ai.djl..",
                        "org.tensorflow..",
                        "ai.onnxruntime..")
                .check(WEB);
        for (var pom : List.of("../pom.xml", "pom.xml", "../core/pom.xml", "../formats/pom.xml")) {
            assertThat(read(Path.of(pom)))
                    .as(pom)
                    .doesNotContainPattern(
                            "(?i)opennlp|stanford|langchain|openai|onnx|tensorflow|djl\\.|sentiment|spring-ai");
        }
    }

    /// @param but keys that quote what must not be said, in order to warn of it
    private static List<String> findings(Pattern pattern, String but) {
        var found = new ArrayList<String>();
        words().forEach((key, text) -> {
            if (!key.startsWith(but) && !key.startsWith("instrument.")) {
                pattern.matcher(text).results().forEach(m -> found.add(key + ": " + m.group()));
            }
        });
        return found;
    }

    private static TreeMap<String, String> words() {
        var words = new TreeMap<String, String>();
        try (var files = Files.walk(RESOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                var messages = new Properties();
                messages.load(Files.newBufferedReader(file));
                messages.stringPropertyNames()
                        .forEach(key -> words.put(key, messages.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(words).hasSizeGreaterThan(500);
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
