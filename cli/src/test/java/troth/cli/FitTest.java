package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitTest {

    private static final String MAPPING =
            """
            name: Small
            layout: moments
            columns: {dyad: dyad, person: person, time: day}
            unit: day
            holdOut: 1 day
            items:
              calm: {scale: ordinal, from: 1, to: 5, measures: other}
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aDiaryBecomesDrawsThatDoNotHangOnThreads() throws IOException {
        assertThat(fit("one", "1")).as(err.toString()).isZero();
        assertThat(fit("two", "2")).as(err.toString()).isZero();

        assertThat(out.toString()).contains("R-hat", "level.calm", "diagnostics.json");
        for (var file : new String[] {"chain-1.csv", "chain-2.csv", "diagnostics.json"}) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(folder.resolve("one/diagnostics.json"))
                .content()
                .contains("\"bulkEss\"", "\"kHat\"", "\"ebfmi\"");
    }

    @Test
    void aNumberThatCannotBeIsRefused() throws IOException {
        int code = run("fit", diary(), "--map", mapping(), "--chains", "0");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("The number of chains (0) must lie in [1, 1024].");
    }

    private int fit(String name, String threads) throws IOException {
        return run(
                "fit",
                diary(),
                "--map",
                mapping(),
                "--out",
                folder.resolve(name).toString(),
                "--chains",
                "2",
                "--warmup",
                "20",
                "--draws",
                "8",
                "--pairs",
                "2",
                "--threads",
                threads);
    }

    private String mapping() throws IOException {
        return Files.writeString(folder.resolve("small.map.yaml"), MAPPING).toString();
    }

    private String diary() throws IOException {
        var rows =
                IntStream.range(0, 24)
                        .mapToObj(i ->
                                "%d,%d,%d,%d"
                                        .formatted(
                                                i / 12,
                                                10 * (i / 12) + i % 2,
                                                i % 12 / 2,
                                                1 + i * 7 % 5))
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("d.csv"), "dyad,person,day,calm\n" + rows + "\n")
                .toString();
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
