package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Uses the pages with a real browser, as a reader would.
class BrowserTest {

    private static final String LIGHT = "--blink-settings=preferredColorScheme=1";
    private static final String DARK = "--blink-settings=preferredColorScheme=0";

    private static final List<String> PATHS =
            List.of(
                    "",
                    "steady",
                    "nothing-here",
                    "?about=yesterday",
                    "reminder",
                    "privacy",
                    "library",
                    "library/9",
                    "days",
                    "days/5",
                    "help",
                    "help/check",
                    "agreements",
                    "agreements/new",
                    "agreements/new/openness",
                    "agreements/drafts/0d4c2be7719f4a53b6e8c1f5a2d37b96",
                    "agreements/drafts/0d4c2be7719f4a53b6e8c1f5a2d37b96/share",
                    "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514",
                    "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514/end",
                    "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514/kept",
                    "agreements/history",
                    "together",
                    "boundaries",
                    "repair",
                    "alone",
                    "picture?noted",
                    "picture/right",
                    "picture/shared",
                    "picture/share?drawing=word",
                    "clinician",
                    "clinician/give",
                    "clinician/give/answers",
                    "clinician/tell",
                    "care/sign-in",
                    "picture/events",
                    "picture/day/2026-01-01",
                    "mine?deleted",
                    "mine/delete?part=all",
                    "mine/report",
                    "talk",
                    "meeting",
                    "listening",
                    "wishes",
                    "closeness",
                    "repair/impact",
                    "repair/account",
                    "repair/decision",
                    "alone");

    @TempDir private Path folder;

    @Test
    void everyPageCanBeReadByEveryoneInTheLight() {
        var browser = Chromium.open(folder, LIGHT);
        try (var server = WebServer.start(Config.passing())) {
            everyPageCanBeRead(browser, server, false);
        } finally {
            browser.quit();
        }
    }

    @Test
    void everyPageCanBeReadByEveryoneInTheDark() {
        var browser = Chromium.open(folder, DARK);
        try (var server = WebServer.start(Config.passing())) {
            everyPageCanBeRead(browser, server, true);
        } finally {
            browser.quit();
        }
    }

    /// With every table open.
    private static void everyPageCanBeRead(WebDriver browser, WebServer server, boolean dark) {
        for (var size : Chromium.sizes(dark)) {
            browser.manage().window().setSize(size);
            for (var path : PATHS) {
                browser.get(server.address() + path);
                await(browser);
                browser.findElements(By.tagName("summary"))
                        .forEach(summary -> click(browser, summary));

                assertThat(script(browser, "matchMedia('(prefers-color-scheme: dark)').matches"))
                        .isEqualTo(dark);
                assertThat(new AxeBuilder().analyze(browser).getViolations()).as(path).isEmpty();
            }
        }
    }

    /// Asks again until nothing on the page is still being made.
    private static void await(WebDriver browser) {
        while (Objects.requireNonNull(browser.getPageSource()).contains(" is being ")) {
            browser.navigate().refresh();
        }
    }

    /// Clicks what a sticky bar may cover.
    private static void click(WebDriver browser, Object element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", element);
    }

    /// A window cannot be made as narrow as a small telephone, so its screen is put in its place;
    /// every page, with all that folds open, and the test that it can fail.
    @Test
    void aTelephoneNeedsNoSidewaysScroll() {
        var browser = Chromium.open(folder);
        try (var server = WebServer.start(Config.passing())) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 320, "height", 640, "deviceScaleFactor", 2, "mobile", true));
            for (var path :
                    Stream.concat(Everywhere.PATHS.stream(), PATHS.stream()).distinct().toList()) {
                browser.get(server.address() + path);
                await(browser);
                browser.findElements(By.tagName("summary"))
                        .forEach(summary -> click(browser, summary));

                assertThat(script(browser, "screen.width")).as(path).isEqualTo(320L);
                assertThat(script(browser, WIDEST)).as(path).isEqualTo(320L);
            }
            browser.executeScript(
                    "document.querySelector('h1').append(document.createElement('pre'));"
                            + "document.querySelector('h1 pre').style.width = '400px'");
            assertThat((Long) script(browser, WIDEST)).isGreaterThan(320);
        } finally {
            browser.quit();
        }
    }

    /// With both names under it; on A4, as a browser sets it.
    @Test
    void anAgreementOnPaperIsOneSheet() {
        var browser = Chromium.open(folder);
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address() + "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514");
            await(browser);
            var paper = Map.<String, Object>of("paperWidth", 8.27, "paperHeight", 11.69);

            var printed = browser.executeCdpCommand("Page.printToPDF", paper).get("data");

            var pdf = Base64.getDecoder().decode(Objects.requireNonNull(printed).toString());
            var sheets =
                    Pattern.compile("/Type /Page\\b")
                            .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results();
            assertThat(sheets).hasSize(1);
        } finally {
            browser.quit();
        }
    }

    /// A telephone would zoom out over what is too wide, so both are asked.
    private static final String WIDEST =
            "Math.max(innerWidth, document.documentElement.scrollWidth)";

    @Test
    void aCheckInChangesThePicture() {
        var browser = Chromium.open(folder);
        try (var server = WebServer.start(Config.passing())) {
            checkIn(browser, server);
        } finally {
            browser.quit();
        }
    }

    @Test
    void aCheckInNeedsNoScript() {
        var browser = Chromium.withoutScripts(folder);
        try (var server = WebServer.start(Config.passing())) {
            checkIn(browser, server);
        } finally {
            browser.quit();
        }
    }

    private static void checkIn(WebDriver browser, WebServer server) {
        browser.get(server.address() + "picture");
        await(browser);
        var before = table(browser);
        browser.get(server.address().toString());

        var asked = choices(browser).size();
        choices(browser).forEach(row -> choose(browser, row, row.equals("tense") ? "10" : "0"));
        choose(browser, "happened", "broken");

        assertThat(browser.findElements(By.cssSelector(".held"))).hasSize(asked);
        assertThat(browser.findElement(By.id("row-happened")).getText()).contains("Saved");
        assertThat(browser.findElement(By.id("after")).getText()).contains("You may stop here");
        browser.get(server.address() + "picture");
        await(browser);
        assertThat(table(browser)).isNotEqualTo(before);
    }

    /// The rows of today that ask for a number.
    private static List<String> choices(WebDriver browser) {
        return browser.findElements(By.cssSelector("button[value='10']")).stream()
                .map(button -> Objects.requireNonNull(button.getDomAttribute("name")))
                .toList();
    }

    /// The course of "words kept" as its table, closed as it is.
    private static String table(WebDriver browser) {
        return Objects.requireNonNull(
                browser.findElement(By.id("word-table")).getDomProperty("textContent"));
    }

    /// One tap, and the page is there anew with it.
    private static void choose(WebDriver browser, String row, String value) {
        var pip = "button[name='%s'][value='%s']".formatted(row, value);
        var tapped = browser.findElement(By.cssSelector(pip));
        click(browser, tapped);
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(tapped));
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        var browser = Chromium.open(folder);
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address().toString());

            var fetched =
                    (List<?>)
                            script(
                                    browser,
                                    "performance.getEntriesByType('resource').map(e => e.name)");
            assertThat(fetched)
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(name.toString()).startsWith(server.address().toString()));
        } finally {
            browser.quit();
        }
    }

    @Test
    void leavingNeedsOneClickAndNoScript() {
        var browser = Chromium.withoutScripts(folder);
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address().toString());

            browser.findElement(By.className("leave")).click();

            assertThat(browser.getCurrentUrl()).isEqualTo("about:blank");
        } finally {
            browser.quit();
        }
    }

    /// Covered at once, then away; the session has ended, and the way back does not show the page.
    @Test
    void shiftThreeTimesLeavesAtOnceAndEndsTheSession() {
        var browser = Chromium.open(folder.resolve("browser"));
        try (var server =
                WebServer.start(OwnSpace.in(folder.resolve("space")), Clock.systemDefaultZone())) {
            OwnSpace.begin(server);
            browser.get(server.address() + "sign-in");
            browser.findElement(By.name("name")).sendKeys("Noa");
            browser.findElement(By.name("passphrase")).sendKeys(OwnSpace.NOAS + Keys.ENTER);
            browser.get(server.address() + "account");
            assertThat(browser.getTitle()).isEqualTo("Account");

            for (int i = 0; i < 3; i++) {
                new Actions(browser).keyDown(Keys.SHIFT).keyUp(Keys.SHIFT).perform();
            }

            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(b -> "about:blank".equals(b.getCurrentUrl()));
            browser.navigate().back();
            browser.get(server.address() + "account");
            assertThat(browser.getCurrentUrl()).endsWith("/sign-in");
        } finally {
            browser.quit();
        }
    }

    private static Object script(WebDriver browser, String expression) {
        return Objects.requireNonNull(
                ((JavascriptExecutor) browser).executeScript("return " + expression));
    }
}
