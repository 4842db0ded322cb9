package troth.formats.diary;

import java.util.List;

/// What one row of a diary is.
enum Layout {
    /// One answer of one person to one item.
    ANSWERS(List.of("dyad", "time", "item", "value"), List.of("person", "role", "reason")),
    /// One person at one moment, a column an item.
    MOMENTS(List.of("dyad", "time"), List.of("person", "role")),
    /// One dyad at one moment, a column an item and partner.
    DYADS(List.of("dyad", "time"), List.of()),
    /// One dyad, or one person; a column an item and occasion.
    OCCASIONS(List.of(), List.of("dyad", "person", "role"));

    private final List<String> required;
    private final List<String> optional;

    Layout(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /// The columns that say whose answer it is, and when, without which the layout makes no sense.
    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }
}
