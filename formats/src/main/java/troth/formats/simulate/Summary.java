package troth.formats.simulate;

import java.util.Locale;
import troth.formats.chart.Decimal;

/// A simulation in a few lines of plain text: the first sentence, then trust and fragility of each
/// arm at a few days.
public final class Summary {

    private static final int NAME = 28;

    private final Simulation simulation;
    private final Reading reading;

    private Summary(Simulation simulation) {
        this.simulation = simulation;
        reading = Reading.of(simulation);
    }

    public static String of(Simulation simulation) {
        return new Summary(simulation).text();
    }

    private String text() {
        var text = new StringBuilder();
        text.append(simulation.scenario().title()).append("\n\n").append(reading.lead());
        text.append("\n");
        for (var direction : reading.widest(2)) {
            table(text, direction, "trust", direction.words(simulation.scenario()));
        }
        var most = reading.direction();
        table(
                text,
                most,
                "fragility",
                "What one more breach would take of it (only above one half)");
        return text.toString();
    }

    private void table(StringBuilder text, Direction direction, String of, String title) {
        var days = simulation.outcomes().getFirst().days();
        text.append('\n').append(title);
        text.append(simulation.byChance() ? ", median of the couples\n" : "\n");
        text.append(cell("  day", NAME));
        reading.shownDays().forEach(i -> text.append(right(String.valueOf((int) days.at(i)))));
        text.append('\n');
        for (var outcome : simulation.outcomes()) {
            var course = outcome.quantile(0.5, direction.quantity(of), direction.partner());
            text.append(cell("  " + outcome.arm().name(), NAME));
            reading.shownDays()
                    .forEach(i ->
                            text.append(
                                    right(
                                            Double.isFinite(course.at(i))
                                                    ? Decimal.of(course.at(i), 2)
                                                    : "-")));
            text.append('\n');
        }
    }

    private static String cell(String words, int width) {
        var cut = words.length() > width - 1 ? words.substring(0, width - 2) + "…" : words;
        return String.format(Locale.ROOT, "%-" + width + "s", cut);
    }

    private static String right(String number) {
        return String.format(Locale.ROOT, "%7s", number);
    }
}
