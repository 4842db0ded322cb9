package troth.dyad;

/// One partner's answer to one item at one moment: it observes the state and never moves it.
///
/// @param day days since the timeline began, at least 0
/// @param item the name of the question
/// @param value the answer on its own scale
public record CheckIn(double day, Partner author, String item, double value) {

    public CheckIn {
        Require.notNegative("day of the answer", day);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The answer to (%s) must be a number, not (%s).".formatted(item, value));
        }
    }
}
