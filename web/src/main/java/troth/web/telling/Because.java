package troth.web.telling;

import java.time.LocalDate;
import java.util.List;

/// A reason in words.
///
/// @param cause its name in the texts
/// @param say without its days
/// @param days of the entries it speaks of, each a way to them
public record Because(String cause, String say, List<Day> days) {

    /// @param date as it stands in an address
    public record Day(LocalDate date, String say) {}

    public Because {
        days = List.copyOf(days);
    }
}
