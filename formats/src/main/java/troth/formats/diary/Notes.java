package troth.formats.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        sentences.add("Read %,d rows with %,d answers.".formatted(rows, answers));
        missing.forEach(
                (item, n) -> sentences.add("Of %s, %,d answers are missing.".formatted(item, n)));
        reasons.forEach((reason, n) ->
                sentences.add("The reason (%s) was given %,d times.".formatted(reason, n)));
        offScale.forEach((item, n) ->
                sentences.add(
                        "Of %s, %,d answers between two steps were taken as the nearer step."
                                .formatted(item, n)));
        sentences.addAll(remarks);
        return List.copyOf(sentences);
    }
}
