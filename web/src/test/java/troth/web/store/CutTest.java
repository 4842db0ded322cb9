package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.web.view.Entry;

/// Four callers write at once, and the file is copied as it is between two writes to it: what a
/// kill at that moment would leave. Each copy must open, and every batch be there as a whole or not
/// at all, to each of four transactions at once: an index that has more than its table is only seen
/// by the one that has the number of whoever wrote.
///
/// It finds what kills find only now and then, since few kills fall between two writes. Fifty in
/// the build; `-Dtroth.cuts=5000` for more.
class CutTest {

    private static final int CUTS = Integer.getInteger("troth.cuts", 50);

    @TempDir private Path folder;
    private volatile boolean done;

    @AfterEach
    void letGo() {
        done = true;
    }

    @Test
    void betweenAnyTwoWritesTheFileIsWhole() throws IOException, InterruptedException {
        CutDisk.register();
        var file = Path.of("cut:" + folder.resolve("troth"));
        try (var database = Database.open(Database.inFile(file)).migrate()) {
            var visits = KillWriter.visits(database);
            KillWriter.start(database, visits, new SplittableRandom(1), _ -> untilWanted());
            int most = 0;
            for (int i = 0; i < CUTS; i++) {
                most = Math.max(most, read(copy(CutDisk.next()), visits, 4));
            }
            assertThat(most).isGreaterThan(CUTS);
        }
    }

    private boolean untilWanted() {
        while (!CutDisk.isWanted() && !done) {
            LockSupport.parkNanos(100_000);
        }
        return !done;
    }

    private Path copy(byte[] cut) throws IOException {
        return Files.write(folder.resolve("cut.mv.db"), cut).resolveSibling("cut");
    }

    /// @return how many entries there are
    private static int read(Path file, List<Visit> visits, int transactions) {
        try (var database = Database.open(Database.inFile(file))) {
            return database.whole()
                    .of(() -> {
                        int count = whole(database, visits);
                        return transactions > 1 ? read(file, visits, transactions - 1) : count;
                    });
        }
    }

    private static int whole(Database database, List<Visit> visits) {
        var entries = new ArrayList<Entry>();
        visits.forEach(visit -> database.entries().view(visit).own().forEach(entries::add));
        KillTest.assertWhole(entries);
        assertThat(database.sql().queryForObject("select count(*) from entry", Integer.class))
                .isEqualTo(entries.size());
        return entries.size();
    }
}
