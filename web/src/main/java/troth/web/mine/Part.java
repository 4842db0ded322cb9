package troth.web.mine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.View;

/// A part of one's own entries that can be deleted: those of a kind, those older than a year, or
/// all. What both signed or wrote as one is not among them: each of the two has it.
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
        return view.own().filter(this::includes).filter(Part::mayGo).toList();
    }

    private boolean includes(Entry entry) {
        return switch (word) {
            case ALL -> true;
            case OLD -> entry.moment().isBefore(yearAgo);
            default -> kind(entry).equals(word);
        };
    }

    private static boolean mayGo(Entry entry) {
        return !entry.shared()
                || entry.content() instanceof Answer
                || entry.content() instanceof Happened;
    }
}
