package troth.formats.study;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import troth.study.Effect;

/// The effects of a study by their names.
record Effects(List<Effect> all) {

    Effect of(String name) {
        return all.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The study has no effect (%s).".formatted(name)));
    }

    /// Those whose name begins and ends so, the greatest first.
    String listed(String begins, String ends) {
        return all.stream()
                .filter(e -> e.name().startsWith(begins) && e.name().endsWith(ends))
                .sorted(Comparator.comparingDouble(Effect::value).reversed())
                .map(e ->
                        e.name().substring(begins.length(), e.name().length() - ends.length())
                                + " "
                                + Said.number(e.value()))
                .collect(Collectors.joining(", "));
    }
}
