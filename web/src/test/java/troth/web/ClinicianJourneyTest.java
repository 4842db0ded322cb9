package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/// From the first start to the last leave in a real browser, by two and a clinician who take turns
/// at it, with scripts and without.
class ClinicianJourneyTest {

    private static final String NOAS = "quiet river, wide stone";
    private static final String ROBINS = "seven grey herons wait";

    @TempDir private Path folder;
    @TempDir private Path profile;

    @Test
    void twoBeginInviteAClinicianGiveAndLeave() {
        journey(Chromium.open(profile), Reader::hurryAway);
    }

    @Test
    void allOfItGoesWithoutScripts() {
        journey(Chromium.withoutScripts(profile), reader -> reader.press("Sign out"));
    }

    /// @param exit by which the clinician goes from what they read
    private void journey(WebDriver browser, Consumer<Reader> exit) {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            var reader = new Reader(browser, server);
            var link = firstRun(reader, server);
            join(reader, link);
            var door = invite(reader);
            introduce(reader, door);
            agree(reader, "Robin", ROBINS);
            agree(reader, "Noa", NOAS);
            give(reader);
            read(reader, exit);
            leave(reader);
        } finally {
            browser.quit();
        }
    }

    private static String firstRun(Reader reader, WebServer server) {
        reader.open(path(server.setup().orElseThrow()));
        assertThat(reader.text()).contains("Whoever runs this server could change the program");
        reader.type("name", "Noa");
        newWords(reader, NOAS);
        reader.press("Begin");
        assertThat(reader.text()).contains("It is shown this once");
        reader.press("I have it");
        reader.open("account");
        reader.press("Make a link");
        var link = reader.first("section code");
        reader.open("");
        reader.press("Sign out");
        return link;
    }

    private static String path(URI address) {
        return address.getPath().substring(1);
    }

    private static void newWords(Reader reader, String passphrase) {
        reader.type("passphrase", passphrase);
        reader.type("again", passphrase);
        reader.choose("agrees", "yes");
    }

    private static void join(Reader reader, String link) {
        reader.open(path(URI.create(link)));
        reader.type("name", "Robin");
        newWords(reader, ROBINS);
        reader.press("Join");
        reader.press("I have it");
    }

    private static String invite(Reader reader) {
        reader.open("clinician");
        reader.press("Make a link");
        var door = reader.first("#link code");
        reader.press("Sign out");
        return door;
    }

    private static void introduce(Reader reader, String door) {
        reader.open(path(URI.create(door)));
        reader.type("name", "A therapist");
        reader.type("licence", "Psychotherapist, register of the town");
        reader.choose("policy", "raised");
        newWords(reader, Trio.CLINICIANS);
        reader.press("Introduce myself");
        assertThat(reader.text()).contains("Nothing is open here");
        reader.press("Sign out");
    }

    private static void signIn(Reader reader, String name, String passphrase) {
        reader.open(name.startsWith("A ") ? "care/sign-in" : "sign-in");
        reader.type("name", name);
        reader.type("passphrase", passphrase);
        reader.press("Sign in");
    }

    private static void agree(Reader reader, String name, String passphrase) {
        signIn(reader, name, passphrase);
        reader.open("clinician");
        assertThat(reader.text()).contains("register of the town", "may ask them to raise it");
        reader.press("I have read this and agree");
        if (name.equals("Robin")) {
            reader.press("Sign out");
        }
    }

    private static void give(Reader reader) {
        assertThat(reader.text()).contains("A therapist may read what you give");
        reader.press("Tell them something");
        reader.type("text", "I would like to learn to ask once.");
        reader.press("See it as they would");
        assertThat(reader.text()).contains("learn to ask once", "For the therapist alone");
        reader.type("now", NOAS);
        reader.press("Give it");
        assertThat(reader.text()).contains("Given. It can be taken back");
        reader.press("Sign out");
    }

    private static void read(Reader reader, Consumer<Reader> exit) {
        signIn(reader, "A therapist", Trio.CLINICIANS);
        reader.press("From Noa");
        reader.press("In my own words");
        assertThat(reader.text()).contains("learn to ask once", "Noa gave you this");
        var there = reader.path();
        exit.accept(reader);
        reader.open(there);
        assertThat(reader.where()).endsWith("/care/sign-in");
    }

    private static void leave(Reader reader) {
        signIn(reader, "Noa", NOAS);
        reader.open("clinician");
        assertThat(reader.text()).contains("Read on");
        reader.open("account");
        reader.press("Leave for good");
        reader.type("now", NOAS);
        reader.press("Leave now");
        assertThat(reader.where()).endsWith("/steady?done");
        assertThat(reader.text()).contains("It is done.");
        signIn(reader, "Robin", ROBINS);
        assertThat(reader.text()).contains("This space is closed").doesNotContain("Noa");
        reader.open("care/sign-in");
        signIn(reader, "A therapist", Trio.CLINICIANS);
        assertThat(reader.text()).contains("Nothing is open here");
    }
}
