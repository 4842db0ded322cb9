package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.key.DataKey;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Viewer;

/// Robin, who lives with Noa at one server, takes what is theirs to another, where they live at the
/// other place, with somebody else or with nobody: what the tests of moving begin with.
abstract class TwoServers {

    static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    static final String ELSEWHERE = "a kettle, two blue cups";

    @TempDir Path folder;

    WebServer home;
    WebServer away;

    @BeforeEach
    void begin() {
        home = WebServer.start(OwnSpace.in(folder.resolve("home")), new Moving(NOW));
        away = WebServer.start(OwnSpace.in(folder.resolve("away")), new Moving(NOW));
        OwnSpace.begin(home);
        var space = away.part(SpaceStore.class).begin(LocalDate.of(2026, 11, 1), "Robin", "Noa");
        var both = DataKey.fresh();
        var accounts = away.part(Accounts.class);
        accounts.begin(
                accounts.prepare(new Viewer(space.id(), Partner.A), "Robin", ELSEWHERE, both));
        accounts.begin(
                accounts.prepare(new Viewer(space.id(), Partner.B), "Noa", OwnSpace.NOAS, both));
    }

    @AfterEach
    void end() {
        home.close();
        away.close();
    }

    static Visit in(WebServer server, String name, String passphrase) {
        var in = server.part(Accounts.class).byPassphrase(name, passphrase);
        return ((Entrance.In) in).visit();
    }

    Visit robinAtHome() {
        return in(home, "Robin", OwnSpace.ROBINS);
    }

    List<Entry> robinAway() {
        var visit = in(away, "Robin", ELSEWHERE);
        return away.part(EntryStore.class).view(visit).entries();
    }

    void write(Entry... entries) {
        home.part(EntryStore.class).add(robinAtHome(), List.of(entries));
    }

    static Entry alone(Content content) {
        return Entry.ofOne(Partner.B, NOW.minus(Duration.ofDays(3)), content);
    }

    static Entry shared(Content content) {
        return Entry.ofBoth(Partner.B, NOW.minus(Duration.ofDays(2)), content);
    }

    String taken() {
        try (var robin = OwnSpace.signedIn(home, "Robin", OwnSpace.ROBINS)) {
            var file = robin.post("mine/move/take", OwnSpace.now(OwnSpace.ROBINS));
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("vault.txt");
            return file.body();
        }
    }

    HttpResponse<String> brought(String file, String words) {
        try (var robin = OwnSpace.signedIn(away, "Robin", ELSEWHERE)) {
            return robin.post("mine/move/bring", form(file, words));
        }
    }

    static String form(String file, String words) {
        return "vault="
                + URLEncoder.encode(file, StandardCharsets.UTF_8)
                + "&words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
