package troth.web;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser as a person uses it: what they read, what they type, what they press.
final class Reader {

    private final WebDriver browser;
    private final WebServer server;

    Reader(WebDriver browser, WebServer server) {
        this.browser = browser;
        this.server = server;
    }

    void open(String path) {
        browser.get(server.address().resolve("/" + path).toString());
    }

    String text() {
        return browser.findElement(By.tagName("main")).getText();
    }

    String where() {
        return Objects.requireNonNull(browser.getCurrentUrl());
    }

    /// Where on the server.
    String path() {
        return URI.create(where()).getPath().substring(1);
    }

    /// By the quick exit of the script: Shift three times.
    void hurryAway() {
        for (int i = 0; i < 3; i++) {
            new Actions(browser).keyDown(Keys.SHIFT).keyUp(Keys.SHIFT).perform();
        }
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(_ -> where().equals("about:blank"));
    }

    void type(String field, String words) {
        var box = browser.findElement(By.name(field));
        box.clear();
        box.sendKeys(words);
    }

    /// A tick or a choice, by what is sent for it.
    void choose(String field, String value) {
        browser.findElement(
                        By.xpath(
                                "//label[.//input[@name='%s' and @value='%s']]"
                                        .formatted(field, value)))
                .click();
    }

    /// A button or a link by its words, and the page that comes of it.
    void press(String words) {
        var before = browser.findElement(By.tagName("html"));
        browser.findElement(
                        By.xpath(
                                "//*[(self::button or self::a) and contains(normalize-space(.), '%s')]"
                                        .formatted(words)))
                .click();
        new WebDriverWait(browser, Duration.ofSeconds(60)).until(_ -> isGone(before));
    }

    /// Gone with its page, in either of the two words that the driver has for it.
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException _) {
            return true;
        }
    }

    /// What stands in the first element of this kind.
    String first(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }
}
