package troth.web.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;

/// What a check-in asks, each answered from 0 to 10: one's own short words, not a validated scale.
/// The order is that of the page, and the page's order of telling.
public enum Statement {
    WORD(Construct.RELIABILITY, true),
    TOLD(Construct.HONESTY, true),
    FREE(Construct.SAFETY, true),
    CARE(Construct.CARE, true),
    CLOSE(Construct.CLOSENESS, false),
    TENSE(Construct.STRESS, false);

    private static final Scale SCALE = new Scale.Ordinal(0, 10, 1);

    private final Construct measures;
    private final boolean shown;

    Statement(Construct measures, boolean shown) {
        this.measures = measures;
        this.shown = shown;
    }

    /// Its name in the store, in forms and in the texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Construct measures() {
        return measures;
    }

    /// Those whose course is shown; the others only help to read them.
    static List<Statement> shown() {
        return Arrays.stream(values()).filter(statement -> statement.shown).toList();
    }

    public static Optional<Statement> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /// All of them as the model is asked.
    static Diary diary() {
        var items =
                Arrays.stream(values())
                        .map(s -> new Item(s.word(), SCALE, s.measures, true))
                        .toList();
        return new Diary("check-in", items, List.of(), false, 0, List.of());
    }
}
