package troth.formats.diary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what becomes the [Notes].
final class Tally {

    /// More different reasons than anyone reads about.
    private static final int MOST_REASONS = 50;

    private long rows;
    private long timeless;
    private long explained;
    private long ignored;
    private final Map<String, Long> missing = new HashMap<>();
    private final Map<String, Long> offScale = new HashMap<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    void row() {
        rows++;
    }

    void missing(String item) {
        missing.merge(item, 1L, Long::sum);
    }

    void offScale(String item) {
        offScale.merge(item, 1L, Long::sum);
    }

    /// A row without a time, and without an answer that would need one.
    void timeless() {
        timeless++;
    }

    /// An answer that stands beside a reason why it is missing.
    void explained() {
        explained++;
    }

    void ignored() {
        ignored++;
    }

    void reason(String reason) {
        var key = reasons.size() < MOST_REASONS ? reason : "another";
        reasons.merge(key, 1L, Long::sum);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    void remarkIf(long n, String sentence) {
        if (n > 0) {
            remarks.add(sentence.formatted(n));
        }
    }

    Notes notes(long answers) {
        remarkIf(timeless, "%,d rows have neither a time nor an answer.");
        remarkIf(explained, "%,d answers stand beside a reason for missing; they were taken.");
        remarkIf(ignored, "%,d answers to items that are not in the mapping were left out.");
        return new Notes(rows, answers, missing, offScale, reasons, remarks);
    }
}
