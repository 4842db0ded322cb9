package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Passkeys;
import troth.web.passkey.Device;
import troth.web.passkey.Made;
import troth.web.passkey.Shown;
import troth.web.store.Visit;

/// Passkeys over the wire, with a device that can be told to lie.
class PasskeyTest {

    /// What a device gave as its key.
    private static final String GIVEN = "k".repeat(42) + "A";

    private static final String SECRET = "only+for+me";

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private Path folder;

    private WebServer server;
    private Visitor noa;
    private Device device;

    @BeforeEach
    void start() {
        server = OwnSpace.begun(folder, clock);
        noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        noa.post("talk", "do=keep&topic=appreciation&text=" + SECRET);
        device = device();
    }

    @AfterEach
    void stop() {
        noa.close();
        server.close();
    }

    private Device device() {
        return new Device("localhost", "http://localhost:" + server.port());
    }

    /// As its page sends it.
    private HttpResponse<String> add(Visitor visitor, Device made, String more) {
        var page = visitor.get("account/passkeys").body();
        var challenge = first("data-challenge=\"([^\"]+)\"", page);
        return visitor.post(
                "account/passkeys",
                "name=desk&client="
                        + made.client("webauthn.create", challenge)
                        + "&attestation="
                        + made.attestation(1)
                        + more);
    }

    private static String with(String passphrase) {
        return "&" + OwnSpace.now(passphrase);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /// As the device of someone who is in was told.
    private static String user(Visitor visitor) {
        return first("data-user=\"([^\"]+)\"", visitor.get("account/passkeys").body());
    }

    private Visit robin() {
        var in = server.part(Accounts.class).byPassphrase("Robin", OwnSpace.ROBINS);
        return ((Accounts.Entrance.In) in).visit();
    }

    private HttpResponse<String> enter(Visitor visitor, Shown shown, String more) {
        return visitor.post(
                "sign-in",
                "credential=%s&client=%s&authenticator=%s&signature=%s&user=%s%s"
                        .formatted(
                                shown.credential(),
                                shown.client(),
                                shown.authenticator(),
                                shown.signature(),
                                shown.user(),
                                more));
    }

    private Shown shown(Device by, String user, int counter) {
        var challenge = Visitor.outside(server).get("sign-in/challenge").body();
        return by.shown(challenge, user, counter);
    }

    @Test
    void oneThatGivesAKeyOpensItsOwnersSideByItself() {
        var elsewhere = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        assertThat(add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS)).statusCode())
                .isEqualTo(303);
        assertThat(elsewhere.get("").statusCode()).as("a session elsewhere").isEqualTo(303);
        assertThat(noa.get("account/passkeys").body())
                .contains("desk", "opens your side by itself");
        assertThat(noa.get("account").body()).contains("a passkey was added");

        var user = user(noa);
        try (var stranger = Visitor.outside(server)) {
            var in = enter(stranger, shown(device, user, 2), "&prf=" + GIVEN);

            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(stranger.get("talk").body()).contains("only for me");
            assertThat(stranger.get("account").body()).contains("signed in with a passkey");
        }
        assertThat(OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS).isIn())
                .as("the passphrase stays")
                .isTrue();
    }

    @Test
    void withoutItsKeyOrWithAnotherItOpensNothing() {
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        var user = user(noa);
        var stranger = Visitor.outside(server);
        for (var given : new String[] {"", "&prf=", "&prf=" + "x".repeat(42) + "A", "&prf=?"}) {
            assertThat(enter(stranger, shown(device, user, 9), given).statusCode())
                    .as(given)
                    .isEqualTo(400);
        }
        assertThat(stranger.isIn()).isFalse();
    }

    /// The key by itself, as somebody may have seen it who reads along, is not enough.
    @Test
    void withoutTheSignatureItsKeyOpensNothing() {
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        var user = user(noa);
        var right = shown(device, user, 2);
        var others = shown(device(), user, 2);
        var forged =
                new Shown(
                        right.credential(),
                        right.client(),
                        right.authenticator(),
                        others.signature(),
                        right.user());
        var robins = shown(device, server.part(Passkeys.class).user(robin()), 2);
        var stranger = Visitor.outside(server);

        assertThat(enter(stranger, forged, "&prf=" + GIVEN).statusCode()).isEqualTo(400);
        assertThat(enter(stranger, robins, "&prf=" + GIVEN).statusCode()).isEqualTo(400);
        assertThat(enter(stranger, right, "&prf=" + GIVEN).statusCode()).isEqualTo(303);
        assertThat(enter(Visitor.outside(server), right, "&prf=" + GIVEN).statusCode())
                .as("once more")
                .isNotEqualTo(303);
        assertThat(
                        enter(Visitor.outside(server), shown(device, user, 2), "&prf=" + GIVEN)
                                .statusCode())
                .as("a counter that stands")
                .isNotEqualTo(303);
    }

    @Test
    void oneThatGivesNoKeyStandsBehindThePassphraseOnly() {
        assertThat(add(noa, device, with(OwnSpace.NOAS)).body())
                .contains("This passkey gives no key");
        assertThat(add(noa, device, "&second=yes" + with(OwnSpace.NOAS)).statusCode())
                .isEqualTo(303);
        assertThat(noa.get("account/passkeys").body()).contains("it cannot open what you wrote");
        var user = user(noa);
        var words = "&" + OwnSpace.form("Noa", OwnSpace.NOAS);
        var stranger = Visitor.outside(server);

        assertThat(enter(stranger, shown(device, user, 2), "&prf=" + GIVEN).statusCode())
                .as("alone")
                .isEqualTo(400);
        assertThat(stranger.post("sign-in", words.substring(1)).statusCode())
                .as("the words alone")
                .isEqualTo(400);
        assertThat(enter(stranger, shown(device, user, 3), words).statusCode()).isEqualTo(303);
        assertThat(stranger.get("talk").body()).contains("only for me");
    }

    /// Robin knows Noa's words and has a passkey of their own.
    @Test
    void thePasskeyOfTheOtherIsNoSecondStep() {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            var robins = device();
            add(noa, device, "&second=yes" + with(OwnSpace.NOAS));
            add(robin, robins, "&second=yes" + with(OwnSpace.ROBINS));
            var words = "&" + OwnSpace.form("Noa", OwnSpace.NOAS);
            var stranger = Visitor.outside(server);

            for (var user : new String[] {user(noa), user(robin)}) {
                assertThat(enter(stranger, shown(robins, user, 2), words).statusCode())
                        .isEqualTo(400);
            }
            assertThat(robin.get("account/passkeys").body()).doesNotContain(device.credential());
            var id = first("name=\"passkey\" value=\"(\\w+)\"", noa.get("account/passkeys").body());
            var ended = "passkey=" + id + with(OwnSpace.ROBINS);
            assertThat(robin.post("account/passkeys/end", ended).statusCode()).isEqualTo(303);
            assertThat(noa.get("").statusCode()).isEqualTo(200);
            assertThat(noa.get("account/passkeys").body()).contains(id);
        }
    }

    /// Who keeps the machine puts a device of their own in the place of Noa's.
    @Test
    void whoWritesIntoTheFileHasNoPasskeyWithIt() {
        add(noa, device, "&second=yes" + with(OwnSpace.NOAS));
        var user = user(noa);
        var hosts = device();
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            add(robin, hosts, "&prf=" + GIVEN + with(OwnSpace.ROBINS));
        }
        var sql = server.part(JdbcTemplate.class);
        sql.update("update passkey set place = 'A' where wrapped <> ''");
        var words = "&" + OwnSpace.form("Noa", OwnSpace.NOAS);
        var stranger = Visitor.outside(server);

        assertThat(enter(stranger, shown(hosts, user, 2), "&prf=" + GIVEN).statusCode())
                .isEqualTo(400);
        assertThat(enter(stranger, shown(hosts, user, 3), words).statusCode()).isEqualTo(400);
        assertThat(enter(stranger, shown(device, user, 2), words).statusCode()).isEqualTo(303);
    }

    @Test
    void whatItGaveIsKeptNowhere() {
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        var rows = server.part(JdbcTemplate.class).queryForList("select * from passkey");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toString())
                .doesNotContain(GIVEN, "kkkkkkkk", "desk", device.credential());
        assertThat(noa.get("account/passkeys").body()).doesNotContain(GIVEN);
    }

    /// Whoever finds a page open for a minute adds no way of their own, and takes none away.
    @Test
    void addingOneAndTakingOneAwayAskForThePassphraseEachTime() {
        for (var typed : new String[] {"", "&now=wrong"}) {
            assertThat(add(noa, device, "&prf=" + GIVEN + typed).statusCode()).isEqualTo(400);
        }
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        var id = first("name=\"passkey\" value=\"(\\w+)\"", noa.get("account/passkeys").body());
        for (var typed : new String[] {"", "&now=wrong"}) {
            var ended = noa.post("account/passkeys/end", "passkey=" + id + typed);
            assertThat(ended.statusCode()).isEqualTo(400);
            assertThat(ended.body()).contains("This is not your passphrase", id);
        }
    }

    /// Two honest ones never do; nobody is told whose it is.
    @Test
    void oneThatNamesItselfLikeAnotherIsRefusedWhosoeverItIs() {
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            var taken = add(robin, device, "&prf=" + GIVEN + with(OwnSpace.ROBINS));

            assertThat(taken.statusCode()).isEqualTo(400);
            assertThat(taken.body()).contains("The passkey was not taken", "There is none.");
        }
        var twice = add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        assertThat(twice.statusCode()).isEqualTo(400);

        var made = new Made(device.credential(), "", 0);
        var passkeys = server.part(Passkeys.class);
        assertThat(passkeys.keep(robin(), "desk", made, Optional.empty()))
                .as("in the same moment")
                .isFalse();
        assertThat(server.part(JdbcTemplate.class).queryForList("select * from passkey"))
                .hasSize(1);
    }

    @Test
    void whoCameInByOneTypesThePassphraseBeforeWhatIsGrave() {
        add(noa, device, "&prf=" + GIVEN + with(OwnSpace.NOAS));
        var stranger = Visitor.outside(server);
        enter(stranger, shown(device, user(noa), 2), "&prf=" + GIVEN);
        stranger.get("");

        assertThat(stranger.get("mine/copy").statusCode()).isEqualTo(303);
        stranger.post("again", OwnSpace.now(OwnSpace.NOAS));
        assertThat(stranger.get("mine/copy").statusCode()).isEqualTo(200);
    }

    /// A name that exists, one that does not, a passkey that nobody has: one answer.
    @Test
    void noAnswerAtTheDoorTellsWhoIsKnown() {
        add(noa, device, "&second=yes" + with(OwnSpace.NOAS));
        var unknown = device();
        var answers =
                new String[] {
                    said(enter(out(), shown(unknown, "nobody", 1), "&prf=" + GIVEN)),
                    said(enter(out(), shown(device, "nobody", 7), "&prf=" + GIVEN)),
                    said(out().post("sign-in", OwnSpace.form("", OwnSpace.NOAS))),
                };

        assertThat(answers).containsOnly(answers[0]);
        assertThat(said(enter(out(), shown(device, "x", 9), "&" + OwnSpace.form("Noa", "wrong"))))
                .isEqualTo(
                        said(
                                enter(
                                        out(),
                                        shown(unknown, "x", 9),
                                        "&" + OwnSpace.form("Noa", OwnSpace.NOAS))));
    }

    private Visitor out() {
        return Visitor.outside(server);
    }

    private static String said(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body();
    }

    @Test
    void losingOneLosesNothing() {
        add(noa, device, "&second=yes" + with(OwnSpace.NOAS));
        var id = first("name=\"passkey\" value=\"(\\w+)\"", noa.get("account/passkeys").body());
        noa.post("account/passkeys/end", "passkey=" + id + with(OwnSpace.NOAS));

        assertThat(noa.get("account/passkeys").body()).contains("There is none.");
        assertThat(noa.get("account").body()).contains("a passkey was taken away");
        assertThat(OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS).get("talk").body())
                .contains("only for me");
    }

    /// A number has no passkeys: the page names the address that has.
    @Test
    void atANumberThePageSaysWherePasskeysAre() {
        assertThat(Visitor.outside(server).get("sign-in").body())
                .contains("data-host=\"localhost\"", "id=\"bypasskey\"");
        assertThat(atANumber())
                .contains("Open http://localhost:" + server.port() + "/")
                .doesNotContain("id=\"bypasskey\"");
    }

    private String atANumber() {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/sign-in");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
