package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.store.EntryStore;
import troth.web.store.Nightly;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// What Robin wrote is looked for, byte by byte, in all that the server leaves on the disk: its
/// database, while it runs and after it ended.
class CanaryTest {

    private static final String CANARY = "herring-gull-at-four";

    @TempDir private Path folder;

    @Test
    void noWordThatRobinWroteOrTypedIsOnTheDisk() throws IOException {
        var start = Instant.now().minusSeconds(1);
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            var in =
                    (Entrance.In)
                            server.part(Accounts.class).byPassphrase("Robin", OwnSpace.ROBINS);
            var now = Instant.now();
            var broken = new Happened(new Event.AgreementBroken(Partner.B, 1, 1));
            server.part(EntryStore.class)
                    .add(
                            in.visit(),
                            List.of(
                                    Entry.ofOne(Partner.B, now, new Note(Topic.NEED, CANARY, "")),
                                    Entry.ofOne(Partner.B, now, broken),
                                    Entry.ofBoth(
                                            Partner.B, now, new Note(Topic.LETTER, CANARY, ""))));
            type(server);
            server.part(Nightly.class).work();
            assertThat(folder.resolve("backups")).isNotEmptyDirectory();
            assertThat(found(CANARY, "AgreementBroken", OwnSpace.ROBINS)).isEmpty();
            assertThat(foundIn(Path.of(System.getProperty("java.io.tmpdir")), start)).isEmpty();
        }
        assertThat(found(CANARY, "AgreementBroken", OwnSpace.ROBINS)).isEmpty();
        // The test has teeth: what is readable is found.
        assertThat(found("robin")).isNotEmpty();
    }

    /// In forms, wrong ones too, and taken along as files.
    private static void type(WebServer server) {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            robin.post("talk", "do=keep&topic=appreciation&text=" + CANARY);
            robin.post("talk", "do=keep&topic=nothing&text=" + CANARY);
            robin.post("agreements/new/own", "do=preview&what=" + CANARY);
            robin.post("boundaries", "do=keep&topic=limit&text=" + CANARY);
            robin.post("library", "q=" + CANARY);
            robin.get("mine/copy");
            robin.post("mine/report", "part=picture");
            robin.post("sign-out", "");
            robin.post("talk", "do=keep&topic=appreciation&text=" + CANARY);
        }
    }

    /// What was put into the folder for passing files meanwhile. Other folders of tests are theirs.
    private List<Path> foundIn(Path passing, Instant since) throws IOException {
        try (var files = Files.list(passing)) {
            return files.filter(Files::isReadable)
                    .filter(Files::isRegularFile)
                    .filter(file -> isNewer(file, since))
                    .filter(file -> holds(file, CANARY))
                    .toList();
        }
    }

    private static boolean isNewer(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> found(String... words) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
        }
    }

    private static boolean holds(Path file, String... words) {
        try {
            var text = new String(bytes(file), StandardCharsets.ISO_8859_1);
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

    /// Of an archive with what is packed in it.
    private static byte[] bytes(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(file));
        if (file.toString().endsWith(".zip")) {
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    zip.transferTo(bytes);
                }
            }
        }
        return bytes.toByteArray();
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
