package troth.formats.diary;

import java.util.List;
import java.util.OptionalDouble;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.Problems;

/// Reads the time of a row from its columns of time, which are added up, and makes sure that all
/// rows go by the same clock.
final class Clock {

    /// Thirty thousand years: beyond it a time is in another unit than the mapping says (s).
    private static final double FURTHEST = 1e12;

    /// @param index where the column stands in the table
    record Hand(int index, TimeUnit unit) {}

    /// Whether times of a day were read that say how far they are from Greenwich, or that do not.
    record Offsets(boolean some, boolean none) {

        /// Whether a time goes by another clock than all times so far.
        boolean contradict(TimeUnit unit, String cell) {
            boolean clock = unit instanceof TimeUnit.Iso && cell.indexOf(':') >= 0;
            return clock && (unit.hasOffset(cell) ? none : some);
        }
    }

    private final Header header;
    private final List<Hand> hands;
    private final boolean decimalComma;
    private final Problems problems;
    private long lineWithOffset;
    private long lineWithout;

    Clock(Header header, List<Hand> hands, boolean decimalComma, Problems problems) {
        this.header = header;
        this.hands = hands;
        this.decimalComma = decimalComma;
        this.problems = problems;
    }

    Offsets offsets() {
        return new Offsets(lineWithOffset > 0, lineWithout > 0);
    }

    static boolean isPossible(double seconds) {
        return Math.abs(seconds) <= FURTHEST;
    }

    /// Whether no cell of time has anything in it.
    boolean isMissing(Row row, Missing missing) {
        return !hands.isEmpty()
                && hands.stream().allMatch(hand -> missing.contains(row.cell(hand.index())));
    }

    /// Seconds since a moment that is the same for the whole file; nothing, and a problem, where a
    /// cell is not of its unit. Without columns of time all rows are at 0.
    OptionalDouble seconds(Row row) {
        double sum = 0;
        for (var hand : hands) {
            var cell = row.cell(hand.index());
            var seconds = hand.unit().seconds(decimalComma ? cell.replace(',', '.') : cell);
            if (seconds.isEmpty() || !isPossible(seconds.getAsDouble())) {
                problems.add(() -> wrong(row, hand, cell, seconds.isPresent()));
                return OptionalDouble.empty();
            }
            checkOffset(row, hand, cell);
            sum += seconds.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /// Local times and times of the world must not stand in one file.
    private void checkOffset(Row row, Hand hand, String cell) {
        if (!(hand.unit() instanceof TimeUnit.Iso) || cell.indexOf(':') < 0) {
            return;
        }
        boolean first = lineWithOffset + lineWithout == 0;
        boolean offset = hand.unit().hasOffset(cell);
        if (offset && lineWithOffset == 0) {
            lineWithOffset = row.line();
        } else if (!offset && lineWithout == 0) {
            lineWithout = row.line();
        } else {
            return;
        }
        if (!first) {
            problems.add(mixed(row, hand, cell, offset));
        }
    }

    private Problem mixed(Row row, Hand hand, String cell, boolean offset) {
        return new Problem(
                header.file(),
                row.line(),
                header.name(hand.index()),
                offset
                        ? "The time (%s) has an offset such as +01:00, that of line %d has none."
                                .formatted(Problem.shown(cell), lineWithout)
                        : "The time (%s) has no offset such as +01:00, that of line %d has one."
                                .formatted(Problem.shown(cell), lineWithOffset));
    }

    private Problem wrong(Row row, Hand hand, String cell, boolean far) {
        return new Problem(
                header.file(),
                row.line(),
                header.name(hand.index()),
                "The time (%s) must be %s%s."
                        .formatted(
                                Problem.shown(cell),
                                hand.unit().words(),
                                far ? " of at most thirty thousand years" : ""),
                far
                        ? "Maybe the key (unit) is too long, or the cell is in milliseconds."
                        : maybe(hand, cell));
    }

    private static String maybe(Hand hand, String cell) {
        boolean number = Numbers.parse(cell).isPresent();
        if (!number
                && hand.unit() instanceof TimeUnit.Step
                && new TimeUnit.Iso().seconds(cell).isPresent()) {
            return "Maybe write unit: iso in the mapping.";
        }
        if (number && !(hand.unit() instanceof TimeUnit.Step)) {
            return "Maybe the column counts days: then write unit: day in the mapping.";
        }
        return "";
    }
}
