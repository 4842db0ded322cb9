package troth.web.mine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Unlisted;
import troth.web.view.Unsigned;
import troth.web.view.View;

/// A part of one's own entries that can be deleted: those of a kind, those older than a year, or
/// all, also what was shared. Three things stay. What no list shows is a key: without it a yes that
/// stands could not be taken back. What both signed is the other's as well. And of what rests or
/// has ended no page says whose act it was: were it gone with all that is one's own, it would have
/// been one's own.
///
/// @param word the name of a kind, `old` or `all`
/// @param yearAgo before it an entry is old
record Part(String word, Instant yearAgo) {

    static final String ALL = "all";
    static final String OLD = "old";

    /// Of what the reader has.
    static Optional<Part> of(String word, View view, Instant yearAgo) {
        if (word.equals(ALL) || word.equals(OLD)) {
            return Optional.of(new Part(word, yearAgo));
        }
        return view.own()
                .map(Part::kind)
                .filter(kind -> kind.equals(word) || mark(kind).equals(word))
                .findFirst()
                .map(kind -> new Part(kind, yearAgo));
    }

    /// What an address says in place of a kind, since it stays in the history of the browser.
    static String mark(String kind) {
        return Integer.toHexString(kind.hashCode());
    }

    static String kind(Entry entry) {
        return entry.content().getClass().getSimpleName();
    }

    List<Entry> of(View view) {
        var ofBoth = signedByBoth(view);
        return view.own()
                .filter(this::includes)
                .filter(entry -> !(entry.content() instanceof Unlisted))
                .filter(entry -> !entry.shared() || mayGo(entry.content(), ofBoth))
                .toList();
    }

    private boolean includes(Entry entry) {
        return switch (word) {
            case ALL -> true;
            case OLD -> entry.moment().isBefore(yearAgo);
            default -> kind(entry).equals(word);
        };
    }

    /// The marks of these texts: a view has the other's signature only beside one's own.
    private static Set<String> signedByBoth(View view) {
        return view.entries().stream()
                .filter(entry -> entry.author() != view.partner())
                .map(Entry::content)
                .filter(AgreementSigned.class::isInstance)
                .map(content -> ((AgreementSigned) content).mark())
                .collect(Collectors.toSet());
    }

    private static boolean mayGo(Content content, Set<String> ofBoth) {
        return switch (content) {
            case Unsigned _ -> false;
            case AgreementProposed proposed -> !ofBoth.contains(proposed.mark());
            case AgreementSigned signed -> !ofBoth.contains(signed.mark());
            default -> true;
        };
    }
}
