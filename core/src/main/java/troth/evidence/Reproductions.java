package troth.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which findings the model must reproduce, `reproductions.psv`, and which lie outside it and why,
/// `outside.psv`. Both were fixed before the first run; docs/findings.md has the rule.
public final class Reproductions {

    private static final List<Target> TARGETS = targets();
    private static final Map<String, String> OUTSIDE = outside();

    private Reproductions() {}

    /// What a study says of what it looked at.
    public enum Says {
        /// A number with its interval.
        VALUE,
        /// An effect above 0.
        MORE,
        /// An effect below 0.
        LESS,
        /// No effect that it could tell.
        NONE
    }

    /// Whether the finding set a coefficient.
    public enum Kind {
        CALIBRATED,
        PREDICTED
    }

    /// One number or direction that is compared.
    ///
    /// @param id the finding, "Q.." of the evidence report
    /// @param part of it, where it has several
    /// @param asks what is compared, with its unit
    /// @param seen whether the source was read; else it is told from memory and not counted
    /// @param value what was published, for [Says#VALUE]; NaN otherwise, as the next three
    /// @param none the value that means no effect
    /// @param interval where the interval comes from
    /// @param people how many answered
    /// @param days how long the study lasted (d)
    /// @param error share of an answer's variance that is error, in [0, 1)
    /// @param rival coefficients of a wrong model that must fail the row; empty where none is known
    public record Target(
            String id,
            String part,
            String asks,
            boolean seen,
            Says says,
            double value,
            double low,
            double high,
            double none,
            String interval,
            String source,
            String design,
            int people,
            int days,
            String statistic,
            double error,
            Map<String, Double> rival) {

        public Target {
            rival = Map.copyOf(rival);
            if (says == Says.VALUE && !(low < high && (none < low || none > high))) {
                throw new IllegalArgumentException(
                        "%s %s: the interval from (%s) to (%s) must have a length and not hold (%s), which means no effect."
                                .formatted(id, part, low, high, none));
            }
            if (people < 4 || days < 1 || !(error >= 0 && error < 1)) {
                throw new IllegalArgumentException(
                        "%s %s: (%d) people, (%d) days and an error of (%s) are no study."
                                .formatted(id, part, people, days, error));
            }
        }

        /// Calibrated where `parameters.csv` or `differences.csv` names the finding, if only for a
        /// direction.
        public Kind kind() {
            return CITED.contains(id) ? Kind.CALIBRATED : Kind.PREDICTED;
        }

        /// Its own name among the rows: "Q66 day 35".
        public String name() {
            return id + " " + part;
        }
    }

    private static final Set<String> CITED =
            Stream.concat(
                            Evidence.load().estimates().stream().map(e -> e.findings()),
                            Differences.all().stream().map(d -> d.findings()))
                    .flatMap(findings -> Arrays.stream(findings.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    /// In the order of the evidence report.
    public static List<Target> all() {
        return TARGETS;
    }

    /// Findings that are not compared, and why.
    public static Map<String, String> notCompared() {
        return OUTSIDE;
    }

    /// Both tables as they were built in: what a digest is taken of.
    public static String text() {
        return Table.text("reproductions.psv") + Table.text("outside.psv");
    }

    private static List<Target> targets() {
        var table = Table.load("reproductions.psv");
        return table.rows().stream().map(row -> target(table, row)).toList();
    }

    private static Target target(Table table, List<String> row) {
        return new Target(
                table.cell(row, "id"),
                table.cell(row, "part"),
                table.cell(row, "asks"),
                table.cell(row, "mark").equals("seen"),
                Says.valueOf(table.cell(row, "says").toUpperCase(java.util.Locale.ROOT)),
                table.number(row, "value"),
                table.number(row, "low"),
                table.number(row, "high"),
                table.number(row, "none"),
                table.cell(row, "interval"),
                table.cell(row, "source"),
                table.cell(row, "design"),
                (int) table.number(row, "people"),
                (int) table.number(row, "days"),
                table.cell(row, "statistic"),
                table.number(row, "error"),
                rival(table.cell(row, "rival")));
    }

    private static Map<String, Double> rival(String cell) {
        var values = new LinkedHashMap<String, Double>();
        if (!cell.equals("-")) {
            for (var part : cell.split(" ")) {
                var pair = part.split("=");
                values.put(pair[0], Double.parseDouble(pair[1]));
            }
        }
        return values;
    }

    private static Map<String, String> outside() {
        var table = Table.load("outside.psv");
        var reasons = new LinkedHashMap<String, String>();
        table.rows().forEach(row -> reasons.put(table.cell(row, "id"), table.cell(row, "why")));
        return java.util.Collections.unmodifiableMap(reasons);
    }
}
