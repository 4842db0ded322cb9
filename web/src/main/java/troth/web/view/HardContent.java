package troth.web.view;

import java.util.List;

/// What someone wrote down of a hard time; theirs alone.
public sealed interface HardContent extends Content {

    /// A questionnaire as it was filled in.
    ///
    /// @param instrument its name
    /// @param version of its words and scoring
    /// @param answers one an item, -1 where it was skipped
    /// @param before unease before it, 0 to 10, -1 where that was skipped
    record FilledIn(String instrument, int version, List<Integer> answers, int before)
            implements HardContent {
        public FilledIn {
            answers = List.copyOf(answers);
        }
    }

    /// Unease after a questionnaire.
    ///
    /// @param entry the id of what was filled in
    /// @param value 0 to 10
    record Unease(String entry, int value) implements HardContent {}
}
