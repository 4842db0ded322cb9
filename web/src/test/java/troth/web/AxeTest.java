package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/// The pages that are there only after something was done, through axe in a real browser: those of
/// the clinician, of one's account, of what was given, of what is wrong. The others are in
/// BrowserTest.
class AxeTest {

    private static final String LIGHT = "--blink-settings=preferredColorScheme=1";
    private static final String DARK = "--blink-settings=preferredColorScheme=0";

    @TempDir private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private List<Dimension> sizes = List.of();

    @Test
    void pagesOfWhatWasDoneCanBeReadByEveryoneInTheLight() {
        among(false);
    }

    @Test
    void pagesOfWhatWasDoneCanBeReadByEveryoneInTheDark() {
        among(true);
    }

    private void among(boolean dark) {
        sizes = Chromium.sizes(dark);
        var browser = Chromium.open(folder.resolve("browser"), dark ? DARK : LIGHT);
        try (var demo = WebServer.start(Config.passing());
                var own =
                        WebServer.start(
                                OwnSpace.in(folder.resolve("space")), Clock.systemDefaultZone())) {
            ofTheInvented(browser, demo);
            ofTheDoors(browser, own);
            ofTheClinician(browser, demo);
            ofTheOneWithAnAccount(browser);
        } finally {
            browser.quit();
        }
        assertThat(wrong).isEmpty();
    }

    private void ofTheInvented(WebDriver browser, WebServer server) {
        browser.get(server.address().toString());
        try (var noa = same(browser, server)) {
            noa.got("picture");
            var look = noa.get("picture/share?drawing=word").body();
            var mark = Trio.first("name=\"mark\" value=\"(\\w+)\"", look);
            noa.post("picture/share", "drawing=word&mark=" + mark);
            noa.post("alone", "do=open");
            noa.post("talk", "do=keep&topic=appreciation&text=The+soup");
            noa.post("repair/impact", "do=keep&topic=letter&text=It+kept+me+awake");
            var filled = noa.post("days/7", "i1=1&i2=2&i9=1");
            noa.post("closeness", "do=offer&kind=walk&day=" + java.time.LocalDate.now());
            noa.post("repair", "do=rest&what=all");
            for (var path :
                    List.of(
                            "picture/shared",
                            "alone",
                            "talk/preview?note=" + note(noa, "talk"),
                            "repair/impact/preview?note=" + note(noa, "repair/impact"),
                            "repair/meaning",
                            filled.headers().firstValue("Location").orElse("days").substring(1),
                            "closeness?offered",
                            "repair?resting",
                            "days/3",
                            "days/6",
                            "library",
                            "agreements/new/own")) {
                read(browser, server.address() + path);
            }
        }
        browser.get(server.address() + "library");
        browser.findElement(By.name("q")).sendKeys("nothing of this");
        sent(browser, "/library");
    }

    private static String note(Visitor visitor, String path) {
        return Trio.first("note=(\\w+)\"", visitor.get(path).body());
    }

    private void ofTheClinician(WebDriver browser, WebServer server) {
        browser.get(server.address().toString());
        click(browser, browser.findElement(By.cssSelector("button[name='who'][value='C']")));
        try (var clinician = same(browser, server)) {
            var list = clinician.get("care").body();
            var given = Trio.first("href=\"/(care/given/\\w+)", list);
            var read = Trio.first("href=\"/(care/read/\\w+)", clinician.get(given).body());
            for (var path : List.of("care", given, read, "care/propose")) {
                read(browser, server.address() + path);
            }
        }
        browser.get(server.address() + "care/propose");
        sent(browser, "/care/propose");
    }

    private void ofTheOneWithAnAccount(WebDriver browser) {
        try (var trio = new Trio(folder.resolve("trio"), Clock.systemDefaultZone())) {
            trio.introduce();
            browser.get(trio.server.address() + "care/sign-in");
            browser.findElement(By.name("name")).sendKeys(trio.name());
            browser.findElement(By.name("passphrase")).sendKeys(Trio.CLINICIANS);
            submit(browser, "/care/sign-in");
            read(browser, trio.server.address() + "care");
            read(browser, trio.server.address() + "care/account");
            sent(browser, "/care/account/passphrase");
            sent(browser, "/care/account/close");
        }
    }

    /// From the first start to a closed space.
    private void ofTheDoors(WebDriver browser, WebServer server) {
        read(browser, server.setup().orElseThrow().toString());
        sent(browser, server.setup().orElseThrow().getPath());
        OwnSpace.begin(server);
        read(browser, server.address() + "recover");
        sent(browser, "/recover");
        read(browser, server.address() + "sign-in");
        sent(browser, "/sign-in");
        browser.findElement(By.name("name")).sendKeys("Noa");
        browser.findElement(By.name("passphrase")).sendKeys(OwnSpace.NOAS);
        submit(browser, "/sign-in");
        for (var path : List.of("account", "mine", "mine/move", "account/close")) {
            read(browser, server.address() + path);
        }
        sent(browser, "/account/close");
        browser.get(server.address() + "mine/move");
        sent(browser, "/mine/move/bring");
        sent(browser, "/mine/move/take");
        browser.get(server.address() + "account");
        sent(browser, "/account/passphrase");
        read(browser, server.address() + "account/codes");
        sent(browser, "/account/codes");
        read(browser, server.address() + "again?then=/mine/copy");
        sent(browser, "/again");
        read(browser, server.address() + "clinician");
        sent(browser, "/clinician");
        try (var noa = same(browser, server)) {
            read(browser, server.address() + Trio.link(noa.get("clinician").body()));
            sent(browser, "/care/join");
            read(browser, server.address() + "join/" + "0".repeat(32));
            try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
                robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
            }
        }
        for (var path : List.of("closed", "agreements/history", "mine/move", "account/close")) {
            read(browser, server.address() + path);
        }
    }

    /// The same session without the browser, for what is only done.
    private static Visitor same(WebDriver browser, WebServer server) {
        var visitor = Visitor.outside(server).with(cookies(browser));
        visitor.get("account");
        visitor.get("");
        return visitor;
    }

    static String cookies(WebDriver browser) {
        return browser.manage().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /// A form sent as it stands, whatever is missing; the page that says so is read as well.
    private void sent(WebDriver browser, String action) {
        submit(browser, action);
        for (var size : sizes) {
            browser.manage().window().setSize(size);
            look(browser, "POST " + action);
        }
    }

    private static void submit(WebDriver browser, String action) {
        var form = browser.findElement(By.cssSelector("form[action^='" + action + "']"));
        click(browser, form.findElement(By.cssSelector("button")));
    }

    private void read(WebDriver browser, String address) {
        for (var size : sizes) {
            browser.manage().window().setSize(size);
            browser.get(address);
            while (Objects.requireNonNull(browser.getPageSource()).contains(" is being ")) {
                browser.navigate().refresh();
            }
            browser.findElements(By.tagName("summary")).forEach(one -> click(browser, one));
            look(browser, address.replaceFirst("^\\w+://[^/]+", ""));
        }
    }

    private void look(WebDriver browser, String what) {
        for (var found : new AxeBuilder().analyze(browser).getViolations()) {
            wrong.add(
                    what
                            + ": "
                            + found.getId()
                            + " "
                            + found.getNodes().stream().map(node -> node.getHtml()).toList());
        }
    }

    private static void click(WebDriver browser, Object element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", element);
    }
}
