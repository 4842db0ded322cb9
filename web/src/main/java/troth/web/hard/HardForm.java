package troth.web.hard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import troth.web.instrument.InstrumentSpec;

/// What stands in the form of a questionnaire, as it was sent.
///
/// @param chosen by the name of the row: `before`, or `i` and the number of the item
public record HardForm(Map<String, String> chosen) {

    static final String BEFORE = "before";

    private static final int MOST_UNEASE = 10;

    static final HardForm EMPTY = new HardForm(Map.of());

    public HardForm {
        chosen = Map.copyOf(chosen);
    }

    static HardForm of(InstrumentSpec spec, Function<String, Optional<String>> sent) {
        var chosen = new TreeMap<String, String>();
        sent.apply(BEFORE).ifPresent(value -> chosen.put(BEFORE, value));
        for (int item : spec.items()) {
            sent.apply("i" + item).ifPresent(value -> chosen.put("i" + item, value));
        }
        return new HardForm(chosen);
    }

    public boolean chose(String row, String value) {
        return value.equals(chosen.get(row));
    }

    /// Rows whose choice is none that the form offers.
    Set<String> wrong(InstrumentSpec spec) {
        var wrong = new TreeSet<String>();
        chosen.forEach((row, value) -> {
            int most = row.equals(BEFORE) ? MOST_UNEASE : spec.scoring().most();
            if (!value.isEmpty() && number(value, most).isEmpty()) {
                wrong.add(row);
            }
        });
        return wrong;
    }

    List<Integer> answers(InstrumentSpec spec) {
        return spec.items().stream().map(item -> value("i" + item, spec.scoring().most())).toList();
    }

    int before() {
        return value(BEFORE, MOST_UNEASE);
    }

    private int value(String row, int most) {
        return number(chosen.getOrDefault(row, ""), most).orElse(InstrumentSpec.SKIPPED);
    }

    /// Unease as it was sent.
    static Optional<Integer> unease(String value) {
        return number(value, MOST_UNEASE);
    }

    private static Optional<Integer> number(String value, int most) {
        return value.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(value)).filter(n -> n <= most)
                : Optional.empty();
    }
}
