package troth.formats.diary;

import java.util.List;
import java.util.Optional;
import troth.dyad.Driver;
import troth.dyad.Item;

/// An item, and where in the table its answers stand.
///
/// @param nearest whether an answer between two steps counts as the nearer one
/// @param no texts that mean no, for a binary item
/// @param yes texts that mean yes
/// @param driver the event that an answer also is, if it is one
/// @param origins in `ANSWERS` what the column of items holds; else the columns
record Question(
        Item item,
        boolean nearest,
        List<String> no,
        List<String> yes,
        Optional<Driver> driver,
        List<Origin> origins,
        Place place) {

    /// Where answers stand.
    ///
    /// @param role whose they are; empty: those of whoever the row is about
    /// @param names one column, or one for each occasion
    /// @param first the occasion of the first column, from 1
    /// @param place where the mapping says so
    record Origin(String role, List<String> names, int first, Place place) {}

    String name() {
        return item.name();
    }
}
