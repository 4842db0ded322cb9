package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Uses the pages with a real browser, as a reader would.
class BrowserTest {

    private static final String LIGHT = "--blink-settings=preferredColorScheme=1";
    private static final String DARK = "--blink-settings=preferredColorScheme=0";

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

    /// On a telephone, too, with every table open.
    private static void everyPageCanBeRead(WebDriver browser, WebServer server, boolean dark) {
        for (var size : List.of(new Dimension(1280, 900), new Dimension(320, 640))) {
            browser.manage().window().setSize(size);
            for (var path :
                    List.of(
                            "",
                            "steady",
                            "nothing-here",
                            "?saved",
                            "library",
                            "library/9",
                            "hard",
                            "hard/pcl-5",
                            "safety",
                            "safety/check",
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
                            "intimacy",
                            "picture?noted",
                            "picture/right",
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
                            "repair/disclosure",
                            "repair/decision",
                            "intimacy")) {
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

    @Test
    void aTelephoneNeedsNoSidewaysScroll() {
        var browser = Chromium.open(folder, "--window-size=320,640");
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address().toString());

            // A window cannot be narrower than its frame, so the page is put into one that can.
            var width = script(browser, "document.documentElement.scrollWidth <= innerWidth");
            assertThat(width).isEqualTo(true);
        } finally {
            browser.quit();
        }
    }

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

        choose(browser, "word", "0");
        choose(browser, "free", "");
        choose(browser, "happened", "broken");
        browser.findElement(By.cssSelector("form button")).click();

        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.urlToBe(server.address() + "?saved"));
        assertThat(browser.findElement(By.className("status")).getText()).contains("Saved");
        assertThat(browser.findElements(By.cssSelector("input:checked"))).isEmpty();
        browser.get(server.address() + "picture");
        await(browser);
        assertThat(table(browser)).isNotEqualTo(before);
    }

    /// The course of "words kept" as its table, closed as it is.
    private static String table(WebDriver browser) {
        return Objects.requireNonNull(
                browser.findElement(By.id("word-table")).getDomProperty("textContent"));
    }

    private static void choose(WebDriver browser, String row, String value) {
        var choice = "input[name='%s'][value='%s']".formatted(row, value);
        browser.findElement(
                        By.xpath(
                                "//label[input[@name='%s' and @value='%s']]".formatted(row, value)))
                .click();
        assertThat(browser.findElement(By.cssSelector(choice)).isSelected()).isTrue();
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

    private static Object script(WebDriver browser, String expression) {
        return Objects.requireNonNull(
                ((JavascriptExecutor) browser).executeScript("return " + expression));
    }
}
