package troth.formats.diary;

import java.util.Optional;
import troth.dyad.Diary;
import troth.dyad.Timeline;
import troth.formats.chart.Decimal;

/// The end of a diary that is kept back to score forecasts, beside how long the diary is.
///
/// @param days kept back (d)
/// @param length of the diary (d), counted as by [#length]
record HeldBack(double days, double length) {

    private static final double HOUR = 1 / 24.0;

    /// So that the last of ten days is the tenth, though its number came out of a division.
    private static final double CLOSE = 1e-9;

    static HeldBack of(Diary diary) {
        double end = diary.timelines().stream().mapToDouble(Timeline::end).max().orElse(0);
        return new HeldBack(diary.holdOut(), length(end));
    }

    /// How many days a diary has that begins on day 0: one a day until day 9 has ten. What is
    /// shorter than a day is as long as it takes.
    ///
    /// @param end the last moment (d)
    static double length(double end) {
        return end < 1 ? end : Math.floor(end + CLOSE) + 1;
    }

    /// Whether something is left to learn from, or nothing is kept back.
    boolean fits() {
        return days == 0 || days < length;
    }

    String bound() {
        return "shorter than the diary (%s)".formatted(words(length));
    }

    /// What is worth knowing about the cut; nothing where most of the diary is left.
    Optional<String> remark() {
        double left = length - days;
        return left < days
                ? Optional.of(
                        "The last %s of %s are kept back, which leaves only %s to learn from."
                                .formatted(words(days), words(length), words(left)))
                : Optional.empty();
    }

    /// "10 days", "1.5 h", "20 s".
    static String words(double days) {
        if (days >= 1) {
            return days == 1 ? "1 day" : Decimal.plain(days) + " days";
        }
        return days >= HOUR
                ? Decimal.plain(days / HOUR) + " h"
                : Decimal.plain(days * TimeUnit.DAY) + " s";
    }
}
