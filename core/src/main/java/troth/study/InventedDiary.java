package troth.study;

import java.io.Serializable;
import java.util.List;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.infer.Invented;

/// A diary that nobody wrote: couples of the population answer four items about trust,
/// satisfaction, closeness and stress every evening, some evenings missing. By it is measured how
/// long a fit of many couples takes. Equal arguments give the same diary on any machine.
///
/// @param couples 2 or more
/// @param days 3 or more
public record InventedDiary(int couples, int days, long seed) implements Serializable {

    private static final double MISSING = 0.2;

    public InventedDiary {
        if (couples < 2 || days < 3) {
            throw new IllegalArgumentException(
                    "The couples (%d) must be at least 2 and the days (%d) at least 3."
                            .formatted(couples, days));
        }
    }

    public Diary diary() {
        var asked = new AskedCouples(days, items(), seed);
        return asked.diary(asked.invented(), asked.courses(0, couples), MISSING, 0);
    }

    private static List<Item> items() {
        return List.of(
                item("trust", Construct.TRUST),
                item("satisfied", Construct.SATISFACTION),
                item("close", Construct.CLOSENESS),
                item("stress", Construct.STRESS));
    }

    private static Item item(String name, Construct measures) {
        return new Item(name, Invented.SEVEN, measures, true);
    }
}
