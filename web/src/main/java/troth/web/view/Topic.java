package troth.web.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a note is about. Kept by name: a name never changes.
public enum Topic {
    APPRECIATION,
    GOOD_NEWS,
    NEED,
    DESIRE,
    LIMIT,
    LETTER,
    QUESTION,
    REPLY,
    DISCLOSURE,
    MEANING,
    WEIGHING,
    TOUCH_WISH,
    TOUCH_WORRY,
    DIARY;

    /// A diary and the weighing of a decision are of one person, and no page offers to share them.
    public boolean mayBeShared() {
        return this != DIARY && this != WEIGHING;
    }

    /// What may shake its reader: it is shared with a day between, and read behind a note.
    public boolean isHard() {
        return this == LETTER || this == DISCLOSURE;
    }

    /// Its name in forms and in the texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> of(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }
}
