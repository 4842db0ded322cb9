package troth.formats.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.study.Findings;
import troth.study.Hinge;

/// What a study found, in plain words: what it tells of its own, and what is asked of every study.
record Answer(Findings findings) {

    String question() {
        return Telling.of(findings).question();
    }

    String estimand() {
        return Telling.of(findings).estimand();
    }

    String design() {
        return Telling.of(findings).design();
    }

    List<String> words() {
        var words = new ArrayList<>(Telling.of(findings).words());
        words.add(presets());
        findings.hinges().forEach(hinge -> words.add(assumed(hinge)));
        return List.copyOf(words);
    }

    String lead() {
        return words().getFirst();
    }

    private String presets() {
        var turned =
                IntStream.range(0, findings.effects().size())
                        .filter(i -> {
                            var one = findings.effects().get(i);
                            var other = findings.claimed().get(i);
                            return one.clear() && other.clear() && one.value() * other.value() < 0;
                        })
                        .mapToObj(i -> {
                            var turns = findings.effects().get(i);
                            return "%s (%s)".formatted(turns.name(), turns.unit());
                        })
                        .toList();
        return "Under as-claimed %s."
                .formatted(
                        turned.isEmpty()
                                ? "no effect that is clear here turns round"
                                : "these turn round: " + String.join("; ", turned));
    }

    private static String assumed(Hinge hinge) {
        var most = hinge.indices().getFirst();
        var ends =
                hinge.swings().stream()
                        .flatMap(s -> Stream.of(s.low(), s.high()))
                        .sorted()
                        .toList();
        if (hinge.swings().getFirst().size() == 0) {
            return "%s: no coefficient that is only assumed moves it.".formatted(title(hinge));
        }
        return "%s: of what is only assumed, %s moves it most (%s of its variance [%s, %s], others’ share in it included). One assumed coefficient at a time, over its interval, takes it in the typical couple from %s to %s; as written it is %s. %s"
                .formatted(
                        title(hinge),
                        Said.coefficient(most.name()),
                        Said.share(most.total().value()),
                        Said.number(most.total().low()),
                        Said.number(most.total().high()),
                        Said.number(ends.getFirst()),
                        Said.number(ends.getLast()),
                        Said.number(hinge.typical()),
                        ends.getFirst() < 0 && ends.getLast() > 0
                                ? "So its sign is not settled by the model."
                                : "Its sign holds over all of them.");
    }

    /// An estimand by its name and unit.
    static String title(Hinge hinge) {
        var name = hinge.of().name();
        return "%s%s (%s)"
                .formatted(
                        name.substring(0, 1).toUpperCase(Locale.ROOT),
                        name.substring(1),
                        hinge.of().unit());
    }

    List<String> limits() {
        return List.of(
                "Everything here follows from the equations and numbers of the model. An effect says what the model implies, an interval how much couples drawn from the model's population differ; neither is evidence about people.",
                "Intervals are over couples. They do not hold the doubt about the equations themselves, and shrink with more couples, which that doubt does not.",
                "Coefficients and starting states are drawn independently of one another, because nobody has published how they go together; a real population may be more alike or more extreme.",
                "Of %d coefficients that differ between couples %d rest on badge C, D or X or on no source."
                        .formatted(
                                findings.study().cohort().drawn().size(),
                                findings.study().cohort().assumed().size()),
                "Sensitivity is asked of a typical couple to whom only the written events happen, of the %d assumed coefficients that have the greatest part in the movement of an estimand one at a time; they carry %s of all such movement, squared. A first-order index below 0 is chance of the sample."
                        .formatted(
                                Findings.LEADING,
                                findings.hinges().stream()
                                        .map(h -> Said.share(h.covered()))
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                "Many effects are shown and none is corrected for their number: about one in twenty intervals misses its value.");
    }
}
