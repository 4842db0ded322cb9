package troth.web.instrument;

/// What answers add up to.
public sealed interface Score {

    /// @param points the sum; where answers are missing, what it would be at the same mean, rounded
    /// @param answered how many items hold an answer
    /// @param items how many there are
    record Total(int points, int answered, int items) implements Score {

        public boolean prorated() {
            return answered < items;
        }
    }

    /// More than a fifth is missing: no total.
    record TooFew(int answered, int items) implements Score {}
}
