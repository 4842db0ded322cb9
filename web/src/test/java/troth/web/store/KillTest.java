package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;

/// Kills the process that writes, with SIGKILL and at random moments, again and again in the same
/// folder, also while the file is written anew and while a backup is made. Then all that was
/// acknowledged must be there, all that was deleted must be gone, every box must open, and of what
/// was not acknowledged each batch must be there as a whole or not at all.
///
/// Five times in the build; `bash .ci/kills 200 1` is the long form, whose result is kept in
/// docs/validation/kills.md.
class KillTest {

    private static final int KILLS = Integer.getInteger("troth.kills", 5);
    private static final long SEED = Long.getLong("troth.seed", 1);

    @TempDir private Path folder;

    private final Set<String> added = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private long lines;

    @Test
    void whatWasAcknowledgedSurvivesAKillAtAnyMoment() throws IOException, InterruptedException {
        var chance = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            live(chance.nextLong(), chance.nextInt(1200));
            check();
        }
        assertThat(added).hasSizeGreaterThan(KILLS);
        System.out.printf(
                "%d kills, seed %d: %d acknowledged calls, %d entries added, %d deleted; none lost, none torn%n",
                KILLS, SEED, lines, added.size(), deleted.size());
    }

    /// One life of the writer.
    private void live(long seed, int milliseconds) throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillWriter.class.getName(),
                                folder.resolve("data").toString(),
                                Long.toString(seed))
                        .redirectError(errors.toFile())
                        .start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).as(Files.readString(errors)).isEqualTo("ready");
            var reader = Thread.ofPlatform().start(() -> out.lines().forEach(this::acknowledged));
            Thread.sleep(milliseconds);
            // Not through the process itself, which would close the pipe and lose its last lines.
            process.toHandle().destroyForcibly();
            reader.join();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(errors)).doesNotContain("Exception");
    }

    /// With the settings of the launcher: while it runs nobody else opens the folder, and a crash
    /// leaves no picture of the memory in the folder.
    @Test
    void aCrashWritesNoMemoryDown() throws IOException, InterruptedException {
        var quiet =
                Files.readString(Path.of("../troth"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("quiet="))
                        .findFirst()
                        .orElseThrow();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(quiet.replaceFirst("quiet='(.*)'", "$1").split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KillWriter.class.getName(), folder.resolve("data").toString(), "1"));
        var crashed = Files.createDirectory(folder.resolve("crashed"));
        var process = new ProcessBuilder(command).directory(crashed.toFile()).start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            assertThatThrownBy(() -> Database.open(Database.inFolder(folder.resolve("data"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The folder is in use");
            new ProcessBuilder("kill", "-SEGV", "" + process.pid()).start().waitFor();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        try (var files = Files.list(crashed)) {
            assertThat(files).isEmpty();
        }
    }

    /// A line that the kill cut short acknowledges nothing.
    private void acknowledged(String line) {
        var words = List.of(line.split(" "));
        if (words.getFirst().equals("-") && line.length() == 34) {
            deleted.add(words.get(1));
            lines++;
        } else if (words.size() > 2
                && words.size() == 3 + Integer.parseInt(words.get(2))
                && words.getLast().length() == 32) {
            added.addAll(words.subList(3, words.size()));
            lines++;
        }
    }

    private void check() {
        try (var database = Database.open(Database.inFolder(folder.resolve("data"))).migrate()) {
            var entries = new ArrayList<Entry>();
            for (var visit : KillWriter.visits(database)) {
                database.entries().view(visit).own().forEach(entries::add);
            }
            var there = entries.stream().map(Entry::id).collect(Collectors.toSet());
            var replaced =
                    entries.stream()
                            .map(KillTest::detail)
                            .filter(detail -> detail.startsWith("for "))
                            .map(detail -> detail.substring(4, 36))
                            .toList();

            // Gone is what has another in its place, and nothing else.
            assertThat(replaced).doesNotHaveDuplicates().doesNotContainAnyElementsOf(there);
            there.addAll(replaced);
            assertThat(there).containsAll(added);
            assertThat(replaced).containsAll(deleted);
            assertWhole(entries);
        }
    }

    static void assertWhole(List<Entry> entries) {
        var batches = entries.stream().collect(Collectors.groupingBy(KillTest::batch));
        batches.forEach((batch, members) ->
                assertThat(members).as(batch).hasSize(Integer.parseInt(batch.substring(33))));
    }

    /// The batch that an entry is of, or what was in its place before.
    static String batch(Entry entry) {
        return detail(entry).replaceFirst("^for .{32} ", "");
    }

    private static String detail(Entry entry) {
        return ((Note) entry.content()).detail();
    }
}
