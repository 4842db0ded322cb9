package troth.formats.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.formats.WholeFiles;
import troth.study.Row;

class RunFolderTest {

    private static final RunPlan PLAN =
            new RunPlan("walk", "as-evidenced", 7, 10, 4, "abc", List.of("here", "there"));

    @TempDir Path folder;

    @Test
    void aRunIsWrittenInAnyOrderAndReadInOrder() throws IOException, SQLException {
        var run = RunFolder.open(folder, PLAN);
        for (int k : List.of(2, 0, 1)) {
            run.write(k, rows(PLAN.from(k), PLAN.to(k)));
        }

        var files = run.finish();

        var lines = Files.readAllLines(files.getFirst());
        assertThat(lines).hasSize(11).startsWith("couple,here,there");
        for (var row : rows(0, 10)) {
            var expected =
                    "%d,%s,%s".formatted(row.dyad(), row.values().get(0), row.values().get(1));
            assertThat(lines.get(row.dyad() + 1)).isEqualTo(expected);
        }
        assertThat(parquet(files.getLast())).isEqualTo(rows(0, 10));
    }

    @Test
    void aRunThatWasKilledGoesOnWhereItStood() {
        RunFolder.open(folder, PLAN).write(1, rows(4, 8));

        var again = RunFolder.open(folder, PLAN);

        assertThat(again.standing().missing()).containsExactly(0, 2);
    }

    @Test
    void anotherVersionOrSeedIsRefusedAndNamed() {
        RunFolder.open(folder, PLAN).write(1, rows(4, 8));
        var other = new RunPlan("walk", "as-evidenced", 8, 10, 4, "def", PLAN.columns());

        assertThatThrownBy(() -> RunFolder.open(folder, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seed: there 7, now 8")
                .hasMessageContaining("code: there abc, now def")
                .hasMessageNotContaining("couples:");
        assertThat(RunFolder.open(folder, PLAN).standing().missing()).containsExactly(0, 2);
    }

    /// A flipped bit, a lost end, a chunk of another place and one of another run.
    @Test
    void aDamagedChunkIsNamedAndNotTaken() throws IOException {
        var run = whole(PLAN, folder);
        var other = new RunPlan("walk", "as-evidenced", 8, 10, 4, "abc", List.of("here", "there"));
        whole(other, folder.resolve("other"));
        var bytes = Files.readAllBytes(part(1));

        for (int at : new int[] {0, bytes.length / 2, bytes.length - 2}) {
            var flipped = bytes.clone();
            flipped[at] ^= 1;
            Files.write(part(1), flipped);
            assertDamaged(run);
        }
        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Files.write(part(1), Arrays.copyOf(bytes, length));
            assertDamaged(run);
        }
        Files.copy(part(0), part(1), StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(run);
        Files.copy(
                folder.resolve("other/parts/000001.csv"),
                part(1),
                StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(run);
        Files.write(part(1), bytes);
        assertThat(run.standing().missing()).isEmpty();
    }

    private static RunFolder whole(RunPlan plan, Path folder) {
        var run = RunFolder.open(folder, plan);
        run.standing().missing().forEach(k -> run.write(k, rows(plan.from(k), plan.to(k))));
        return run;
    }

    private Path part(int k) {
        return folder.resolve("parts/00000%d.csv".formatted(k));
    }

    private static void assertDamaged(RunFolder run) {
        var standing = run.standing();

        assertThat(standing.missing()).containsExactly(1);
        assertThat(standing.words())
                .hasValueSatisfying(words ->
                        assertThat(words)
                                .contains(
                                        "6 of 10 couples are there already, 4 are left.",
                                        "Damaged, and computed anew: 000001.csv."));
        assertThatThrownBy(run::finish)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("000001.csv) was damaged after it was written");
    }

    @Test
    void whatAKilledProcessHadNotDoneIsTakenAway() throws IOException {
        whole(PLAN, folder);
        long none = 1L << 40;
        var killed =
                Files.writeString(folder.resolve("parts/.000001.csv.%d.part".formatted(none)), "");
        var alive =
                Files.writeString(
                        WholeFiles.growing(folder.resolve("rows.csv")), "of this process");

        RunFolder.open(folder, PLAN);

        assertThat(killed).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void aChunkThatCouldNotBeWrittenWholeIsNotThere() throws IOException {
        var run = RunFolder.open(folder, PLAN);
        Files.writeString(folder.resolve("parts"), "in the way");

        assertThatThrownBy(() -> run.write(0, rows(0, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
        assertThat(run.standing().missing()).contains(0);
    }

    @Test
    void theCodeHasADigestThatStays() {
        assertThat(Code.digest()).hasSize(16).isEqualTo(Code.digest());
    }

    /// Doubles of every size: what is read back must be equal bit for bit.
    private static List<Row> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    var chance = new SplittableRandom(i);
                    double small = Double.longBitsToDouble(chance.nextLong() & 0x7FEFFFFFFFFFFFFFL);
                    return new Row(i, List.of(small, -chance.nextDouble()));
                })
                .toList();
    }

    private static List<Row> parquet(Path file) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var found =
                        duck.createStatement()
                                .executeQuery("SELECT * FROM '%s' ORDER BY 1".formatted(file))) {
            var rows = new java.util.ArrayList<Row>();
            while (found.next()) {
                rows.add(
                        new Row(
                                found.getInt("couple"),
                                List.of(found.getDouble("here"), found.getDouble("there"))));
            }
            return rows;
        }
    }
}
