package troth.dyad;

import java.io.Serializable;

/// An event on the timeline: when it happened and who entered it.
///
/// @param day days since the timeline began, at least 0; entries of people are to the minute
public record Happening(double day, Side author, Event event) implements Serializable {

    public Happening {
        Require.notNegative("day of the event", day);
    }
}
