package troth.web.view;

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

    /// What is said is put into words once, and only of entries that are of one minute.
    private static Comparator<Entry> byContent() {
        var words = new IdentityHashMap<Entry, String>();
        return Comparator.comparing(Entry::moment)
                .thenComparing(entry -> words.computeIfAbsent(entry, View::withoutIds))
                .thenComparing(View::said);
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
    public Stream<Entry> listed() {
        return entries.stream()
                .filter(entry -> !(entry.content() instanceof Unlisted))
                .filter(entry ->
                        entry.author() == viewer.partner()
                                || !(entry.content() instanceof Unsigned));
    }
}
