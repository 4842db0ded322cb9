package troth.web.view;

/// What someone says of a day beside their answers; theirs alone.
public sealed interface TodayContent extends Content {

    /// A line for oneself.
    record Line(String text) implements TodayContent {

        /// Longer ones belong into a notebook.
        public static final int LONGEST = 280;

        public Line {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "The length of a line (%d) must lie in [1, %d]."
                                .formatted(text.length(), LONGEST));
            }
        }
    }

    /// "Not today", to the suggestion of that day.
    record SetAside() implements TodayContent {}

    /// Whether anything is suggested at all; the newest counts.
    record Suggesting(boolean on) implements TodayContent {}
}
