package troth.web.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import troth.dyad.Partner;

/// Content that opens for both at once: what one has locked, the other may read only after locking
/// the same. Until then it is as if it were not there, so that not wanting, not yet and not seen
/// look the same.
public interface Locked {

    /// What must be the same on both sides.
    String lock();

    /// The entries without those of the other that have not opened.
    static List<Entry> opened(Viewer viewer, List<Entry> entries) {
        var own =
                entries.stream()
                        .filter(entry -> entry.author() == viewer.partner())
                        .flatMap(entry -> locks(entry).stream())
                        .collect(Collectors.toSet());
        return entries.stream().filter(entry -> isOpen(entry, viewer.partner(), own)).toList();
    }

    private static boolean isOpen(Entry entry, Partner viewer, Set<String> own) {
        return entry.author() == viewer || own.containsAll(locks(entry));
    }

    private static Set<String> locks(Entry entry) {
        return entry.content() instanceof Locked locked ? Set.of(locked.lock()) : Set.of();
    }
}
