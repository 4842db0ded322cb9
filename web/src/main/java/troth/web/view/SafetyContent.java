package troth.web.view;

import java.util.List;

/// What someone kept from the private page about safety; only if they asked for it, theirs alone.
public sealed interface SafetyContent extends Content {

    /// @param answers one a question: 1 yes, 0 no, -1 skipped
    record CheckKept(List<Integer> answers) implements SafetyContent {
        public CheckKept {
            answers = List.copyOf(answers);
        }
    }
}
