package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import troth.formats.chart.Gap;
import troth.numeric.Series;

/// The moments of a reading that a chart shows: those between answers that are not too far apart,
/// and no more of them than can be told apart. Where nobody answered is a gap.
///
/// @param at places in the reading, ascending
/// @param isShown whether there is something to show there, for each of `at`
record Stretch(Series days, List<Integer> at, List<Boolean> isShown, List<Gap> gaps) {

    /// Answers further apart than this many usual distances have a gap between them.
    private static final double TOO_FAR = 3.5;

    private static final String NO_ANSWERS = "no answers";
    private static final double SAME = 1e-9;

    Stretch {
        at = List.copyOf(at);
        isShown = List.copyOf(isShown);
        gaps = List.copyOf(gaps);
    }

    /// The moments `[0, known)` of a reading around these answers.
    ///
    /// @param answered when the person answered, at least once
    /// @param points how many moments to show at most, about
    static Stretch around(Series days, int known, TreeSet<Double> answered, int points) {
        double far = TOO_FAR * usual(answered);
        var shown = new boolean[known];
        for (int k = 0; k < known; k++) {
            shown[k] = isNear(days.at(k), answered, far);
        }
        var kept = kept(shown, points);
        return new Stretch(
                days,
                kept,
                kept.stream().map(k -> shown[k]).toList(),
                gaps(days.at(0), days.at(known - 1), answered, far));
    }

    /// All moments from `from` to the end.
    static Stretch ahead(Series days, int from, int points) {
        var shown = new boolean[days.size() - from];
        Arrays.fill(shown, true);
        var kept = kept(shown, points).stream().map(k -> k + from).toList();
        return new Stretch(days, kept, kept.stream().map(_ -> true).toList(), List.of());
    }

    /// The usual distance between two answers: the median.
    private static double usual(TreeSet<Double> answered) {
        var days = List.copyOf(answered);
        var gaps =
                IntStream.range(1, days.size())
                        .mapToDouble(i -> days.get(i) - days.get(i - 1))
                        .sorted()
                        .toArray();
        return gaps.length == 0 ? 1 : gaps[gaps.length / 2];
    }

    private static boolean isNear(double day, TreeSet<Double> answered, double far) {
        var before = answered.floor(day + SAME);
        var after = answered.ceiling(day - SAME);
        return before != null && after != null && after - before <= far;
    }

    private static List<Integer> kept(boolean[] shown, int points) {
        int stride = Math.max(1, (int) Math.ceil((double) shown.length / Math.max(2, points)));
        var kept = new ArrayList<Integer>();
        for (int k = 0; k < shown.length; k++) {
            boolean edge =
                    k == 0
                            || k == shown.length - 1
                            || shown[k] != shown[k - 1]
                            || shown[k] != shown[k + 1];
            if (edge || k % stride == 0) {
                kept.add(k);
            }
        }
        return kept;
    }

    private static List<Gap> gaps(double from, double to, TreeSet<Double> answered, double far) {
        var gaps = new ArrayList<Gap>();
        if (answered.first() - from > far) {
            gaps.add(new Gap(from, answered.first(), NO_ANSWERS));
        }
        double before = answered.first();
        for (double day : answered) {
            if (day - before > far) {
                gaps.add(new Gap(before, day, NO_ANSWERS));
            }
            before = day;
        }
        if (to - before > far) {
            gaps.add(new Gap(before, to, NO_ANSWERS));
        }
        return gaps;
    }

    Series x() {
        return Series.of(at.stream().mapToDouble(days::at).toArray());
    }

    /// What a chart shows of a course; NaN in a gap.
    Series of(Series course) {
        return Series.of(
                IntStream.range(0, at.size())
                        .mapToDouble(i -> isShown.get(i) ? course.at(at.get(i)) : Double.NaN)
                        .toArray());
    }

    /// Up to `most` places among `at` at which a table shows numbers: the ends, and evenly between.
    List<Integer> rows(int most) {
        var full = IntStream.range(0, at.size()).filter(isShown::get).boxed().toList();
        int n = Math.min(most, full.size());
        return IntStream.range(0, n)
                .map(i -> n == 1 ? 0 : (int) Math.round(i * (full.size() - 1.0) / (n - 1)))
                .mapToObj(full::get)
                .distinct()
                .toList();
    }
}
