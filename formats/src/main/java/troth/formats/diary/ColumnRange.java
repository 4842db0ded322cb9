package troth.formats.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Numbered columns, named by the first and the last: `IKCB01..IKCB48`.
final class ColumnRange {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private static final String DOTS = "..";

    private static final int MOST = 20_000;

    private ColumnRange() {}

    /// The names of the columns; a text without dots is the name of one. Nothing if the text looks
    /// like a range and is none.
    static Optional<List<String>> names(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            return Optional.of(List.of(text));
        }
        var found = between(text.substring(0, dots), text.substring(dots + DOTS.length()));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static List<String> between(String first, String last) {
        var starts = DIGITS.matcher(first).results().toList();
        var ends = DIGITS.matcher(last).results().toList();
        if (starts.size() != ends.size()
                || !DIGITS.matcher(first)
                        .replaceAll("#")
                        .equals(DIGITS.matcher(last).replaceAll("#"))) {
            return List.of();
        }
        var differing =
                IntStream.range(0, starts.size())
                        .filter(i -> !starts.get(i).group().equals(ends.get(i).group()))
                        .toArray();
        return differing.length == 1
                ? numbered(first, starts.get(differing[0]), ends.get(differing[0]))
                : List.of();
    }

    private static List<String> numbered(String first, MatchResult start, MatchResult end) {
        int low = Integer.parseInt(start.group());
        int high = Integer.parseInt(end.group());
        boolean padded =
                start.group().startsWith("0") && start.group().length() == end.group().length();
        if (high - low >= MOST) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (int i = low; i <= high; i++) {
            var number =
                    padded
                            ? "%0".concat(start.group().length() + "d").formatted(i)
                            : String.valueOf(i);
            names.add(first.substring(0, start.start()) + number + first.substring(start.end()));
        }
        return names;
    }
}
