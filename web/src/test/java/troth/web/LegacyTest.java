package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.keep.Keeper;
import troth.web.store.Backups;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementText;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// What both signed stays with Noa when Robin leaves, and nothing else of Robin's does.
class LegacyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String NOTHING = "nothing";

    @TempDir private Path folder;

    private WebServer server;
    private Visitor noa;

    @BeforeEach
    void begin() {
        server = OwnSpace.begun(folder, new Moving(NOW));
        var joint = text("a".repeat(32), "Robin tells Noa first");
        var lonely = text("b".repeat(32), "Robin would like this");
        write("Robin", OwnSpace.ROBINS, joint, signed(joint, "Robin Vale"));
        write("Robin", OwnSpace.ROBINS, lonely, signed(lonely, "Robin Vale"));
        write("Robin", OwnSpace.ROBINS, new Note(Topic.LETTER, "A letter to Noa", ""));
        write("Noa", OwnSpace.NOAS, signed(joint, "Noa"));
        noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
    }

    @AfterEach
    void end() {
        noa.close();
        server.close();
    }

    private static AgreementProposed text(String id, String what) {
        return new AgreementProposed(
                id,
                1,
                new AgreementText(
                        "Noa and Robin",
                        "Phones",
                        what,
                        "why",
                        "",
                        "",
                        "",
                        "we talk",
                        false,
                        TODAY,
                        TODAY.plusDays(20),
                        TODAY.plusDays(30)));
    }

    private static AgreementSigned signed(AgreementProposed text, String name) {
        return new AgreementSigned(text.agreement(), text.mark(), name, 0, NOTHING);
    }

    private void write(String name, String passphrase, Content... contents) {
        var visit = visit(name, passphrase);
        for (var content : contents) {
            server.part(EntryStore.class)
                    .add(visit, List.of(Entry.ofBoth(visit.partner(), NOW, content)));
        }
    }

    private Visit visit(String name, String passphrase) {
        var in = server.part(Accounts.class).byPassphrase(name, passphrase);
        return ((Entrance.In) in).visit();
    }

    private void robinLeaves(String wish) {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS) + wish);
        }
    }

    @Test
    void whatBothSignedStaysWordForWord() {
        var before = noa.get("agreements/history.txt").body();

        robinLeaves("");

        assertThat(before).contains("Robin tells Noa first", "as: Robin Vale");
        assertThat(noa.get("agreements/history.txt").body()).isEqualTo(before);
        assertThat(noa.get("agreements/history").body())
                .contains("The chain fits together", "it is deleted when you leave")
                .doesNotContain("would like this", "A letter to Noa");
    }

    /// What was in force then is known when one leaves, and not from what is left.
    @Test
    void whatHeldWhenItEndedIsStillSaidAfterOneHasLeft() {
        var first = text("a".repeat(32), "Robin tells Noa first");
        var next = ahead(first);
        write("Robin", OwnSpace.ROBINS, next, signed(next, "Robin Vale"));
        write("Noa", OwnSpace.NOAS, signed(next, "Noa"));
        write("Noa", OwnSpace.NOAS, new AgreementEnded("a".repeat(32), 2, 0, NOTHING));
        assertThat(noa.get("agreements/history").body())
                .containsOnlyOnce("” ended")
                .containsOnlyOnce("closed with it");

        robinLeaves("&nameless=yes");

        assertThat(noa.get("agreements/history").body())
                .containsOnlyOnce("” ended")
                .containsOnlyOnce("closed with it");
    }

    private static AgreementProposed ahead(AgreementProposed first) {
        var text = first.text();
        return new AgreementProposed(
                first.agreement(),
                2,
                new AgreementText(
                        text.between(),
                        text.title(),
                        text.what(),
                        text.why(),
                        "",
                        "",
                        "",
                        text.missed(),
                        false,
                        text.ends().plusDays(1),
                        text.ends().plusDays(2),
                        text.ends().plusDays(9)));
    }

    @Test
    void theNameIsReplacedAtTheWishOfTheOneWhoLeaves() {
        robinLeaves("&nameless=yes");

        assertThat(noa.get("agreements/history").body())
                .contains(
                        "the other party tells Noa first",
                        "The chain fits together",
                        "the marks were made anew")
                .doesNotContain("Robin");
        for (var file : List.of("agreements/history.txt", "agreements/history.json")) {
            assertThat(noa.get(file).body())
                    .contains("Signed by the other party as: the other party")
                    .doesNotContain("Robin", "Vale");
        }
    }

    /// Only its owner knows whether it is one.
    @Test
    void whetherTheNameIsAWordIsForItsOwnerToSay() {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            assertThat(robin.get("account/close").body())
                    .contains(
                            "My name, or a part of it, is also an everyday word",
                            "Your name is replaced in large and in small letters alike");
        }
        write("Robin", OwnSpace.ROBINS, birds(), signed(birds(), "Robin Vale"));
        write("Noa", OwnSpace.NOAS, signed(birds(), "Noa"));

        robinLeaves("&nameless=yes&word=yes");

        assertThat(noa.get("agreements/history").body())
                .contains("the other party feeds a robin")
                .doesNotContain("Robin");
    }

    private static AgreementProposed birds() {
        return text("c".repeat(32), "Robin feeds a robin");
    }

    @Test
    void aWrongPassphraseKeepsTheWishAndEverythingElse() {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            var refused = robin.post("account/close", "now=wrong&nameless=yes&word=yes");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body().split("checked=\"checked\"")).hasSize(3);
        }
        assertThat(noa.get("agreements/history.txt").body()).contains("Robin");
    }

    /// Whoever keeps the machine can damage rows; they cannot keep anybody here by it.
    @Test
    void damagedRowsKeepNobodyHere() {
        var sql = server.part(JdbcTemplate.class);
        sql.update("update entry set box = substring(box, 1, 40) where author = 'B'");

        robinLeaves("&nameless=yes");

        assertThat(count(sql, "entry where author = 'B'")).isZero();
        assertThat(count(sql, "account where place = 'B'")).isZero();
    }

    /// The locked boxes are looked for byte by byte in EraseTest; here every row is counted.
    @Test
    void nothingElseOfTheOneWhoLeftIsInTheStoreOrInALaterBackup() throws IOException {
        robinLeaves("&nameless=yes");

        var sql = server.part(JdbcTemplate.class);
        assertThat(count(sql, "entry where author = 'B'")).isZero();
        assertThat(count(sql, "account where place = 'B'")).isZero();
        assertThat(count(sql, "legacy where place = 'B'")).isZero();
        assertThat(count(sql, "legacy where place = 'A'")).isEqualTo(1);
        var read = noa.get("mine/copy");
        assertThat(read.body()).doesNotContain("A letter to Noa");
        server.part(Backups.class).night();
        assertThat(unlocked()).doesNotContainIgnoringCase("robin");
    }

    private static long count(JdbcTemplate sql, String rows) {
        return Optional.ofNullable(sql.queryForObject("select count(*) from " + rows, Long.class))
                .orElseThrow();
    }

    /// All that can be read in the backups without words.
    private String unlocked() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder.resolve("backups"))) {
            for (var file : files.toList()) {
                try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                    for (var entry = zip.getNextEntry();
                            entry != null;
                            entry = zip.getNextEntry()) {
                        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertThat(text).contains("legacy");
        return text.toString();
    }

    @Test
    void itGoesWithTheOneItWasLeftTo() {
        robinLeaves("");
        noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));

        assertThat(count(server.part(JdbcTemplate.class), "legacy")).isZero();
    }

    @Test
    void anOlderBackupTakesItFromNobody() {
        var older = folder.resolve("older.zip");
        var config = OwnSpace.in(folder);
        server.close();
        var keeper = new Keeper(Optional.of(folder), Optional.empty());
        keeper.backup(older);
        server = WebServer.start(config, new Moving(NOW));
        robinLeaves("&nameless=yes");
        server.close();

        keeper.restore(older);

        server = WebServer.start(config, new Moving(NOW));
        try (var again = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            assertThat(again.get("agreements/history").body())
                    .contains("the other party tells Noa first")
                    .doesNotContain("Robin");
        }
    }

    /// Not even with the keys of the one who stays can the copy be given to somebody else.
    @Test
    void nobodyElseReadsIt() {
        robinLeaves("");
        var sql = server.part(JdbcTemplate.class);
        sql.update("update legacy set place = 'B'");

        assertThat(visit("Noa", OwnSpace.NOAS).partner()).isEqualTo(Partner.A);
        assertThat(noa.get("agreements/history").body()).contains("Nothing has been signed");
    }
}
