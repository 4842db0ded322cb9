package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.store.EntryStore;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// What Robin wrote is looked for, byte by byte, in all that the server leaves on the disk: its
/// database, while it runs and after it ended.
class CanaryTest {

    private static final String CANARY = "herring-gull-at-four";

    @TempDir private Path folder;

    @Test
    void noWordThatRobinWroteOrTypedIsOnTheDisk() throws IOException {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            var in =
                    (Entrance.In)
                            server.part(Accounts.class).byPassphrase("Robin", OwnSpace.ROBINS);
            var now = java.time.Instant.now();
            var broken = new Happened(new Event.AgreementBroken(Partner.B, 1, 1));
            server.part(EntryStore.class)
                    .add(
                            in.visit(),
                            List.of(
                                    Entry.ofOne(Partner.B, now, new Answer(CANARY, 3)),
                                    Entry.ofOne(Partner.B, now, broken),
                                    Entry.ofBoth(Partner.B, now, new Answer(CANARY, 4))));
            assertThat(found(CANARY, "AgreementBroken", OwnSpace.ROBINS)).isEmpty();
        }
        assertThat(found(CANARY, "AgreementBroken", OwnSpace.ROBINS)).isEmpty();
        // The test has teeth: what is readable is found.
        assertThat(found("robin")).isNotEmpty();
    }

    private List<Path> found(String... words) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
        }
    }

    private static boolean holds(Path file, String... words) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (var word : words) {
                for (var as : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                    if (text.contains(latin(word, as))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String latin(String word, Charset as) {
        return new String(word.getBytes(as), StandardCharsets.ISO_8859_1);
    }

    @Test
    void nobodyElseOnThisMachineMayEvenLook() throws IOException {
        var data = folder.resolve("data");
        try (var server = WebServer.start(OwnSpace.in(data))) {
            OwnSpace.begin(server);
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("troth.mv.db"))))
                .isEqualTo("rw-------");
    }
}
