package troth.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// The browser of this machine, without a window. A test that asks for it skips where there is
/// none.
final class Chromium {

    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(320, 640);

    private Chromium() {}

    /// Where pages are looked at: on a desk in the light, on a small telephone in the dark. With
    /// `-Dtroth.looks=all` both in both, which takes twice as long.
    static List<Dimension> sizes(boolean dark) {
        if ("all".equals(System.getProperty("troth.looks"))) {
            return List.of(DESK, PHONE);
        }
        return List.of(dark ? PHONE : DESK);
    }

    /// @param folder an empty one for its profile
    /// @param more arguments beside the usual ones
    static ChromeDriver open(Path folder, String... more) {
        return open(folder, Map.of(), more);
    }

    /// The same for a reader who allows no script.
    static ChromeDriver withoutScripts(Path folder) {
        return open(folder, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static ChromeDriver open(Path folder, Map<String, Object> settings, String... more) {
        var chromium = find("chromium", "chromium-browser", "google-chrome");
        var driver = find("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            var words =
                    "No Chromium with its chromedriver on this machine: the pages were not looked at.";
            return "required".equals(System.getenv("TROTH_BROWSER")) ? fail(words) : abort(words);
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.setExperimentalOption("prefs", settings);
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
        options.addArguments(List.of(more));
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> find(String... names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var folders =
                Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/bin"));
        return folders.flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
