package troth.web.instrument;

/// May the words of a questionnaire be part of this program?
///
/// @param evidence where that was read, or what is missing
public record Licence(State state, String evidence) {

    /// What may be done with the words.
    public enum State {
        /// They are part of the program.
        SHIP(true),
        /// They are, and stand beside where they come from.
        SHIP_WITH_NOTICE(true),
        /// Only the scoring is; whoever runs the server would have to bring the words.
        HOST_PACK(false),
        /// Not even that.
        NEVER(false);

        private final boolean printed;

        State(boolean printed) {
            this.printed = printed;
        }

        public boolean printed() {
            return printed;
        }
    }
}
