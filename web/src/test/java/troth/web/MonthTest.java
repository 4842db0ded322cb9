package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.web.JourneyTest.press;
import static troth.web.JourneyTest.text;
import static troth.web.JourneyTest.type;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/// Two people with two browsers over weeks: they begin, agree, check in each evening, one breaks a
/// word, they mend it, and each has a picture. A few days in the build; `bash .ci/month` is the
/// whole month.
class MonthTest {

    private static final int DAYS = Integer.getInteger("troth.days", 3);
    private static final boolean WHOLE = DAYS >= 30;
    private static final int BREACH = DAYS / 3;

    private final Moving clock = new Moving(Instant.parse("2026-10-20T17:00:00Z"));

    @TempDir private Path folder;

    @Test
    void twoPeopleLiveWithIt() {
        var noa = Chromium.open(folder.resolve("noa"));
        var robin = Chromium.open(folder.resolve("robin"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")), clock)) {
            begin(server, noa, robin);
            for (int day = 1; day <= DAYS; day++) {
                clock.on(Duration.ofDays(1));
                evening(server, noa, "Noa", "quiet river stone", day);
                evening(server, robin, "Robin", "seven grey herons", day);
            }
            assertThat(phase(server, noa)).isEqualTo(phase(server, robin));
            if (WHOLE) {
                assertThat(phase(server, noa)).isNotEqualTo("Safety first");
                picture(server, noa);
                picture(server, robin);
            }
        } finally {
            noa.quit();
            robin.quit();
        }
    }

    private static void begin(WebServer server, WebDriver noa, WebDriver robin) {
        JourneyTest.begin(server, noa);
        JourneyTest.join(server, robin, JourneyTest.invite(noa));
        JourneyTest.agree(server, noa, robin);
    }

    private static void evening(
            WebServer server, WebDriver who, String name, String passphrase, int day) {
        who.get(server.address() + "sign-in");
        type(who, "name", name);
        type(who, "passphrase", passphrase);
        press(who, By.cssSelector("#door button.main"));
        checkIn(who, day);
        if (day == BREACH && name.equals("Noa")) {
            press(who, By.cssSelector("button[value='broken']"));
            assertThat(who.findElement(By.id("row-happened")).getText()).contains("Saved");
        }
        if (day > BREACH) {
            mend(server, who);
        }
    }

    /// Every row that is open, lower once a word was broken and slowly better.
    private static void checkIn(WebDriver who, int day) {
        int since = day - BREACH;
        int answer = since < 0 ? 8 : Math.min(7, 2 + since / 4);
        var open = By.cssSelector(".scale button[value='%d']".formatted(answer));
        int rows = who.findElements(open).size();
        assertThat(rows).isPositive();
        for (int row = 0; row < rows; row++) {
            press(who, open);
        }
        assertThat(who.findElements(By.cssSelector("#check-in .held"))).hasSize(rows);
    }

    /// Ready, where that is asked and was not said yet.
    private static void mend(WebServer server, WebDriver who) {
        who.get(server.address() + "repair");
        var ready = By.cssSelector("#way ~ * button[value='ready'], form button[value='ready']");
        if (!who.findElements(ready).isEmpty()) {
            press(who, ready);
        }
    }

    private static String phase(WebServer server, WebDriver who) {
        who.get(server.address() + "repair");
        return who.findElement(By.cssSelector("li[aria-current='step'] h3")).getText();
    }

    private static void picture(WebServer server, WebDriver who) {
        who.get(server.address() + "picture");
        for (int i = 0; i < 300 && text(who).contains(" is being "); i++) {
            LockSupport.parkNanos(100_000_000);
            who.get(server.address() + "picture");
        }
        assertThat(text(who)).contains("Your picture", "The same as a table");
        assertThat(List.of("likely", "close to call")).anyMatch(text(who)::contains);
    }
}
