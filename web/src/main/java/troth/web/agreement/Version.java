package troth.web.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementText;
import troth.web.view.Entry;
import troth.web.view.Viewer;

/// One text of an agreement, as a viewer may know it.
///
/// @param signatures those that the viewer may read, at most one of each partner: their own, or
///   both
/// @param closed the day on which one of them ended it
record Version(AgreementProposed proposed, List<Entry> signatures, Optional<LocalDate> closed) {

    /// The earliest signature of each, in the order of partners.
    static List<Entry> firstOfEach(List<Entry> signatures) {
        return signatures.stream()
                .sorted(Comparator.comparing(Entry::author).thenComparing(Entry::moment))
                .filter(entry ->
                        signatures.stream()
                                .noneMatch(other ->
                                        other.author() == entry.author()
                                                && (other.moment().isBefore(entry.moment())
                                                        || other.moment().equals(entry.moment())
                                                                && other.id().compareTo(entry.id())
                                                                        < 0)))
                .toList();
    }

    static AgreementSigned signature(Entry entry) {
        if (entry.content() instanceof AgreementSigned signed) {
            return signed;
        }
        throw new IllegalArgumentException("The entry is no signature.");
    }

    int number() {
        return proposed.number();
    }

    AgreementText text() {
        return proposed.text();
    }

    String mark() {
        return proposed.mark();
    }

    boolean signedByBoth() {
        return signatures.size() == 2;
    }

    boolean signedBy(Viewer viewer) {
        return signatures.stream().anyMatch(entry -> entry.author() == viewer.partner());
    }
}
