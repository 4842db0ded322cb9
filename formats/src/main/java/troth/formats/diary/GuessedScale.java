package troth.formats.diary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The scale that a column of answers is probably on, in the words of a mapping.
final class GuessedScale {

    /// Words for no and yes that programs and people write.
    private static final Map<String, String> NO_YES =
            Map.of("no", "yes", "n", "y", "false", "true", "nein", "ja", "non", "oui", "nee", "ja");

    private GuessedScale() {}

    static Optional<String> of(ColumnProfile column) {
        if (column.isNumeric()) {
            return Optional.of(numeric(column));
        }
        return words(column.texts());
    }

    static boolean isBinary(String scale) {
        return scale.startsWith("scale: binary");
    }

    static boolean isRanged(String scale) {
        return scale.contains("from: ");
    }

    private static String numeric(ColumnProfile column) {
        double low = column.low();
        double high = column.high();
        if (column.isWhole() && low >= 0 && high <= 1) {
            return "scale: binary";
        }
        if (low >= 0 && high <= 10 && column.isNearlyQuarters()) {
            return steps(column);
        }
        if (low >= 0 && high > 10 && high <= 100) {
            return "scale: censored, from: 0, to: 100";
        }
        return "scale: number";
    }

    /// The smallest usual scale that holds all answers.
    private static String steps(ColumnProfile column) {
        boolean fromOne = column.low() >= 1;
        int to = fromOne ? usual(column.high(), 5, 7, 9, 10) : usual(column.high(), 4, 6, 10);
        var ends = "scale: ordinal, from: %d, to: %d".formatted(fromOne ? 1 : 0, to);
        if (column.isWhole()) {
            return ends;
        }
        return ends + ", step: 0.25" + (column.isExactlyQuarters() ? "" : ", nearest: true");
    }

    private static int usual(double high, int... ends) {
        for (int end : ends) {
            if (high <= end) {
                return end;
            }
        }
        return ends[ends.length - 1];
    }

    private static Optional<String> words(Set<String> texts) {
        if (texts.isEmpty() || texts.size() > 2) {
            return Optional.empty();
        }
        var lower = new TreeSet<String>();
        texts.forEach(text -> lower.add(text.toLowerCase(Locale.ROOT)));
        for (var pair : NO_YES.entrySet()) {
            if (Set.of(pair.getKey(), pair.getValue()).containsAll(lower)) {
                return Optional.of(binary(texts, pair.getKey(), pair.getValue()));
            }
        }
        return Optional.empty();
    }

    private static String binary(Set<String> texts, String no, String yes) {
        return "scale: binary, no: \"%s\", yes: \"%s\""
                .formatted(spelt(texts, no), spelt(texts, yes));
    }

    /// As the file writes it.
    private static String spelt(Set<String> texts, String word) {
        return texts.stream().filter(text -> text.equalsIgnoreCase(word)).findFirst().orElse(word);
    }
}
