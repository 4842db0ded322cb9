package troth.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of values, `parameters.csv`, beside its bibliography, `sources.bib`.
public final class Evidence {

    private static final Evidence BUILT_IN = new Evidence(read());
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{(\\w+), (.*)\\}");
    private static final Map<String, String> REFERENCES = references();

    private final Map<String, Estimate> estimates;

    private Evidence(List<Estimate> rows) {
        estimates =
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        Estimate::name,
                                        Function.identity(),
                                        (first, _) -> {
                                            throw new IllegalStateException(
                                                    "parameters.csv names (%s) twice."
                                                            .formatted(first.name()));
                                        },
                                        java.util.LinkedHashMap::new));
    }

    /// One coefficient of the model.
    ///
    /// @param asEvidenced its value under the preset that follows the findings
    /// @param asClaimed its value under the preset that follows the essays
    /// @param low lower end of the 95 % interval
    /// @param high upper end of the 95 % interval
    /// @param min least value that makes sense
    /// @param max greatest value that makes sense
    /// @param population in whom it was measured, or "none"
    /// @param sources keys of `sources.bib`
    /// @param findings the findings it rests on, "Q.." of the evidence report, or "-"
    public record Estimate(
            String name,
            double asEvidenced,
            double asClaimed,
            double low,
            double high,
            double min,
            double max,
            String unit,
            String population,
            Badge badge,
            List<String> sources,
            String findings,
            String meaning) {

        /// No published value was found.
        public boolean assumed() {
            return sources.equals(List.of("assumed"));
        }
    }

    public static Evidence load() {
        return BUILT_IN;
    }

    public List<Estimate> estimates() {
        return List.copyOf(estimates.values());
    }

    public Estimate estimate(String name) {
        var found = estimates.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no parameter (%s).%s".formatted(name, maybe(name)));
        }
        return found;
    }

    /// The bibliography: key to the reference as one line.
    public static Map<String, String> bibliography() {
        return REFERENCES;
    }

    private static Map<String, String> references() {
        var entries = new TreeMap<String, String>();
        for (var line : Table.text("sources.bib").lines().toList()) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.put(entry.group(1), entry.group(2));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private String maybe(String name) {
        return Words.nearest(name, estimates.keySet())
                .map("%nMaybe you meant (%s)."::formatted)
                .orElse("");
    }

    /// The tables of values as they were built in, one after the other: what a digest is taken of.
    public static String values() {
        return Stream.of(
                        "parameters.csv",
                        "differences.csv",
                        "start.csv",
                        "facets.csv",
                        "encounters.csv")
                .map(Table::text)
                .collect(Collectors.joining());
    }

    private static List<Estimate> read() {
        var table = Table.load("parameters.csv");
        return table.rows().stream().map(row -> estimate(table, row)).toList();
    }

    private static Estimate estimate(Table table, List<String> row) {
        return new Estimate(
                table.cell(row, "name"),
                table.number(row, "as_evidenced"),
                table.number(row, "as_claimed"),
                table.number(row, "low"),
                table.number(row, "high"),
                table.number(row, "min", Double.NEGATIVE_INFINITY),
                table.number(row, "max", Double.POSITIVE_INFINITY),
                table.cell(row, "unit"),
                table.cell(row, "population"),
                Badge.valueOf(table.cell(row, "badge")),
                Arrays.asList(table.cell(row, "source").split(" ")),
                table.cell(row, "finding"),
                table.cell(row, "meaning"));
    }
}
