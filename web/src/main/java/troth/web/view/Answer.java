package troth.web.view;

/// An answer of a check-in: it observes, see [troth.dyad.CheckIn].
///
/// @param item the name of the statement
/// @param value from 0 to 10
public record Answer(String item, int value) implements Content {
    public Answer {
        if (value < 0 || value > 10) {
            throw new IllegalArgumentException(
                    "The answer to (%s) must be a number from 0 to 10, not (%d)."
                            .formatted(item, value));
        }
    }
}
