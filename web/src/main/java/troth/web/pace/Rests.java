package troth.web.pace;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.Marks;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.View;

/// When joint things rest. What is of high risk rests for both: when one of the two says "not now",
/// and by itself at random moments; both kinds last equally long and read alike, so that a rest
/// does not prove who asked. Between two people it cannot be more than that: the more often someone
/// asks, the likelier it was them.
///
/// Everything else rests for whoever says so, and the other cannot tell: nothing of theirs waits.
/// So there is nobody to hide, and no day is drawn on which a step that someone needs would wait.
///
/// @param chance draws the quiet days, from nothing that anyone wrote
/// @param view of the other only what is shared is asked
public record Rests(String chance, View view, Instant now, ZoneId zone) {

    /// How long a rest lasts, the day of its beginning included.
    public static final int DAYS = 3;

    /// One day in so many begins a rest by itself.
    static final int ONE_IN = 9;

    /// How many days after a hard thing the next may be shared: one whole day lies between.
    private static final int AFTER_HARD = 2;

    public static Rests of(Chance chance, Visit visit, View view, Instant now, ZoneId zone) {
        return new Rests(chance.of(visit), view, now, zone);
    }

    /// The day on which it is open again, if it rests now.
    public Optional<LocalDate> until(Joint joint) {
        var starts =
                joint.isHighRisk()
                        ? Stream.concat(asked(joint), drawn(joint))
                        : ownOf(joint).map(Entry::moment);
        return starts.filter(start -> !start.isAfter(now))
                .map(start -> start.atZone(zone).toLocalDate().plusDays(DAYS))
                .filter(end -> today().isBefore(end))
                .max(Comparator.naturalOrder());
    }

    /// From which day on what the other gives waits for the viewer, if they rest now for
    /// themselves: the first of this rest, however often they have said it since. A minute would
    /// tell on which side of it the other wrote, and a border that moved would let out what waits.
    public Optional<LocalDate> waitingSince(Joint joint) {
        return until(joint).flatMap(_ -> begun(joint));
    }

    /// Where the rest began that the last own "not now" goes on with: the latest of their days that
    /// comes after all that lay before it was over.
    private Optional<LocalDate> begun(Joint joint) {
        var days =
                ownOf(joint)
                        .filter(entry -> !entry.moment().isAfter(now))
                        .map(entry -> entry.day(zone))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return days.stream()
                .filter(day -> days.stream().noneMatch(earlier -> runsOn(earlier, day)))
                .findFirst();
    }

    private static boolean runsOn(LocalDate began, LocalDate day) {
        return began.isBefore(day) && day.isBefore(began.plusDays(DAYS));
    }

    /// The viewer's own "not now" that is for them alone.
    public Stream<Entry> ownOf(Joint joint) {
        return view.own().filter(entry -> !entry.shared()).filter(entry -> isOf(joint, entry));
    }

    private static boolean isOf(Joint joint, Entry entry) {
        return entry.content() instanceof NotNow(String what) && what.equals(joint.word());
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private Stream<Instant> asked(Joint joint) {
        return view.entries().stream()
                .filter(Entry::shared)
                .filter(entry -> isOf(joint, entry))
                .map(Entry::moment);
    }

    private Stream<Instant> drawn(Joint joint) {
        return today().minusDays(DAYS)
                .datesUntil(today().plusDays(1))
                .flatMap(day -> drawnOn(joint, day).stream());
    }

    /// The moment of a day at which a rest begins by itself: between seven and eleven at night, as
    /// people ask.
    Optional<Instant> drawnOn(Joint joint, LocalDate day) {
        var bits = new BigInteger(Marks.of(chance + " " + joint.word() + " " + day), 16);
        var parts = bits.divideAndRemainder(BigInteger.valueOf(ONE_IN));
        int minute = parts[0].mod(BigInteger.valueOf(16L * 60)).intValue();
        return parts[1].signum() == 0
                ? Optional.of(day.atStartOfDay(zone).plusHours(7).plusMinutes(minute).toInstant())
                : Optional.empty();
    }

    /// On which day the next hard thing may be shared, if not today: the same for both, and at
    /// whatever minute the last was. A rule that ended at a minute would tell, to whoever tries,
    /// when the other was here.
    public Optional<LocalDate> afterHard() {
        return view.entries().stream()
                .filter(Entry::shared)
                .filter(entry ->
                        entry.content() instanceof Paced
                                || entry.content() instanceof Note note && note.topic().isHard())
                .map(entry -> entry.day(zone).plusDays(AFTER_HARD))
                .filter(day -> today().isBefore(day))
                .max(Comparator.naturalOrder());
    }
}
