package troth.formats.study;

import static troth.formats.study.Said.number;

import java.util.List;
import java.util.stream.IntStream;
import troth.formats.report.DataTable;
import troth.study.Effect;
import troth.study.Findings;

/// The numbers of a study as tables, the same on every page.
record EffectTables(Findings findings) {

    /// How many of the single swings are told.
    private static final int SWINGS = 16;

    DataTable effects() {
        return new DataTable(
                "effects-table",
                "Effects with their 95 % intervals over couples",
                List.of(
                        "effect",
                        "as-evidenced",
                        "95 % interval",
                        "seen with power .8",
                        "couples",
                        "as-claimed",
                        "95 % interval, as-claimed"),
                IntStream.range(0, findings.effects().size())
                        .mapToObj(i -> row(findings.effects().get(i), findings.claimed().get(i)))
                        .toList());
    }

    private static List<String> row(Effect effect, Effect claimed) {
        return List.of(
                effect.name(),
                number(effect.value()),
                interval(effect),
                number(effect.detectable()),
                String.valueOf(effect.couples()),
                number(claimed.value()),
                interval(claimed));
    }

    DataTable indices() {
        return new DataTable(
                "indices-table",
                "Shares of the estimand's variance by assumed coefficient",
                List.of(
                        "coefficient",
                        "first order",
                        "95 % interval",
                        "total",
                        "95 % interval, total"),
                findings.indices().stream()
                        .map(i ->
                                List.of(
                                        i.name(),
                                        number(i.first().value()),
                                        interval(i.first()),
                                        number(i.total().value()),
                                        interval(i.total())))
                        .toList());
    }

    DataTable swings() {
        return new DataTable(
                "swings-table",
                "The estimand at either end of one assumed coefficient's interval",
                List.of("coefficient", "at its lower end", "at its upper end"),
                findings.swings().stream()
                        .limit(SWINGS)
                        .map(s -> List.of(s.name(), number(s.low()), number(s.high())))
                        .toList());
    }

    private static String interval(Effect effect) {
        return "%s to %s".formatted(number(effect.low()), number(effect.high()));
    }
}
