package troth.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingStream;
import troth.dyad.Partner;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.store.EntryStore;
import troth.web.store.Rights;
import troth.web.store.SpaceStore;
import troth.web.store.Trouble;
import troth.web.store.Visit;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;
import troth.web.view.Viewer;

/// Looks whether what is promised holds on this machine: the folder is its owner's alone, what is
/// in it can be read back, and a space for a try, with an invented sentence, leaves that sentence
/// nowhere and asks no other machine.
public record SelfTest(Config config) {

    /// Something that holds or does not.
    public record Finding(boolean holds, String what) {}

    private static final String CANARY = "a lapwing rose over the third field";

    private static final String RUNNING =
            "Troth runs on this folder now, so what is kept was not read. Stop it and ask again to"
                    + " try that, too.";

    public static SelfTest of(Config config) {
        return new SelfTest(config);
    }

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        config.data().ifPresent(folder -> findings.add(rights(folder)));
        findings.add(kept());
        findings.addAll(newestBackup());
        findings.addAll(tried());
        return findings;
    }

    private static Finding rights(Path folder) {
        try (var files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            boolean own = true;
            for (var file : files.toList()) {
                own &= Rights.isOwn(file);
            }
            return new Finding(own, "The folder %s is for its owner alone.".formatted(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads every row, into a backup for a try.
    private Finding kept() {
        try {
            var folder = Files.createTempDirectory("troth-selftest");
            try {
                var backup = config.keeper().backup(folder.resolve("try.zip"));
                return new Finding(
                        true,
                        "What is kept can be read back: %d accounts, %d entries."
                                .formatted(backup.rows("account"), backup.rows("entry")));
            } finally {
                remove(folder);
            }
        } catch (IllegalArgumentException e) {
            return Trouble.isInUse(e)
                    ? new Finding(true, RUNNING)
                    : new Finding(
                            false,
                            "What is kept can be read back. " + String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> newestBackup() {
        var newest = config.data().map(folder -> folder.resolve("backups")).flatMap(Newest::in);
        return newest.map(SelfTest::restorable).stream().toList();
    }

    private static Finding restorable(Path backup) {
        try {
            var label = troth.web.keep.Keeper.verified(backup);
            boolean fresh = label.written().isAfter(LocalDate.now().minusDays(8));
            return new Finding(
                    fresh,
                    "The newest backup, %s, can be restored and is of this week."
                            .formatted(backup));
        } catch (IllegalArgumentException e) {
            return new Finding(false, String.valueOf(e.getMessage()));
        }
    }

    /// A space for a try, with nothing of anyone's in it.
    private static List<Finding> tried() {
        try {
            var folder = Files.createTempDirectory("troth-selftest");
            try {
                return tried(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> tried(Path folder) throws IOException {
        Set<String> met = ConcurrentHashMap.newKeySet();
        var findings = new ArrayList<Finding>();
        try (var sockets = new RecordingStream()) {
            for (var event : List.of("jdk.SocketRead", "jdk.SocketWrite")) {
                sockets.enable(event).withThreshold(Duration.ZERO);
                sockets.onEvent(event, e -> met.add(e.getString("address")));
            }
            sockets.startAsync();
            try (var server = WebServer.start(new Config(0, java.util.Optional.of(folder)))) {
                write(server);
                findings.add(headers(server));
                findings.add(canary(folder));
            }
            sockets.stop();
        }
        findings.add(
                new Finding(
                        met.stream().allMatch(SelfTest::isHere),
                        "No other machine was asked for anything."));
        return findings;
    }

    private static void write(WebServer server) {
        var space = server.part(SpaceStore.class).begin(LocalDate.EPOCH, "Noa", "Robin");
        var keys = Keys.beside(DataKey.fresh());
        var visit = new Visit(new Viewer(space.id(), Partner.A), keys);
        server.part(EntryStore.class)
                .add(
                        visit,
                        List.of(
                                Entry.ofOne(Partner.A, Instant.EPOCH, new Answer(CANARY, 1)),
                                Entry.ofBoth(
                                        Partner.A,
                                        Instant.EPOCH,
                                        new Note(Topic.NEED, CANARY, ""))));
    }

    private static Finding headers(WebServer server) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.address().resolve("sign-in")).build();
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            return new Finding(
                    answer.statusCode() == 200 && policy.startsWith("default-src 'none'"),
                    "A page comes with the headers that keep it to itself.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Finding canary(Path folder) throws IOException {
        boolean found = false;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found |=
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .contains(CANARY);
            }
        }
        return new Finding(
                !found, "An invented sentence that was written is nowhere in the files.");
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static final class Newest {

        static java.util.Optional<Path> in(Path folder) {
            try (var files =
                    Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
                return files.filter(f -> f.getFileName().toString().startsWith("night-"))
                        .max(java.util.Comparator.naturalOrder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
