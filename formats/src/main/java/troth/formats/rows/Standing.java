package troth.formats.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far a run is.
///
/// @param missing the chunks to be computed, in order, those that are damaged among them
/// @param damaged the files that are there, but not as they were written
public record Standing(RunPlan plan, List<Integer> missing, List<String> damaged) {

    private static final int NAMED = 5;

    public Standing {
        missing = List.copyOf(missing);
        damaged = List.copyOf(damaged);
    }

    /// Couples whose rows are there.
    public int there() {
        return plan.couples() - missing.stream().mapToInt(k -> plan.to(k) - plan.from(k)).sum();
    }

    /// What is to be said before the run goes on; nothing where it only begins.
    public Optional<String> words() {
        if (there() == 0 && damaged.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                                Locale.ROOT,
                                "%,d of %,d couples are there already, %,d are left.",
                                there(),
                                plan.couples(),
                                plan.couples() - there())
                        + anew());
    }

    private String anew() {
        if (damaged.isEmpty()) {
            return "";
        }
        var names = damaged.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = Math.max(0, damaged.size() - NAMED);
        return "%nDamaged, and computed anew: %s%s."
                .formatted(names, more > 0 ? " and %d more".formatted(more) : "");
    }

    /// What is to be said where a run is stopped before its end.
    ///
    /// @param kept couples whose rows are there by then
    public String stopped(int kept) {
        return String.format(
                Locale.ROOT,
                "Stopped. The rows of at least %,d of %,d couples are kept; the same command goes on from there.",
                kept,
                plan.couples());
    }
}
