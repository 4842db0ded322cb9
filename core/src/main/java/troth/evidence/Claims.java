package troth.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The essays' claims, `claims.psv`, and the findings that speak for or against each,
/// `findings.psv`. Where a verdict lies between two badges the more careful one is given, and the
/// words say what it holds for.
public final class Claims {

    private static final Map<String, Finding> FINDINGS = findings();
    private static final List<Claim> ALL = claims();

    private Claims() {}

    /// One thing that the essays say.
    ///
    /// @param id its number, from 1
    /// @param essays "A" is on the fragility of trust, "B" on trauma, "C" on recovery
    /// @param known what is known of it, in plain words
    /// @param open what is not
    /// @param model what of it is in the model, and how it is switched
    /// @param switches the names of those coefficients in `parameters.csv`
    /// @param supporting findings that speak for it
    /// @param opposing findings that speak against it
    public record Claim(
            int id,
            List<String> essays,
            Badge badge,
            String words,
            String known,
            String open,
            String model,
            List<String> switches,
            List<Finding> supporting,
            List<Finding> opposing) {}

    /// What one study, or one review of many, found.
    ///
    /// @param people how many, "-" where that was not read
    /// @param population who they were
    /// @param effect with its interval where one was read
    /// @param source a key of `sources.bib`
    /// @param seen whether the source was read; else it is told from memory and must be marked
    public record Finding(
            String id,
            String words,
            String people,
            String population,
            String effect,
            String source,
            boolean seen) {

        /// Who wrote it, where and when, as one line.
        public String reference() {
            var parts = Stream.of("author", "title", "journal", "volume", "pages", "year");
            return parts.flatMap(part -> field(part).stream()).collect(Collectors.joining(", "));
        }

        /// How much of the source was read, as the bibliography says it: "abstract".
        public String reading() {
            return field("note").orElse("");
        }

        private Optional<String> field(String name) {
            var entry = Evidence.bibliography().getOrDefault(source, "");
            var found = Pattern.compile("\\b" + name + " = \\{([^}]*)\\}").matcher(entry);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    /// All of them in the order of the essays.
    public static List<Claim> all() {
        return ALL;
    }

    private static Map<String, Finding> findings() {
        var table = Table.load("findings.psv");
        return table.rows().stream()
                .map(row -> finding(table, row))
                .collect(Collectors.toUnmodifiableMap(Finding::id, Function.identity()));
    }

    private static Finding finding(Table table, List<String> row) {
        return new Finding(
                table.cell(row, "id"),
                table.cell(row, "found"),
                table.cell(row, "n"),
                table.cell(row, "population"),
                table.cell(row, "effect"),
                table.cell(row, "source"),
                switch (table.cell(row, "read")) {
                    case "seen" -> true;
                    case "recalled" -> false;
                    default ->
                            throw new IllegalStateException(
                                    "findings.psv: (%s) is neither seen nor recalled."
                                            .formatted(row));
                });
    }

    private static List<Claim> claims() {
        var table = Table.load("claims.psv");
        return table.rows().stream().map(row -> claim(table, row)).toList();
    }

    private static Claim claim(Table table, List<String> row) {
        return new Claim(
                Integer.parseInt(table.cell(row, "id")),
                ids(table.cell(row, "essay")),
                Badge.valueOf(table.cell(row, "badge")),
                table.cell(row, "claim"),
                table.cell(row, "known"),
                table.cell(row, "open"),
                table.cell(row, "model"),
                ids(table.cell(row, "switches")),
                found(table.cell(row, "for")),
                found(table.cell(row, "against")));
    }

    private static List<Finding> found(String cell) {
        return ids(cell).stream().map(Claims::finding).toList();
    }

    private static Finding finding(String id) {
        var found = FINDINGS.get(id);
        if (found == null) {
            throw new IllegalStateException(
                    "claims.psv names (%s), which is not in findings.psv.".formatted(id));
        }
        return found;
    }

    private static List<String> ids(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }
}
