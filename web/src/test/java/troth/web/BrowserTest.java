package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Looks at the pages with a real browser, as someone who cannot see them would.
class BrowserTest {

    @TempDir private Path folder;

    @Test
    void everyPageCanBeReadByEveryone() {
        var browser = browser();
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address().toString());

            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Troth");
            assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
        } finally {
            browser.quit();
        }
    }

    @Test
    void aFormOfOurPagesReachesUs() {
        var browser = browser();
        try (var server = WebServer.start(Config.passing())) {
            browser.get(server.address().toString());

            // No page has a form yet, so one is put in; where it leads there is no page.
            ((JavascriptExecutor) browser)
                    .executeScript(
                            "const form = document.createElement('form'); form.method = 'post';"
                                    + " form.action = '/nothing-here'; document.body.append(form); form.submit();");

            new WebDriverWait(browser, Duration.ofSeconds(10))
                    .until(ExpectedConditions.urlContains("nothing-here"));
            assertThat(browser.findElement(By.tagName("main")).getText())
                    .contains("There is no page at this address.");
        } finally {
            browser.quit();
        }
    }

    private WebDriver browser() {
        var chromium = find("chromium", "chromium-browser", "google-chrome");
        var driver = find("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            var words =
                    "No Chromium with its chromedriver on this machine: the pages were not looked at.";
            return "required".equals(System.getenv("TROTH_BROWSER")) ? fail(words) : abort(words);
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments(
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder));
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> find(String... names) {
        var folders =
                Stream.of(
                                Optional.ofNullable(System.getenv("PATH"))
                                        .orElse("")
                                        .split(File.pathSeparator),
                                new String[] {"/usr/bin"})
                        .flatMap(Stream::of);
        return folders.flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
