package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BenchTest {

    /// The 19th word of a line of `proc` is how nice a thread is; its name has no blank here.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoWorksThereIsNicerThanAllOthers() {
        var bench = Bench.of("bench");

        var nice = CompletableFuture.supplyAsync(BenchTest::nice, bench).join();

        assertThat(nice).isGreaterThan(nice()).isEqualTo(10);
        assertThat(CompletableFuture.supplyAsync(BenchTest::nice, bench).join()).isEqualTo(nice);
    }

    private static int nice() {
        try {
            var line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.replaceFirst("^.*\\) ", "").split(" ")[16]);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
