package troth.web.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.web.instrument.InstrumentSpec;
import troth.web.instrument.Instruments;

/// The self-check as it was sent: the four questions of HARK and two of our own, on pressure and on
/// being watched.
///
/// @param chosen by the name of the row
public record CheckForm(Map<String, String> chosen) {

    static final CheckForm EMPTY = new CheckForm(Map.of());

    private static final Set<String> ANSWERS = Set.of("", "0", "1");
    private static final List<String> OWN = List.of("pressed", "watched");

    public CheckForm {
        chosen = Map.copyOf(chosen);
    }

    /// The rows of HARK.
    static List<String> asked() {
        return IntStream.rangeClosed(1, Instruments.HARK.items().size())
                .mapToObj(item -> "h" + item)
                .toList();
    }

    static List<String> own() {
        return OWN;
    }

    private static List<String> rows() {
        return Stream.concat(asked().stream(), OWN.stream()).toList();
    }

    static CheckForm of(Function<String, Optional<String>> sent) {
        var chosen = new TreeMap<String, String>();
        rows().forEach(row -> sent.apply(row).ifPresent(value -> chosen.put(row, value)));
        return new CheckForm(chosen);
    }

    /// What was kept, as it was sent.
    static CheckForm of(List<Integer> answers) {
        var chosen = new TreeMap<String, String>();
        for (int row = 0; row < Math.min(rows().size(), answers.size()); row++) {
            int answer = answers.get(row);
            chosen.put(rows().get(row), answer == InstrumentSpec.SKIPPED ? "" : "" + answer);
        }
        return new CheckForm(chosen);
    }

    public boolean chose(String row, String value) {
        return value.equals(chosen.get(row));
    }

    Set<String> wrong() {
        var wrong = new TreeSet<String>();
        chosen.forEach((row, value) -> {
            if (!ANSWERS.contains(value)) {
                wrong.add(row);
            }
        });
        return wrong;
    }

    List<Integer> answers() {
        return rows().stream()
                .map(row -> chosen.getOrDefault(row, ""))
                .map(value -> value.isEmpty() ? InstrumentSpec.SKIPPED : Integer.parseInt(value))
                .toList();
    }

    /// What its writer is told: one yes is enough for help to be named first.
    Told told() {
        var answers = answers();
        if (answers.contains(1)) {
            return Told.YES;
        }
        return answers.contains(InstrumentSpec.SKIPPED) ? Told.OPEN : Told.NO;
    }

    /// The kinds of answer.
    public enum Told {
        YES,
        NO,
        OPEN
    }
}
