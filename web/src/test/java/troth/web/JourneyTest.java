package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Two people with two browsers, from the first address to the first agreement and a step of
/// repair.
class JourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @Test
    void twoPeopleFindTheirWay() {
        var noa = Chromium.open(folder.resolve("noa"));
        var robin = Chromium.open(folder.resolve("robin"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            go(server, noa, robin);
        } finally {
            noa.quit();
            robin.quit();
        }
    }

    @Test
    void twoPeopleFindTheirWayWithoutScripts() {
        var noa = Chromium.withoutScripts(folder.resolve("noa"));
        var robin = Chromium.withoutScripts(folder.resolve("robin"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            go(server, noa, robin);
        } finally {
            noa.quit();
            robin.quit();
        }
    }

    private static void go(WebServer server, WebDriver noa, WebDriver robin) {
        begin(server, noa);
        join(server, robin, invite(noa));
        checkIn(server, noa);
        checkIn(server, robin);
        agree(server, noa, robin);
        mend(server, noa);
    }

    static void begin(WebServer server, WebDriver noa) {
        noa.get(server.setup().orElseThrow().toString());
        type(noa, "name", "Noa");
        enter(noa, "quiet river stone");
        assertThat(text(noa)).contains("Your recovery code");
        press(noa, "main a.main");
    }

    private static void enter(WebDriver browser, String passphrase) {
        type(browser, "passphrase", passphrase);
        type(browser, "again", passphrase);
        browser.findElement(By.name("agrees")).sendKeys(Keys.SPACE);
        press(browser, "main form button.main");
    }

    static String invite(WebDriver noa) {
        press(noa, ".hint a[href='/account']");
        press(noa, "form[action='/account/invite'] button");
        var link = Pattern.compile("/join/[0-9a-f]{32}").matcher(text(noa));
        assertThat(link.find()).isTrue();
        return link.group().substring(1);
    }

    static void join(WebServer server, WebDriver robin, String link) {
        robin.get(server.address() + link);
        type(robin, "name", "Robin");
        enter(robin, "seven grey herons");
        assertThat(text(robin)).contains("Your recovery code");
    }

    private static void checkIn(WebServer server, WebDriver browser) {
        browser.get(server.address().toString());
        press(browser, ".scale button[value='7']");
        assertThat(browser.findElements(By.cssSelector(".held"))).hasSize(1);
        press(browser, "button[value='talk']");
        assertThat(browser.findElement(By.id("row-happened")).getText()).contains("Saved");
    }

    static void agree(WebServer server, WebDriver noa, WebDriver robin) {
        noa.get(server.address() + "agreements/new/time");
        press(noa, "button[value='preview']");
        press(noa, "main form button.main");
        var agreement = Objects.requireNonNull(noa.getCurrentUrl());
        sign(noa, "Noa");
        assertThat(text(noa)).contains("You have signed this text.");

        robin.get(server.address() + "agreements");
        press(robin, "main a[href='" + Path.of("/agreements").resolve(name(agreement)) + "']");
        sign(robin, "Robin");

        noa.get(agreement);
        for (var browser : new WebDriver[] {noa, robin}) {
            assertThat(text(browser)).containsPattern("In force|Begins|begins");
            assertThat(text(browser)).contains("Noa", "Robin").doesNotContain("Sign this text");
        }
    }

    static String name(String address) {
        return address.replaceFirst(".*/([0-9a-f]{32}).*", "$1");
    }

    private static void sign(WebDriver browser, String name) {
        type(browser, "name", name);
        browser.findElement(By.name("free")).sendKeys(Keys.SPACE);
        press(browser, "button[value='sign']");
    }

    private static void mend(WebServer server, WebDriver noa) {
        noa.get(server.address() + "repair/impact");
        var letter = By.cssSelector("[aria-labelledby=letter] textarea");
        noa.findElement(letter).sendKeys("What it did to me");
        press(noa, By.cssSelector("button[value=letter]"));
        assertThat(text(noa)).contains("What it did to me");

        noa.get(server.address() + "repair");
        press(noa, "button[value='ready']");
        assertThat(text(noa)).contains("You said ready for this week.");
    }

    static String text(WebDriver browser) {
        return browser.findElement(By.tagName("main")).getText();
    }

    static void type(WebDriver browser, String field, String words) {
        var input = browser.findElement(By.name(field));
        input.clear();
        input.sendKeys(words);
    }

    static void press(WebDriver browser, String css) {
        press(browser, By.cssSelector(css));
    }

    /// By keyboard, which no bar covers; and the page that follows.
    static void press(WebDriver browser, By what) {
        var element = browser.findElement(what);
        element.sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(element));
    }
}
