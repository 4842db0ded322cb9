package troth.web.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import troth.dyad.Partner;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.key.Ticket;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;
import troth.web.view.Viewer;

/// Writes for both partners, four at a time, until it is killed: through the same store, with the
/// same settings, as the pages. After each call that returned it says so on a line.
///
/// ```
/// + batch size id id ...   added, all of it
/// - id                     deleted, with another in its place
/// ```
///
/// Each entry says which batch it is of, and how large that was; one in the place of another says
/// of which, too.
final class KillWriter {

    /// It carries the key from one life to the next.
    private static final Ticket TICKET = new Ticket("0123456789abcdef0123456789abcdef");

    private static final Instant EVENING = Instant.parse("2026-11-22T20:15:00Z");
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    private final EntryStore entries;
    private final Visit visit;
    private final SplittableRandom chance;
    private final Predicate<String> told;
    private final List<Entry> own = new ArrayList<>();

    private KillWriter(
            EntryStore entries, Visit visit, SplittableRandom chance, Predicate<String> told) {
        this.entries = entries;
        this.visit = visit;
        this.chance = chance;
        this.told = told;
    }

    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var chance = new SplittableRandom(Long.parseLong(args[1]));
        var database = Database.open(Database.inFolder(folder)).migrate();
        var visits = visits(database);
        System.out.println("ready");
        start(database, visits, chance, KillWriter::say);
        var backups =
                new Backups(new Home(Optional.of(folder)), database.source(), Clock.systemUTC());
        var disk = database.disk();
        var pause = chance.split();
        while (true) {
            sleep(pause.nextInt(40, 200));
            if (pause.nextInt(3) == 0) {
                backups.night();
            } else {
                disk.erase();
            }
        }
    }

    /// Four who write, and tell of each call that returned.
    ///
    /// @param told whether to go on
    static void start(
            Database database,
            List<Visit> visits,
            SplittableRandom chance,
            Predicate<String> told) {
        for (int i = 0; i < 4; i++) {
            var writer =
                    new KillWriter(database.entries(), visits.get(i % 2), chance.split(), told);
            Thread.ofPlatform().daemon().start(writer::write);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Both of the one space there is; it begins if there is none.
    static List<Visit> visits(Database database) {
        var invitations = new InvitationStore(database.client(), database.whole(), database.disk());
        var found = invitations.find(TICKET, EVENING);
        if (found.isPresent()) {
            return both(found.get().space(), found.get().key());
        }
        var spaces = new SpaceStore(database.client());
        var space = spaces.begin(LocalDate.of(2026, 11, 22), "Noa", "Robin");
        var visits = both(space.id(), DataKey.fresh());
        invitations.invite(visits.getFirst(), TICKET, FAR);
        return visits;
    }

    private static List<Visit> both(String space, DataKey key) {
        return List.of(
                new Visit(new Viewer(space, Partner.A), new Keys(key, key)),
                new Visit(new Viewer(space, Partner.B), new Keys(key, key)));
    }

    private void write() {
        boolean on = true;
        while (on) {
            boolean takeBack = !own.isEmpty() && chance.nextInt(9) == 0;
            on = told.test(takeBack ? replaced() : added());
        }
    }

    private String replaced() {
        var gone = own.remove(chance.nextInt(own.size()));
        var other = of(chance, "for " + gone.id() + " " + KillTest.batch(gone));
        entries.replace(visit, List.of(gone), List.of(other));
        return "- " + gone.id();
    }

    private String added() {
        int size = chance.nextInt(1, 6);
        var batch = Entry.newId();
        var written =
                IntStream.range(0, size).mapToObj(_ -> of(chance, batch + " " + size)).toList();
        entries.add(visit, written);
        own.addAll(written);
        return "+ " + batch + " " + size + ids(written);
    }

    /// Some are longer than a page of the file.
    private Entry of(SplittableRandom chance, String batch) {
        var text = "x".repeat(chance.nextInt(4) == 0 ? 1 + chance.nextInt(Note.LONGEST) : 40);
        boolean shared = chance.nextBoolean();
        var note = new Note(Topic.NEED, text, batch);
        return new Entry(Entry.newId(), visit.partner(), EVENING, shared, note);
    }

    private static String ids(List<Entry> entries) {
        var ids = new StringBuilder();
        entries.forEach(entry -> ids.append(' ').append(entry.id()));
        return ids.toString();
    }

    private static synchronized boolean say(String line) {
        System.out.println(line);
        System.out.flush();
        return true;
    }
}
