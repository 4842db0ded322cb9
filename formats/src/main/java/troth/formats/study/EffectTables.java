package troth.formats.study;

import static troth.formats.study.Said.number;

import java.util.List;
import java.util.stream.IntStream;
import troth.formats.report.DataTable;
import troth.study.Effect;
import troth.study.Findings;
import troth.study.Hinge;
import troth.study.Sobol;

/// The numbers of a study as tables, the same on every page.
record EffectTables(Findings findings) {

    private static final String NONE = "–";

    DataTable effects() {
        return new DataTable(
                "effects-table",
                "Effects with their 95 % intervals over couples",
                List.of(
                        "effect",
                        "unit",
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
                Said.unbroken(effect.unit()),
                number(effect.value()),
                interval(effect),
                effect.level() || effect.nothing() ? NONE : number(effect.detectable()),
                String.valueOf(effect.couples()),
                number(claimed.value()),
                interval(claimed));
    }

    private static String interval(Effect effect) {
        return effect.nothing() ? Said.unbroken("0 in every couple") : Said.interval(effect);
    }

    /// What an estimand hangs on, by the coefficients that were moved together.
    ///
    /// @param at the number of the estimand
    DataTable hinge(int at) {
        var hinge = findings.hinges().get(at);
        return new DataTable(
                "hinge-%d-table".formatted(at),
                "Shares of variance, and the estimand with one coefficient at either end of its interval",
                List.of(
                        "coefficient",
                        "what it is",
                        "first order",
                        "95 % interval",
                        "total",
                        "95 % interval, total",
                        "estimand at its lower end",
                        "at its upper end"),
                hinge.indices().stream().map(index -> row(hinge, index)).toList());
    }

    private static List<String> row(Hinge hinge, Sobol.Index index) {
        var swing =
                hinge.swings().stream()
                        .filter(s -> s.name().equals(index.name()))
                        .findFirst()
                        .orElseThrow();
        return List.of(
                index.name(),
                Said.meaning(index.name()),
                number(index.first().value()),
                Said.interval(index.first()),
                number(index.total().value()),
                Said.interval(index.total()),
                number(swing.low()),
                number(swing.high()));
    }
}
