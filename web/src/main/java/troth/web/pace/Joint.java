package troth.web.pace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What two do together and what may therefore rest: of high risk for both, else for whoever asks
/// and for nobody else. Grounding, help, one's own notes, reading what is shared already and taking
/// back are none of them: those never rest.
public enum Joint {
    /// Sharing a letter, asking and answering. Whoever needs it tonight gives it tonight.
    IMPACT,
    /// A planned account of what happened.
    DISCLOSURE,
    /// Finding words for how it came about.
    MEANING,
    /// Clothed touch, step by step.
    TOUCH;

    /// Closed for everyone until both said "ready" in the same week.
    public boolean isHighRisk() {
        return this == DISCLOSURE || this == TOUCH;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Joint> of(String word) {
        return Arrays.stream(values()).filter(joint -> joint.word().equals(word)).findFirst();
    }
}
