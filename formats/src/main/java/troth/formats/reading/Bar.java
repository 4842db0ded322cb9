package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// One bar that the forecasts of a diary are held against. What they are and what diaries of others
/// gave: docs/validation/unseen.md.
///
/// @param tag its key in `reading.json`
/// @param asked in words
/// @param low least figure of an item and horizon; how the best and the worst are is told by both
/// @param high greatest figure
/// @param missed which items and horizons miss it, each with its figure; empty where it is held
record Bar(String tag, String asked, double low, double high, List<String> missed) {

    private static final double WORST_RMSE = 1.01;
    private static final double MEAN_RMSE = 1;
    private static final double WORST_CRPS = 0.90;

    boolean held() {
        return missed.isEmpty();
    }

    /// All of them; none where nothing was forecast.
    static List<Bar> of(List<ItemScore> scores) {
        var cells = scores.stream().filter(s -> s.ours().n() > 0).filter(Bar::comparable).toList();
        return cells.isEmpty()
                ? List.of()
                : List.of(
                        each(
                                "rmse",
                                "RMSE at most 1.01 of CAR(1)'s in each item and horizon",
                                cells,
                                Bar::ofRmse,
                                ratio -> ratio <= WORST_RMSE),
                        mean(cells),
                        bands(cells),
                        each(
                                "crps",
                                "CRPS at most .90 of CAR(1)'s",
                                cells,
                                Bar::ofCrps,
                                ratio -> ratio <= WORST_CRPS));
    }

    /// Where CAR(1) is never off there is nothing to be a part of.
    private static boolean comparable(ItemScore score) {
        return score.rival(Rival.CAR1).rmse() > 0 && score.rival(Rival.CAR1).crps() > 0;
    }

    private static double ofRmse(ItemScore score) {
        return score.ours().rmse() / score.rival(Rival.CAR1).rmse();
    }

    private static double ofCrps(ItemScore score) {
        return score.ours().crps() / score.rival(Rival.CAR1).crps();
    }

    private static Bar each(
            String tag,
            String asked,
            List<ItemScore> cells,
            ToDoubleFunction<ItemScore> figure,
            Predicate<Double> holds) {
        var all = cells.stream().mapToDouble(figure).summaryStatistics();
        var missed =
                cells.stream()
                        .filter(cell -> !holds.test(figure.applyAsDouble(cell)))
                        .map(cell -> named(cell, Plain.number(figure.applyAsDouble(cell), 3)))
                        .toList();
        return new Bar(tag, asked, all.getMin(), all.getMax(), missed);
    }

    private static String named(ItemScore cell, String figure) {
        return "%s, %s (%s)".formatted(cell.item().name(), Plain.horizon(cell.horizon()), figure);
    }

    private static Bar mean(List<ItemScore> cells) {
        double mean = cells.stream().mapToDouble(Bar::ofRmse).average().orElse(Double.NaN);
        var missed = mean <= MEAN_RMSE ? List.<String>of() : List.of(Plain.number(mean, 3));
        return new Bar("rmseMean", "RMSE at most that of CAR(1) on average", mean, mean, missed);
    }

    /// Of PIT the greatest distance from nominal, of a half or of nine in ten.
    private static Bar bands(List<ItemScore> cells) {
        var off = cells.stream().mapToDouble(Bar::off).summaryStatistics();
        var missed = new ArrayList<String>();
        for (var cell : cells) {
            if (!cell.ours().calibrated()) {
                missed.add(named(cell, said(cell)));
            }
        }
        return new Bar(
                "bands",
                "Bands for half and nine in ten within 5 points, every tenth from 5 to 15 %",
                off.getMin(),
                off.getMax(),
                List.copyOf(missed));
    }

    private static double off(ItemScore cell) {
        return Math.max(Math.abs(cell.ours().pit50() - 0.5), Math.abs(cell.ours().pit90() - 0.9));
    }

    private static String said(ItemScore cell) {
        var tenths = Arrays.stream(cell.ours().deciles().toArray()).summaryStatistics();
        return "%s and %s %%, tenths from %s to %s %%"
                .formatted(
                        percent(cell.ours().pit50()),
                        percent(cell.ours().pit90()),
                        percent(tenths.getMin()),
                        percent(tenths.getMax()));
    }

    private static String percent(double share) {
        return Plain.number(100 * share, 1);
    }

    /// Each bar in a sentence, and what the model alone would reach.
    static List<String> told(List<ItemScore> scores) {
        var bars = of(scores);
        if (bars.isEmpty()) {
            return List.of();
        }
        var told = new ArrayList<>(bars.stream().map(Bar::sentence).toList());
        var alone =
                scores.stream()
                        .filter(s -> s.ours().n() > 0 && comparable(s))
                        .mapToDouble(Bar::ofRmseAlone)
                        .summaryStatistics();
        told.add(
                "Half of each middle is CAR(1)'s. RMSE of the model alone is %s to %s of CAR(1)'s."
                        .formatted(
                                Plain.number(alone.getMin(), 3), Plain.number(alone.getMax(), 3)));
        return List.copyOf(told);
    }

    private static double ofRmseAlone(ItemScore score) {
        return score.rival(Rival.MODEL_ALONE).rmse() / score.rival(Rival.CAR1).rmse();
    }

    /// "held: ..." or "missed: ...".
    String sentence() {
        return held()
                ? "held    %s (%s)".formatted(asked, range())
                : "missed  %s (%s): %s".formatted(asked, range(), first());
    }

    private String range() {
        return low == high
                ? Plain.number(high, 3)
                : Plain.number(low, 3) + " to " + Plain.number(high, 3);
    }

    private String first() {
        var shown = missed.stream().limit(6).collect(Collectors.joining("; "));
        return missed.size() > 6 ? shown + "; and " + (missed.size() - 6) + " more" : shown;
    }
}
