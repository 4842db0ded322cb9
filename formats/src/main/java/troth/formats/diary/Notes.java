package troth.formats.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is worth knowing about a diary that was read, and was no reason to refuse it.
///
/// @param rows rows with anything in them
/// @param answers answers that are there
/// @param missing answers that are not, by item
/// @param offScale answers between two steps that were taken as the nearer one, by item
/// @param reasons how often each reason was given for a missing answer
/// @param remarks whole sentences about the rest
public record Notes(
        long rows,
        long answers,
        Map<String, Long> missing,
        Map<String, Long> offScale,
        Map<String, Long> reasons,
        List<String> remarks) {

    public Notes {
        missing = java.util.Collections.unmodifiableMap(new TreeMap<>(missing));
        offScale = java.util.Collections.unmodifiableMap(new TreeMap<>(offScale));
        reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
        remarks = List.copyOf(remarks);
    }

    /// All of it in sentences, the most general first.
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(
                "Read %s with %s."
                        .formatted(
                                count(rows, "row", "rows"), count(answers, "answer", "answers")));
        missing.forEach((item, n) ->
                sentences.add(
                        "Of %s, %s missing."
                                .formatted(item, count(n, "answer is", "answers are"))));
        reasons.forEach((reason, n) ->
                sentences.add(
                        "The reason (%s) was given %s."
                                .formatted(reason, count(n, "time", "times"))));
        offScale.forEach((item, n) ->
                sentences.add(
                        "Of %s, %s taken as the nearer step."
                                .formatted(
                                        item,
                                        count(
                                                n,
                                                "answer between two steps was",
                                                "answers between two steps were"))));
        sentences.addAll(remarks);
        return List.copyOf(sentences);
    }

    private static String count(long n, String one, String many) {
        return n == 1 ? "1 " + one : "%,d %s".formatted(n, many);
    }

    /// The same with one remark in place of another; either may be none.
    Notes replacing(Optional<String> old, Optional<String> remark) {
        var kept = remarks.stream().filter(r -> !old.equals(Optional.of(r)));
        return new Notes(
                rows,
                answers,
                missing,
                offScale,
                reasons,
                Stream.concat(kept, remark.stream()).toList());
    }
}
