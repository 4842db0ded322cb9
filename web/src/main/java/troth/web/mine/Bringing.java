package troth.web.mine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import troth.dyad.Partner;
import troth.web.store.Vault.Opened;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Moved;
import troth.web.view.PracticeContent.Note;
import troth.web.view.View;

/// What of a vault becomes one's own here. Everything comes as one's own and for oneself alone,
/// also what was shared where it comes from: whoever lives here has not been asked, and sharing is
/// an act of its own.
///
/// @param entries that are new here
/// @param had how many are here already
/// @param left how many were left out, since they mean nothing without the other
record Bringing(List<Entry> entries, int had, int left) {

    Bringing {
        entries = List.copyOf(entries);
    }

    static Bringing of(Opened.In vault, View here, Visit visit, Instant now) {
        var there = vault.entries().stream().map(Entry::id).collect(Collectors.toSet());
        var known = here.own().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        var alone =
                vault.entries().stream()
                        .filter(entry -> !entry.shared())
                        .map(Told::of)
                        .collect(Collectors.toSet());
        var entries = new ArrayList<Entry>();
        int had = 0;
        int left = 0;
        for (var entry : vault.entries()) {
            var id = visit.idOf(entry.id());
            if (!mayCome(entry, there, now)) {
                left++;
            } else if (entry.shared() && alone.contains(Told.of(entry)) || !known.add(id)) {
                had++;
            } else {
                var content = brought(entry.content(), entry.author(), visit);
                entries.add(Moved.to(visit.partner(), id, entry.moment(), content));
            }
        }
        return new Bringing(entries, had, left);
    }

    private static Content brought(Content content, Partner from, Visit visit) {
        var turned = from == visit.partner() ? content : Moved.turned(content);
        return Moved.about(content)
                .map(entry -> Moved.about(turned, visit.idOf(entry)))
                .orElse(turned);
    }

    /// What is about an entry comes along with it; nothing comes from the future.
    private static boolean mayCome(Entry entry, Set<String> there, Instant now) {
        return Moved.alone(entry.content())
                && Moved.about(entry.content()).filter(about -> !there.contains(about)).isEmpty()
                && !entry.moment().isAfter(now.plus(Duration.ofDays(1)));
    }

    /// What was said, and when. A note that was shared has its own copy beside it, of any moment.
    private record Told(Content content, Optional<Instant> moment) {

        static Told of(Entry entry) {
            boolean anyMoment = entry.content() instanceof Note;
            var moment = anyMoment ? Optional.<Instant>empty() : Optional.of(entry.moment());
            return new Told(entry.content(), moment);
        }
    }
}
