package troth.web.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.web.view.PracticeContent.Felt;

/// What a check-in asks, each answered from 0 to 10: one's own short words, not a validated scale.
/// The order is that of the page, and the page's order of telling. The first six are read by the
/// model; it has no state for the others, which are kept for whoever answers.
public enum Statement {
    WORD(Construct.RELIABILITY, true),
    TOLD(Construct.HONESTY, true),
    FREE(Construct.SAFETY, true),
    CARE(Construct.CARE, true),
    CLOSE(Construct.CLOSENESS, false),
    TENSE(Construct.STRESS, false),
    /// I could tell what was on my mind.
    OPEN(Construct.OTHER, false),
    /// After a hurt we found back.
    MEND(Construct.OTHER, false),
    /// I stayed steady when it was hard.
    CALM(Construct.OTHER, false),
    /// I could disagree without it costing me.
    DIFFER(Construct.OTHER, false),
    /// I felt an urge to check on the other.
    URGE(Construct.OTHER, false),
    /// I kept something to myself, and it weighs on me.
    SECRET(Construct.OTHER, false);

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

    /// Whether the model has a state for what is asked.
    public boolean isRead() {
        return measures != Construct.OTHER;
    }

    /// Those that the model reads.
    static List<Statement> read() {
        return Arrays.stream(values()).filter(Statement::isRead).toList();
    }

    /// Those whose course is shown; the others only help to read them.
    static List<Statement> shown() {
        return Arrays.stream(values()).filter(statement -> statement.shown).toList();
    }

    public static Optional<Statement> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /// Those that are read, as the model is asked.
    ///
    /// @param felt whether what is felt about sexual trust is read as well
    static Diary diary(boolean felt) {
        var items = new ArrayList<Item>();
        read().forEach(s -> items.add(new Item(s.word(), SCALE, s.measures, true)));
        if (felt) {
            Felt.STATEMENTS.forEach(
                    s -> items.add(new Item(felt(s), SCALE, Construct.SEXUAL_TRUST, true)));
        }
        return new Diary("check-in", items, List.of(), false, 0, List.of());
    }

    /// The name of a statement on sexual trust, which must differ from those of the others.
    static String felt(String statement) {
        return "felt-" + statement;
    }
}
