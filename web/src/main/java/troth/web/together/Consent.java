package troth.web.together;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Withdrawn;

/// How one offer stands:
///
/// ```
/// offered → accepted(scope, until) → withdrawn | lapsed
///    └─────────────────────────────→ withdrawn | lapsed
/// ```
///
/// Nothing becomes a yes by itself. A yes is to one offer, in the words in which it was offered,
/// for its one day; it passes on to no other offer, kind or day. Either ends it, before or after a
/// yes, and what was ended stays so: another yes needs another offer.
sealed interface Consent {

    record Open(LocalDate until) implements Consent {}

    record Agreed(String scope, LocalDate until) implements Consent {}

    record Ended() implements Consent {}

    record Lapsed(boolean agreed) implements Consent {}

    /// @param offer with [Offered] content
    /// @param entries what both may know
    static Consent of(Entry offer, List<Entry> entries, Instant now, ZoneId zone) {
        var offered = (Offered) offer.content();
        var end = offered.day().plusDays(1).atStartOfDay(zone).toInstant();
        boolean agreed = yes(offer, entries, end).isPresent();
        if (ended(offer, entries)) {
            return new Ended();
        }
        if (!now.isBefore(end)) {
            return new Lapsed(agreed);
        }
        return agreed ? new Agreed(offered.scope(), offered.day()) : new Open(offered.day());
    }

    /// The other's yes, said in time and to both.
    private static Optional<Entry> yes(Entry offer, List<Entry> entries, Instant end) {
        return shared(entries)
                .filter(entry ->
                        entry.content() instanceof Accepted(String id) && id.equals(offer.id()))
                .filter(entry -> entry.author() != offer.author())
                .filter(entry -> entry.moment().isBefore(end))
                .findFirst();
    }

    private static boolean ended(Entry offer, List<Entry> entries) {
        return shared(entries)
                .anyMatch(entry ->
                        entry.content() instanceof Withdrawn(String id) && id.equals(offer.id()));
    }

    private static Stream<Entry> shared(List<Entry> entries) {
        return entries.stream().filter(Entry::shared);
    }
}
