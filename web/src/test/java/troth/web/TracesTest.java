package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.springframework.http.HttpMethod;
import troth.web.access.RouteTable;
import troth.web.access.RouteTable.Route;
import troth.web.access.Who;
import troth.web.page.TemplatesTest;

/// What is left in a browser after somebody was here: addresses and titles in its history, and
/// nothing else.
class TracesTest {

    private static final String CANARY = "the heron by the sluice at dusk";

    /// What a browser shows of itself where an answer is empty.
    private static final String NO_PAGE = "no page";

    /// An id is chance, a mark or a number or a day is none of these words.
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)\"");

    private static final Pattern ASKING = Pattern.compile("(?s)<form[^>]*method=\"get\".*?</form>");

    @TempDir private Path folder;

    /// Addresses stay in the history; a rule for titles stands beside ours in [TemplatesTest].
    @Test
    void noAddressTellsWhatSomebodyDoesHere() {
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            var addresses = new LinkedHashSet<String>();
            routes(server).forEach(route -> addresses.add(route.path().getPatternString()));
            noa.post("alone", "do=open");
            noa.post("alone", "do=felt&safe=3");
            noa.post("days/5", "before=2&i1=1");
            noa.post("help/check", "h1=1&keep=yes");
            for (var path : Everywhere.PATHS) {
                LINK.matcher(noa.got(path).body())
                        .results()
                        .forEach(found -> addresses.add(found.group(1)));
            }

            assertThat(addresses).hasSizeGreaterThan(120);
            for (var address : addresses) {
                assertThat(address).doesNotContainPattern(TemplatesTest.TELLING);
            }
        }
    }

    /// What a form sends by GET stands in the address: nothing that can be typed is in one, nor the
    /// token of the session.
    @Test
    void whatSomebodyTypesIsInNoAddress() {
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            noa.post("talk", "do=keep&topic=appreciation&text=The+soup");
            var asking = new ArrayList<String>();
            for (var path : Everywhere.PATHS) {
                ASKING.matcher(noa.got(path).body())
                        .results()
                        .forEach(form -> asking.add(form.group()));
            }

            assertThat(asking).anyMatch(form -> form.contains("/reminder.ics"));
            for (var form : asking) {
                assertThat(form)
                        .doesNotContain("<textarea", "type=\"text\"", "type=\"search\"", "_token")
                        .doesNotContainPattern("<input(?![^>]*type=)")
                        .as("what stands elsewhere cannot be of this form")
                        .doesNotContainPattern("<form[^>]* id=");
            }
        }
    }

    @Test
    void noAnswerToWhoIsInMayBeKept() {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            for (var route : routes(server)) {
                var path = path(route, "0");
                var answer =
                        route.method().equals(HttpMethod.GET) ? noa.get(path) : noa.post(path, "");

                assertThat(answer.headers().allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-store");
                assertThat(answer.headers().map()).as(path).doesNotContainKeys("etag", "expires");
            }
        }
    }

    /// What would end the session is left out.
    private static List<Route> routes(WebServer server) {
        return server.part(RouteTable.class).routes().stream()
                .filter(route ->
                        !Set.of("/sign-out", "/away", "/be", "/sign-in")
                                .contains(route.path().getPatternString()))
                .toList();
    }

    private static String path(Route route, String id) {
        return route.path().getPatternString().substring(1).replaceAll("\\{\\w+}", id);
    }

    /// In a real browser, on every page: no store of scripts, no worker, no cookie that a script
    /// could read, no telling title. And what was written is in no file of its profile.
    @Test
    void nothingStaysInTheBrowserButTheHistory() throws IOException {
        var profile = folder.resolve("profile");
        var browser = Chromium.open(profile);
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            OwnSpace.begin(server);
            signIn(browser, server);
            write(browser, server);
            var paths = new LinkedHashSet<>(Everywhere.PATHS);
            routes(server).stream()
                    .filter(route -> route.method().equals(HttpMethod.GET))
                    .filter(route -> route.who() != Who.ANYONE && route.who() != Who.CLINICIAN)
                    .filter(route -> !path(route, "0").matches("mine/copy|.*\\.(ics|txt|json)"))
                    .forEach(route -> paths.add(path(route, "0")));
            int pages = 0;
            for (var path : paths) {
                browser.get(server.address() + path);

                var kept = kept(browser);
                assertThat(kept).as(path).isIn("", NO_PAGE);
                pages += kept.isEmpty() ? 1 : 0;
                assertThat(browser.getTitle())
                        .as(path)
                        .isNotBlank()
                        .doesNotContainPattern(TemplatesTest.TELLING);
            }
            assertThat(pages).isGreaterThan(50);
            browser.get("about:blank");
        } finally {
            browser.quit();
        }
        assertThat(filesWith(profile, "History")).as("looks into files").isNotEmpty();
        assertThat(filesWith(profile, CANARY)).isEmpty();
    }

    private static void signIn(WebDriver browser, WebServer server) {
        browser.get(server.address() + "sign-in");
        browser.findElement(By.name("name")).sendKeys("Noa");
        browser.findElement(By.name("passphrase")).sendKeys(OwnSpace.NOAS + Keys.ENTER);
    }

    /// One line kept, and read again.
    private static void write(WebDriver browser, WebServer server) {
        browser.get(server.address() + "talk");
        var field = browser.findElement(By.cssSelector("main textarea"));
        field.sendKeys(CANARY);
        browser.findElement(By.cssSelector("main .main[name='here']")).sendKeys(Keys.ENTER);
        browser.get(server.address() + "talk");
        assertThat(Objects.requireNonNull(browser.getPageSource())).contains(CANARY);
    }

    private static String kept(WebDriver browser) {
        var script =
                """
                const done = arguments[0];
                if (location.protocol !== "http:") { done("no page"); return; }
                const found = [];
                if (localStorage.length) found.push("local");
                if (sessionStorage.length) found.push("session");
                if (document.cookie) found.push("cookie");
                Promise.all([indexedDB.databases(), caches.keys(),
                    navigator.serviceWorker.getRegistrations()])
                  .then((all) => done(found.concat(all.flat().map(String)).join(" ")),
                        (e) => done("unseen: " + e));
                """;
        return Objects.requireNonNull(((JavascriptExecutor) browser).executeAsyncScript(script))
                .toString();
    }

    /// In whatever letters: as bytes, and as a browser keeps texts in memory.
    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(text)
                    || bytes.contains(
                            new String(
                                    text.getBytes(StandardCharsets.UTF_16LE),
                                    StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return false;
        }
    }
}
