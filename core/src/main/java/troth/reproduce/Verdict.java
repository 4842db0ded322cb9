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

    /// Where a row is met with room to spare: within so much of an interval, or at so much more of
    /// a clear effect.
    private static final double ROOM = 0.8;

    private static final double CLEAR = 1.959963984540054;
    private static final double FAR = 10;

    /// The standard error of a median over that of a mean, of a normal distribution.
    private static final double OF_MEDIAN = Math.sqrt(Math.PI / 2);

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
            case MORE, LESS -> share(target, found) >= MOST;
            case NONE -> share(target, found) >= NEARLY_ALL;
        };
    }

    /// Whether what decides a row is further from its bound than two standard errors of the
    /// replicates; else their chance decides.
    static boolean settled(Target target, List<Estimate> found) {
        double root = Math.sqrt(found.size());
        return switch (target.says()) {
            case VALUE -> {
                double middle = quantile(found, 0.5);
                double below = Math.abs(middle - target.low());
                double above = Math.abs(middle - target.high());
                var values = found.stream().mapToDouble(Estimate::value).toArray();
                yield Math.min(below, above) > 2 * OF_MEDIAN * Numbers.sd(values) / root;
            }
            case MORE, LESS -> Math.abs(share(target, found) - MOST) > 2 * spread(MOST) / root;
            case NONE ->
                    Math.abs(share(target, found) - NEARLY_ALL) > 2 * spread(NEARLY_ALL) / root;
        };
    }

    private static double spread(double share) {
        return Math.sqrt(share * (1 - share));
    }

    /// The share of the replicates that found what was published.
    static double share(Target target, List<Estimate> found) {
        long told =
                switch (target.says()) {
                    case MORE -> found.stream().filter(Estimate::more).count();
                    case LESS -> found.stream().filter(Estimate::less).count();
                    case NONE ->
                            found.stream()
                                    .filter(e -> Double.isFinite(e.z()) && !e.more() && !e.less())
                                    .count();
                    case VALUE ->
                            found.stream()
                                    .filter(e ->
                                            e.value() >= target.low() && e.value() <= target.high())
                                    .count();
                };
        return told / (double) found.size();
    }

    /// How far the replicates are from meeting a row with room to spare, about in standard errors
    /// of one study; 0 or less where they do.
    static double shortfall(Target target, List<Estimate> found) {
        double z =
                found.stream().mapToDouble(e -> Math.clamp(e.z(), -FAR, FAR)).average().orElse(0);
        double lack =
                switch (target.says()) {
                    case VALUE -> CLEAR * (offCentre(target, found) - ROOM);
                    case MORE -> CLEAR / ROOM - z;
                    case LESS -> CLEAR / ROOM + z;
                    case NONE -> Math.abs(z) - CLEAR / 2;
                };
        return Double.isNaN(lack) ? FAR : lack;
    }

    /// The mean of the replicates from the middle of the published interval, whose ends are at 1.
    private static double offCentre(Target target, List<Estimate> found) {
        double mean = found.stream().mapToDouble(Estimate::value).average().orElse(Double.NaN);
        double half = (target.high() - target.low()) / 2;
        return Math.abs(mean - target.low() - half) / half;
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
