package troth.formats.study;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import troth.study.Effect;

/// The effects of a study by their names.
record Effects(List<Effect> all) {

    /// The only one of this name.
    Effect of(String name) {
        return only(name, e -> e.name().equals(name));
    }

    Effect of(String name, String unit) {
        return only(
                "%s, %s".formatted(name, unit), e -> e.key().equals(new Effect.Key(name, unit)));
    }

    private Effect only(String name, Predicate<Effect> those) {
        var found = all.stream().filter(those).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "The study has %d effects (%s).".formatted(found.size(), name));
        }
        return found.getFirst();
    }

    /// Those in a unit whose name begins and ends so, the greatest first.
    String listed(String begins, String ends, String unit) {
        return all.stream()
                .filter(e -> e.unit().equals(unit))
                .filter(e -> e.name().startsWith(begins) && e.name().endsWith(ends))
                .sorted(Comparator.comparingDouble(Effect::value).reversed())
                .map(e ->
                        e.name().substring(begins.length(), e.name().length() - ends.length())
                                + " "
                                + Said.number(e.value()))
                .collect(Collectors.joining(", "));
    }
}
