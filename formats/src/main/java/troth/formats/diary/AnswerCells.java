package troth.formats.diary;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import troth.dyad.Scale;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.Problems;

/// Reads the cells that hold answers, each by the scale of its item.
final class AnswerCells {

    /// What people write for an answer that is not there.
    private static final Set<String> LIKE_MISSING =
            Set.of(
                    "-", "--", "?", "n/a", "#n/a", "null", "none", "nil", "missing", "nan", "na",
                    "<na>");

    private static final Set<Double> NUMBERS_LIKE_MISSING =
            Set.of(
                    9.0, 99.0, 999.0, 9999.0, 88.0, 888.0, -1.0, -7.0, -8.0, -9.0, -77.0, -88.0,
                    -99.0, -999.0, -9999.0);

    private final String file;
    private final Missing missing;
    private final char decimal;
    private final Tally tally;
    private final Problems problems;

    AnswerCells(String file, Missing missing, char decimal, Tally tally, Problems problems) {
        this.file = file;
        this.missing = missing;
        this.decimal = decimal;
        this.tally = tally;
        this.problems = problems;
    }

    boolean isMissing(String cell) {
        if (missing.contains(cell)) {
            return true;
        }
        return missing.hasNumbers() && number(cell).stream().anyMatch(missing::contains);
    }

    /// The answer in a cell that is not missing; nothing, and a problem, if it is none.
    OptionalDouble read(Question question, String cell, long line, String column) {
        if (question.item().scale() instanceof Scale.Binary) {
            var word = word(question, cell);
            if (word.isPresent()) {
                return word;
            }
        }
        var number = number(cell);
        if (number.isEmpty() || question.item().scale() instanceof Scale.Binary) {
            problems.add(() -> problem(question, cell, line, column));
            return OptionalDouble.empty();
        }
        return onScale(question, cell, number.getAsDouble(), line, column);
    }

    private OptionalDouble word(Question question, String cell) {
        boolean no = says(question.no(), cell);
        boolean yes = says(question.yes(), cell);
        return no ? OptionalDouble.of(0) : yes ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    /// Whether the cell is one of these words, or the same number: some programs write 1 as 1.0.
    private boolean says(List<String> words, String cell) {
        return words.contains(cell)
                || number(cell).isPresent()
                        && words.stream().map(Numbers::parse).anyMatch(number(cell)::equals);
    }

    private OptionalDouble onScale(
            Question question, String cell, double value, long line, String column) {
        var scale = question.item().scale();
        boolean fits = scale.objection(value).isEmpty();
        if (scale instanceof Scale.Ordinal steps) {
            boolean between = value >= steps.from() && value <= steps.to();
            if (fits || between && question.nearest()) {
                if (!fits) {
                    tally.offScale(question.name());
                }
                return OptionalDouble.of(steps.value(steps.category(value)));
            }
        } else if (fits) {
            return OptionalDouble.of(value);
        }
        problems.add(() -> problem(question, cell, line, column));
        return OptionalDouble.empty();
    }

    private OptionalDouble number(String cell) {
        if (decimal == '.') {
            return Numbers.parse(cell);
        }
        return cell.indexOf('.') < 0
                ? Numbers.parse(cell.replace(decimal, '.'))
                : OptionalDouble.empty();
    }

    private Problem problem(Question question, String cell, long line, String column) {
        return new Problem(
                file,
                line,
                column,
                "The answer (%s) must be %s.".formatted(Problem.shown(cell), expected(question)),
                maybe(question, cell));
    }

    private static String expected(Question question) {
        return switch (question.item().scale()) {
            case Scale.Ordinal(var from, var to, var step) when step == 1 ->
                    "a whole step from %s to %s".formatted(plain(from), plain(to));
            case Scale.Ordinal(var from, var to, var step) ->
                    "from %s to %s in steps of %s".formatted(plain(from), plain(to), plain(step));
            case Scale.Censored(var low, var high) ->
                    "a number from %s to %s".formatted(plain(low), plain(high));
            case Scale.Number _ -> "a number";
            case Scale.Count _ -> "a whole number from 0";
            case Scale.Binary _ ->
                    "%s for no or %s for yes"
                            .formatted(
                                    String.join(" or ", question.no()),
                                    String.join(" or ", question.yes()));
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private String maybe(Question question, String cell) {
        var number = Numbers.parse(cell);
        var otherDecimal = Numbers.parse(cell.replace(',', '.'));
        if (LIKE_MISSING.contains(cell.toLowerCase(Locale.ROOT))
                || number.stream().anyMatch(n -> NUMBERS_LIKE_MISSING.contains(n))) {
            return "Maybe it stands for a missing answer: then write missing: [\"%s\"] in the mapping."
                    .formatted(Problem.shown(cell));
        }
        if (number.isEmpty() && otherDecimal.isPresent()) {
            return "Maybe write decimal: \",\" in the mapping.";
        }
        return switch (question.item().scale()) {
            case Scale.Ordinal(var from, var to, _)
                    when number.stream().anyMatch(n -> n >= from && n <= to) ->
                    "Maybe the item is a mean: then write its step, or nearest: true, in the mapping.";
            case Scale.Binary _ ->
                    "Maybe say with the keys (no) and (yes) how the file writes them.";
            case Scale.Count _, Scale.Censored _, Scale.Number _, Scale.Ordinal _ -> "";
        };
    }
}
