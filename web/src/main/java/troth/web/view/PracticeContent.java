package troth.web.view;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the two write down while they talk, offer and mend. None of it moves the model: what does
/// is an entry of its own, [Happened], made by the act of the one whose view it is.
///
/// Ids come last, so that the order of a [View] hangs on what was said.
public sealed interface PracticeContent extends Content {

    /// A thought in words. Private it is a note to oneself; shared it is told to both.
    ///
    /// @param detail for a question: how much detail helps; else empty
    record Note(Topic topic, String text, String detail) implements PracticeContent {

        /// Longer texts belong on paper.
        public static final int LONGEST = 4000;

        public Note {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "The length of a note (%d) must lie in [1, %d]."
                                .formatted(text.length(), LONGEST));
            }
        }
    }

    /// Both know when they mean to meet; the newest such entry counts.
    record MeetingSet(LocalDate on) implements PracticeContent {

        /// The day set last, while it is not over.
        public static Optional<LocalDate> next(View view, LocalDate today) {
            return view.entries().stream()
                    .filter(entry -> entry.shared() && entry.content() instanceof MeetingSet)
                    .max(Comparator.comparing(Entry::moment))
                    .map(entry -> ((MeetingSet) entry.content()).on())
                    .filter(day -> !day.isBefore(today));
        }
    }

    /// One's own page for a meeting.
    record Agenda(List<String> appreciations, String right, String issue, String request)
            implements PracticeContent {
        public Agenda {
            appreciations = List.copyOf(appreciations);
        }
    }

    /// Something offered for one day. Its author wants it; nobody else has said so.
    ///
    /// @param kind a word of the menu, kept under a name that no other content has: a reader of
    ///   `what` would show it beside its words
    /// @param scope in the author's words: what, how long, what not
    record Offered(
            @JsonProperty("menu") @JsonAlias({"what", "kind"}) String kind,
            LocalDate day,
            String scope)
            implements PracticeContent {}

    /// A yes to one offer, and to nothing else.
    record Accepted(String offer) implements PracticeContent {}

    /// A no to one offer. It stays with its author: to the other it is an offer that lapsed.
    record NotThisTime(String offer) implements PracticeContent {}

    /// The end of one offer, whoever writes it.
    record Withdrawn(String offer) implements PracticeContent, Unsigned {}

    /// That closeness came about, for the view of its author alone.
    record CameAbout(String offer) implements PracticeContent {}

    /// One partner's "not now". Both learn until when, and not whose it was.
    ///
    /// @param what the name of what rests
    record NotNow(String what) implements PracticeContent, Unsigned {}

    /// Something hard was given to both. It says nothing of what, and stays when that is taken
    /// back, so that the day between two hard things cannot be got around.
    record Paced() implements PracticeContent, Unsigned {}

    /// From here on one partner sees the pages on sexual trust, or no longer does.
    record IntimacyOpened(boolean open) implements PracticeContent {

        /// Whether the viewer has them open.
        public static boolean isOpen(View view) {
            return view.own().anyMatch(entry -> entry.content().equals(new IntimacyOpened(true)));
        }
    }

    /// One's own answer to a statement on sexual trust, from 0 to 10.
    record Felt(String statement, int value) implements PracticeContent {

        /// What is asked, in the order of the page.
        public static final List<String> STATEMENTS = List.of("safe", "wanted", "free", "faithful");

        public Felt {
            if (value < 0 || value > 10) {
                throw new IllegalArgumentException(
                        "The answer to (%s) must be a number from 0 to 10, not (%d)."
                                .formatted(statement, value));
            }
        }
    }
}
