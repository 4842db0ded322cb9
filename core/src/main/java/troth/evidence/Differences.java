package troth.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How far people differ from one another, `differences.csv`: apart from the intervals of
/// `parameters.csv`, which say how little is known of what is usual.
public final class Differences {

    private static final Map<String, Difference> ROWS = read();

    private Differences() {}

    /// Whose a difference is.
    public enum Of {
        /// Both partners of a couple have the same.
        COUPLE,
        /// Each partner has an own one, correlated with the other's by `rho_persons`.
        PERSON
    }

    /// On which scale people are spread normally.
    public enum Scale {
        PLAIN,
        LOG,
        LOGIT
    }

    /// @param name a coefficient of `parameters.csv`, or of a person where one of the noises is at
    ///   rest, as in `n_mood`
    /// @param sd standard deviation between people, on the scale
    /// @param sources keys of `sources.bib`
    /// @param findings the findings it rests on, "Q.." of the evidence report, or "-"
    public record Difference(
            String name,
            Of of,
            double sd,
            Scale scale,
            Badge badge,
            List<String> sources,
            String findings,
            String meaning) {}

    public static List<Difference> all() {
        return List.copyOf(ROWS.values());
    }

    /// How people differ in this; nothing where they are taken to be alike.
    public static Optional<Difference> in(String name) {
        return Optional.ofNullable(ROWS.get(name));
    }

    private static Map<String, Difference> read() {
        var table = Table.load("differences.csv");
        var rows = new LinkedHashMap<String, Difference>();
        for (var row : table.rows()) {
            rows.put(table.cell(row, "name"), difference(table, row));
        }
        return rows;
    }

    private static Difference difference(Table table, List<String> row) {
        return new Difference(
                table.cell(row, "name"),
                Of.valueOf(upper(table.cell(row, "of"))),
                table.number(row, "sd"),
                Scale.valueOf(upper(table.cell(row, "scale"))),
                Badge.valueOf(table.cell(row, "badge")),
                Arrays.asList(table.cell(row, "source").split(" ")),
                table.cell(row, "finding"),
                table.cell(row, "meaning"));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
