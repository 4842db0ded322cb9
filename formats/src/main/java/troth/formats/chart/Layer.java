package troth.formats.chart;

import troth.numeric.Series;

/// One part of a sum over time.
///
/// @param fill told apart in grey and in print by its pattern, not by its colour
public record Layer(String label, Series values, Fill fill) {

    public enum Fill {
        PLAIN("plain"),
        LINES("lines"),
        DOTS("dots"),
        CROSS("cross"),
        UNKNOWN("unknown");

        private final String type;

        Fill(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }
}
