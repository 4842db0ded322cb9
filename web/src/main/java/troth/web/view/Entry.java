package troth.web.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import troth.dyad.Event;
import troth.dyad.Partner;

/// What one partner wrote down at one moment, to the minute.
///
/// @param shared whether its author gave it to both; else it is theirs alone
public record Entry(Partner author, Instant moment, boolean shared, Content content) {

    /// An answer observes, an event drives: see [troth.dyad.CheckIn].
    public sealed interface Content {}

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

    public record Happened(Event event) implements Content {}

    public Entry {
        moment = moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /// An entry that stays with its author.
    public static Entry ofOne(Partner author, Instant moment, Content content) {
        return new Entry(author, moment, false, content);
    }
}
