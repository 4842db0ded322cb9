package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.web.JourneyTest.press;
import static troth.web.JourneyTest.text;
import static troth.web.JourneyTest.type;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

/// Repair in two browsers, over weeks: a phase opens once both said that they are ready, a letter
/// is looked at, given and read by the other, and a new agreement is signed.
class RepairJourneyTest {

    private static final String LETTER = "What it did to me, and what I need now";

    /// Weeks rest by themselves now and then, so a phase may need several.
    private static final int WEEKS = 20;

    private final Moving clock = new Moving(Instant.parse("2026-10-20T17:00:00Z"));

    @TempDir private Path folder;

    @Test
    void twoPeopleMend() {
        go(Chromium.open(folder.resolve("noa")), Chromium.open(folder.resolve("robin")));
    }

    @Test
    void twoPeopleMendWithoutScripts() {
        go(
                Chromium.withoutScripts(folder.resolve("noa")),
                Chromium.withoutScripts(folder.resolve("robin")));
    }

    private void go(WebDriver noa, WebDriver robin) {
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")), clock)) {
            JourneyTest.begin(server, noa);
            JourneyTest.join(server, robin, JourneyTest.invite(noa));
            keepLetter(server, noa);
            openThePhase(server, noa, robin);
            assertThat(phase(server, robin)).isEqualTo("What it did");
            giveLetter(server, noa);
            in(server, robin, "Robin", "seven grey herons");
            robin.get(server.address() + "repair/impact");
            robin.findElements(By.tagName("summary"))
                    .forEach(letter -> letter.sendKeys(Keys.ENTER));
            assertThat(text(robin)).contains(LETTER);
            in(server, noa, "Noa", "quiet river stone");
            JourneyTest.agree(server, noa, robin);
        } finally {
            noa.quit();
            robin.quit();
        }
    }

    private static void keepLetter(WebServer server, WebDriver noa) {
        noa.get(server.address() + "repair/impact");
        noa.findElement(By.cssSelector("[aria-labelledby=letter] textarea")).sendKeys(LETTER);
        noa.findElement(By.cssSelector("[aria-labelledby=question] textarea"))
                .sendKeys("Since when?");
        press(noa, By.cssSelector("button[value=letter]"));
        assertThat(text(noa)).contains(LETTER, "Since when?");
    }

    /// A look at it, and the act, if it may be done.
    private static boolean share(WebDriver noa) {
        press(noa, By.cssSelector("button[value='look']"));
        assertThat(text(noa)).contains("exactly this", LETTER);
        var act = By.cssSelector("button[value='share']");
        boolean may = !noa.findElements(act).isEmpty();
        if (may) {
            press(noa, act);
        }
        return may;
    }

    private void openThePhase(WebServer server, WebDriver noa, WebDriver robin) {
        for (int week = 0; week < WEEKS; week++) {
            in(server, noa, "Noa", "quiet river stone");
            boolean open = phase(server, noa).equals("What it did");
            in(server, robin, "Robin", "seven grey herons");
            assertThat(phase(server, robin).equals("What it did")).isEqualTo(open);
            if (open) {
                return;
            }
            ready(server, noa);
            ready(server, robin);
            clock.on(Duration.ofDays(7));
        }
        throw new AssertionError("The phase did not open in " + WEEKS + " weeks.");
    }

    private static void ready(WebServer server, WebDriver who) {
        who.get(server.address() + "repair");
        press(who, By.cssSelector("button[value='ready']"));
        assertThat(text(who)).contains("You said ready for this week.");
    }

    private static String phase(WebServer server, WebDriver who) {
        who.get(server.address() + "repair");
        return who.findElement(By.cssSelector("li[aria-current='step'] h3")).getText();
    }

    /// On the first day on which it does not rest.
    private void giveLetter(WebServer server, WebDriver noa) {
        for (int day = 0; day < 60; day++) {
            in(server, noa, "Noa", "quiet river stone");
            noa.get(server.address() + "repair/impact");
            if (share(noa)) {
                assertThat(text(noa)).contains("Shared. You can take it back", LETTER);
                return;
            }
            clock.on(Duration.ofDays(1));
        }
        throw new AssertionError("The letter rested for sixty days.");
    }

    private static void in(WebServer server, WebDriver who, String name, String passphrase) {
        who.get(server.address() + "sign-in");
        type(who, "name", name);
        type(who, "passphrase", passphrase);
        press(who, By.cssSelector("#door button.main"));
    }
}
