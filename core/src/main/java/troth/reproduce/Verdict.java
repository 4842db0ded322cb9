package troth.reproduce;

import java.util.List;
import troth.evidence.Reproductions.Target;

/// The rule of docs/findings.md, stated once.
public enum Verdict {
    REPRODUCED("reproduced"),
    NOT_REPRODUCED("not reproduced"),
    OUTSIDE("outside the model");

    /// Of the replicates of a published effect, how many must have found it.
    private static final double MOST = 0.5;

    /// Of the replicates of a published null result, how many must have found none.
    private static final double NEARLY_ALL = 0.8;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether what the replicates found is what was published.
    static boolean passes(Target target, List<Estimate> found) {
        return switch (target.says()) {
            case VALUE -> {
                double middle = quantile(found, 0.5);
                yield middle >= target.low() && middle <= target.high();
            }
            case MORE -> found.stream().filter(Estimate::more).count() >= MOST * found.size();
            case LESS -> found.stream().filter(Estimate::less).count() >= MOST * found.size();
            case NONE ->
                    found.stream()
                                    .filter(e -> Double.isFinite(e.z()) && !e.more() && !e.less())
                                    .count()
                            >= NEARLY_ALL * found.size();
        };
    }

    /// How the replicates lie: the value below which a share of them is.
    static double quantile(List<Estimate> found, double share) {
        var values = found.stream().mapToDouble(Estimate::value).sorted().toArray();
        double at = share * (values.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(values.length - 1, below + 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }
}
