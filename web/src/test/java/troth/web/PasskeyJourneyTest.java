package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/// A passkey in a real browser, with an authenticator of its own that unlocks itself.
class PasskeyJourneyTest {

    private static final String SECRET = "the owl at the mill";

    @TempDir private Path folder;

    /// Added, signed out, in again by nothing but the passkey, and a private line is read.
    @Test
    void oneThatGivesAKeyOpensThePrivateSideByItself() {
        var browser = Chromium.open(folder.resolve("profile"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            var noa = begin(browser, server, true);
            add(noa, false);
            assertThat(noa.text()).contains("phone: opens your side by itself");
            assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();

            noa.press("Sign out");
            assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
            noa.press("Sign in with a passkey");

            noa.open("talk");
            assertThat(noa.text()).contains(SECRET);
            noa.open("mine/delete");
            assertThat(noa.text()).contains("Your passphrase once more");
        } finally {
            browser.quit();
        }
    }

    @Test
    void oneThatGivesNoneIsASecondStepOnly() {
        var browser = Chromium.open(folder.resolve("profile"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            var noa = begin(browser, server, false);
            add(noa, false);
            assertThat(noa.text()).contains("This passkey gives no key", "There is none.");
            add(noa, true);
            assertThat(noa.text()).contains("it cannot open what you wrote");

            noa.press("Sign out");
            noa.press("Sign in with a passkey");
            assertThat(noa.text()).contains("This does not go together");
            enter(noa);
            noa.press("Sign in");
            assertThat(noa.text()).contains("This does not go together");
            enter(noa);
            noa.press("Sign in with a passkey");

            noa.open("talk");
            assertThat(noa.text()).contains(SECRET);
        } finally {
            browser.quit();
        }
    }

    @Test
    void withoutScriptsThePageSaysWhatItNeedsAndAllElseWorks() {
        var browser = Chromium.withoutScripts(folder.resolve("profile"));
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("space")))) {
            OwnSpace.begin(server);
            var noa = new Reader(browser, server);
            noa.open("sign-in");
            assertThat(browser.findElement(By.id("bypasskey")).isDisplayed()).isFalse();
            enter(noa);
            noa.press("Sign in");
            noa.open("account/passkeys");

            assertThat(noa.text()).contains("Adding a passkey needs scripts");
            assertThat(browser.findElement(By.id("add")).isDisplayed()).isFalse();
        } finally {
            browser.quit();
        }
    }

    /// Signed in, with a private line.
    private static Reader begin(ChromeDriver browser, WebServer server, boolean givesAKey) {
        OwnSpace.begin(server);
        browser.executeCdpCommand("WebAuthn.enable", Map.of());
        var authenticator =
                Map.<String, Object>of(
                        "protocol",
                        "ctap2",
                        "ctap2Version",
                        "ctap2_1",
                        "transport",
                        "internal",
                        "hasResidentKey",
                        true,
                        "hasUserVerification",
                        true,
                        "isUserVerified",
                        true,
                        "automaticPresenceSimulation",
                        true,
                        "hasPrf",
                        givesAKey);
        browser.executeCdpCommand(
                "WebAuthn.addVirtualAuthenticator", Map.of("options", authenticator));
        var noa = new Reader(browser, server);
        noa.open("sign-in");
        enter(noa);
        noa.press("Sign in");
        noa.open("talk");
        browser.findElement(By.cssSelector("main textarea")).sendKeys(SECRET);
        noa.press("Keep");
        return noa;
    }

    private static void enter(Reader reader) {
        reader.type("name", "Noa");
        reader.type("passphrase", OwnSpace.NOAS);
    }

    private static void add(Reader noa, boolean second) {
        noa.open("account/passkeys");
        noa.type("name", "phone");
        noa.type("now", OwnSpace.NOAS);
        if (second) {
            noa.choose("second", "yes");
        }
        noa.press("Add a passkey");
    }
}
