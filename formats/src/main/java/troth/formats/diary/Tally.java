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

    /// @param one what is said of 1
    /// @param many what is said of any other number, which stands in it as `%,d`
    void remarkIf(long n, String one, String many) {
        if (n > 0) {
            remarks.add(n == 1 ? one : many.formatted(n));
        }
    }

    Notes notes(long answers) {
        remarkIf(
                timeless,
                "1 row has neither a time nor an answer.",
                "%,d rows have neither a time nor an answer.");
        remarkIf(
                explained,
                "1 answer stands beside a reason for missing; it was taken.",
                "%,d answers stand beside a reason for missing; they were taken.");
        remarkIf(
                ignored,
                "1 answer to an item that is not in the mapping was left out.",
                "%,d answers to items that are not in the mapping were left out.");
        return new Notes(rows, answers, missing, offScale, reasons, remarks);
    }
}
