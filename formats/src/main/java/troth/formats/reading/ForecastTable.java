package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// `forecasts.csv`: each predictive distribution beside what came, so that anyone can score it.
final class ForecastTable {

    private static final List<String> FIRST =
            List.of("dyad", "person", "partner", "item", "day", "horizon", "value", "mean", "sd");

    private final List<ItemScore> scores;
    private final List<Double> steps;

    ForecastTable(List<ItemScore> scores) {
        this.scores = scores;
        var all = new TreeSet<Double>();
        for (var score : scores) {
            for (var row : score.rows()) {
                for (int c = 0; c < row.steps().size(); c++) {
                    all.add(row.steps().at(c));
                }
            }
        }
        steps = List.copyOf(all);
    }

    void write(Path file) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(head());
            for (var score : scores) {
                score.rows().forEach(row -> csv.writeRecord(cells(row, score.horizonTag())));
            }
        }
    }

    private List<String> head() {
        var head = new ArrayList<>(FIRST);
        for (double level : ForecastRow.LEVELS) {
            head.add("q%02d".formatted(Math.round(100 * level)));
        }
        head.addAll(List.of("pit_low", "pit_high", "crps"));
        for (var rival : Rival.values()) {
            head.add("mean_" + rival.tag());
            head.add("crps_" + rival.tag());
        }
        steps.forEach(step -> head.add("p_" + Digits.six(step)));
        return head;
    }

    private List<String> cells(ForecastRow row, String horizon) {
        var forecast = row.forecast();
        var cells = new ArrayList<String>();
        cells.addAll(List.of(forecast.dyad(), forecast.person(), forecast.partner().name()));
        cells.addAll(List.of(forecast.item(), Digits.day(forecast.day()), horizon));
        add(cells, forecast.value(), row.mean(), row.sd());
        add(cells, row.quantiles().toArray());
        add(cells, row.pitLow(), row.pitHigh(), row.crps());
        for (var rival : Rival.values()) {
            add(cells, row.said(rival).mean(), row.said(rival).crps());
        }
        probabilities(cells, row);
        return cells;
    }

    private static void add(List<String> cells, double... numbers) {
        for (double number : numbers) {
            cells.add(Digits.six(number));
        }
    }

    /// Blank where the scale of the item has no such step.
    private void probabilities(List<String> cells, ForecastRow row) {
        int c = 0;
        for (double step : steps) {
            boolean has = c < row.steps().size() && row.steps().at(c) == step;
            cells.add(has ? Digits.six(row.probabilities().at(c++)) : "");
        }
    }
}
