package troth.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import troth.dyad.Partner;

/// All that a viewer may know of the space. Everything a page shows is made from a view, so nothing
/// that one partner keeps private can reach the other, not even through a number.
///
/// The store selects with the same rule in SQL; here it is asked again, so that the two cannot
/// drift apart unseen. What is locked by one alone is left out, see [Locked]. The order is by
/// content, so that it tells nothing of entries left out.
public record View(Viewer viewer, List<Entry> entries) {

    /// Ids are chance, and so must not order what stands beside them.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    public View {
        entries = Locked.opened(viewer, entries).stream().sorted(byContent()).toList();
        if (!entries.stream().allMatch(viewer::mayRead)) {
            throw new IllegalStateException(
                    "A view was to hold an entry that its viewer may not read. Please report this.");
        }
    }

    private static Comparator<Entry> byContent() {
        return Comparator.comparing(Entry::moment).thenComparing(byWords());
    }

    /// What is said is put into words once, and only of entries that nothing else orders.
    private static Comparator<Entry> byWords() {
        var words = new IdentityHashMap<Entry, String>();
        return Comparator.comparing((Entry entry) -> words.computeIfAbsent(entry, View::withoutIds))
                .thenComparing(View::said);
    }

    /// The entries as pages and files list them: by day, and of each day the other's first, by what
    /// they say. In the order of time, the other's would stand between two minutes of one's own,
    /// and tell when they were here.
    public Stream<Entry> byDay(ZoneId zone) {
        return entries.stream()
                .sorted(
                        Comparator.comparing((Entry entry) -> entry.day(zone))
                                .thenComparing(this::minute)
                                .thenComparing(byWords()));
    }

    private Instant minute(Entry entry) {
        return entry.author() == viewer.partner() ? entry.moment() : Instant.MIN;
    }

    private static String withoutIds(Entry entry) {
        return ID.matcher(said(entry)).replaceAll("");
    }

    public Partner partner() {
        return viewer.partner();
    }

    /// An entry without its id, which is chance.
    private static String said(Entry entry) {
        return entry.author() + " " + entry.shared() + " " + entry.content();
    }

    /// The viewer's own entries.
    public Stream<Entry> own() {
        return entries.stream().filter(entry -> entry.author() == viewer.partner());
    }

    /// What may be listed one by one, with who wrote it: a rest or an end of the other's would tell
    /// whose it was by standing there at all.
    public Stream<Entry> listed(ZoneId zone) {
        return byDay(zone)
                .filter(entry -> !(entry.content() instanceof Unlisted))
                .filter(entry ->
                        entry.author() == viewer.partner()
                                || !(entry.content() instanceof Unsigned));
    }
}
