package troth.formats.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import troth.study.Findings;

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
        words.add(assumed());
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
                        .mapToObj(i -> findings.effects().get(i).name())
                        .toList();
        return "Under as-claimed %s."
                .formatted(
                        turned.isEmpty()
                                ? "no effect that is clear here turns round"
                                : "these turn round: " + String.join("; ", turned));
    }

    private String assumed() {
        var most =
                findings.indices().stream()
                        .max(Comparator.comparingDouble(i -> i.total().value()))
                        .orElseThrow();
        double least =
                findings.swings().stream()
                        .mapToDouble(s -> Math.min(s.low(), s.high()))
                        .min()
                        .orElse(0);
        double greatest =
                findings.swings().stream()
                        .mapToDouble(s -> Math.max(s.low(), s.high()))
                        .max()
                        .orElse(0);
        return "Of what is only assumed, %s moves the estimand most (%s of its variance, others' share in it included). One assumed coefficient at a time, over its interval, takes the estimand of the typical couple from %s to %s; as written it is %s. %s"
                .formatted(
                        most.name(),
                        Said.share(Math.min(1, most.total().value())),
                        Said.number(least),
                        Said.number(greatest),
                        Said.number(findings.typical()),
                        least < 0 && greatest > 0
                                ? "So its sign is not settled by the model."
                                : "Its sign holds over all of them.");
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
                "Sensitivity is asked of a typical couple to whom only the written events happen, of the eight assumed coefficients that move its estimand most one at a time; they carry %s of all such movement, squared."
                        .formatted(Said.share(findings.covered())),
                "Many effects are shown and none is corrected for their number: about one in twenty intervals misses its value.");
    }
}
