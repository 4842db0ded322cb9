package troth.formats.diary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import troth.formats.Numbers;

/// What stands where an answer would, and is none.
///
/// @param texts as they stand in the file
/// @param numbers those of them that are numbers, so that -99 is also found as -99.0
record Missing(Set<String> texts, Set<Double> numbers) {

    /// What R, Python, SPSS, SAS and Stata write. No number: -99 may be an answer, so a mapping
    /// says it.
    private static final List<String> USUAL = List.of("", "NA", "NaN", ".", "#NULL!");

    static Missing with(List<String> others) {
        var texts = new HashSet<>(USUAL);
        var numbers = new TreeSet<Double>();
        for (var other : others) {
            texts.add(other);
            Numbers.parse(other).ifPresent(numbers::add);
        }
        return new Missing(Set.copyOf(texts), Set.copyOf(numbers));
    }

    boolean contains(String cell) {
        return cell.isEmpty() || texts.contains(cell);
    }

    boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    boolean contains(double number) {
        return numbers.contains(number);
    }
}
