package troth.formats.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.evidence.Evidence;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Says;
import troth.evidence.Reproductions.Target;
import troth.formats.chart.Bracket;
import troth.formats.chart.Caption;
import troth.formats.chart.Decimal;
import troth.formats.chart.IntervalChart;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Made;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.reproduce.Reproduction;
import troth.reproduce.Validation;
import troth.reproduce.Validation.Count;
import troth.reproduce.Verdict;

/// What came of doing other people's studies again: as a page, as Markdown and in lines of text.
public final class ValidationReport {

    private static final String QUESTION = "Does the model find what studies found?";

    private static final List<String> HEAD =
            List.of("finding", "verdict", "what", "published", "simulated", "why", "source");

    private final Validation validation;

    public ValidationReport(Validation validation) {
        this.validation = validation;
    }

    public Page page(Made made) {
        var sections = new ArrayList<Section>();
        sections.add(new Section("answer", "The answer", says(answer())));
        for (var kind : Kind.values()) {
            sections.add(section(kind));
        }
        sections.add(
                new Section(
                        "recalled",
                        "Told from memory, not counted",
                        List.of(
                                new Block.Shown(
                                        table("recalled-rows", "Not counted", recalled())))));
        sections.add(
                new Section(
                        "outside",
                        "Outside the model",
                        List.of(new Block.Closed("Each finding, and why", outside()))));
        sections.add(new Section("rule", "The rule", says(RULE)));
        sections.add(
                new Section(
                        "made",
                        "Made by",
                        List.of(new Block.Note(made.command()), new Block.Note(made.words()))));
        return new Page(
                QUESTION,
                "Laboratory",
                "Invented people in a model; nobody’s diary",
                answer().getFirst(),
                under(),
                sections,
                "Made by Troth. It holds everything it shows, and loads nothing from anywhere.");
    }

    private Section section(Kind kind) {
        var rows = rows(kind);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Say(MEANS[kind.ordinal()]));
        blocks.add(chart(kind));
        blocks.add(new Block.Shown(table(lower(kind) + "-rows", title(kind), rows)));
        return new Section(lower(kind), title(kind), blocks);
    }

    private static final String[] MEANS = {
        "The finding, or its direction, was used when a coefficient was chosen. Failing one says that"
                + " the parts do not add up to what each was chosen for.",
        "No coefficient was chosen by the finding."
    };

    private static List<Block> says(List<String> words) {
        return words.stream().<Block>map(Block.Say::new).toList();
    }

    private String under() {
        return "%d replicates of each study, seed %d. %s"
                .formatted(
                        validation.size().studies(),
                        validation.size().seed(),
                        switch (validation.size().people()) {
                            case DIFFER -> "People differ about the values of the table.";
                            case DOUBTED ->
                                    "People differ about values that are drawn for each replicate;"
                                            + " not the rule’s reading.";
                        });
    }

    /// The counts in plain words, and how the failures part. A trial says first that it is one.
    private List<String> answer() {
        var words = new ArrayList<String>();
        if (validation.size().isTrial()) {
            words.add(
                    "This is a trial: with %d replicates of each study chance decides many verdicts, and counts of them say little. Ask for %d or more (--studies)."
                            .formatted(validation.size().studies(), Validation.ENOUGH));
        }
        words.add("Of %s; of %s.".formatted(count(Kind.CALIBRATED), count(Kind.PREDICTED)));
        long missed = counted().filter(row -> !row.passes()).count();
        long mute = counted().filter(row -> row.passes() && row.rivalPasses()).count();
        if (!validation.size().isTrial()) {
            words.add(
                    "The goal is nine of ten of each: %s for the calibrated, %s for the predicted."
                            .formatted(reached(Kind.CALIBRATED), reached(Kind.PREDICTED)));
        }
        words.add(
                "%d rows are missed. %d more are met, but a wrong model meets them as well, so they"
                                .formatted(missed, mute)
                        + " tell nothing and count as not reproduced.");
        words.add(hanging());
        words.add(
                "That a row is reproduced does not show that the mechanism is right, only that the"
                        + " finding does not speak against it.");
        return words;
    }

    private String hanging() {
        var names =
                counted()
                        .filter(row -> !row.settled())
                        .map(row -> row.target().name())
                        .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "No row hangs on the chance of these replicates."
                : "With no more replicates chance could turn what decides these: " + names + ".";
    }

    private Stream<Reproduction> counted() {
        return validation.rows().stream().filter(row -> row.target().seen());
    }

    private String count(Kind kind) {
        Count count = validation.count(kind);
        return "%d %s rows %d are reproduced"
                .formatted(count.rows(), lower(kind), count.reproduced());
    }

    private String reached(Kind kind) {
        return validation.count(kind).reached() ? "reached" : "not reached";
    }

    private List<Reproduction> rows(Kind kind) {
        return counted().filter(row -> row.target().kind() == kind).toList();
    }

    private List<Reproduction> recalled() {
        return validation.rows().stream().filter(row -> !row.target().seen()).toList();
    }

    private Block chart(Kind kind) {
        var rows = rows(kind).stream().filter(ValidationReport::drawn).toList();
        var caption =
                new Caption(
                        lower(kind) + "-chart",
                        "Numbers, " + lower(kind),
                        "For each number the published interval as a bar, what the model finds as a"
                                + " dot with the interval of its replicates.");
        return new Block.Figure(
                "The numbers among them",
                "Bar: published interval. Dot and line: the model, filled where reproduced. An arrow"
                        + " is off the scale.",
                new IntervalChart(caption, rows.stream().map(ValidationReport::bracket).toList())
                        .svg(),
                "",
                new DataTable(
                        caption.tableId(),
                        "Numbers",
                        List.of("finding", "published", "simulated"),
                        rows.stream()
                                .map(row ->
                                        List.of(row.target().name(), published(row), found(row)))
                                .toList()));
    }

    private static boolean drawn(Reproduction row) {
        return row.target().says() == Says.VALUE && Double.isFinite(row.simulated());
    }

    /// On a scale on which none is 0 and what was published is 1. Where both are 0 apart from the
    /// interval, its own unit.
    private static Bracket bracket(Reproduction row) {
        Target t = row.target();
        double unit = t.value() - t.none();
        double a = (t.low() - t.none()) / unit;
        double b = (t.high() - t.none()) / unit;
        double low = (row.low() - t.none()) / unit;
        double high = (row.high() - t.none()) / unit;
        return new Bracket(
                t.id() + " " + t.asks(),
                Math.min(a, b),
                Math.max(a, b),
                (row.simulated() - t.none()) / unit,
                finite(Math.min(low, high)),
                finite(Math.max(low, high)),
                row.verdict() == Verdict.REPRODUCED);
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private DataTable table(String id, String caption, List<Reproduction> rows) {
        return new DataTable(
                id, caption, HEAD, rows.stream().map(ValidationReport::cells).toList());
    }

    private static List<String> cells(Reproduction row) {
        return List.of(
                row.target().name(),
                row.verdict().words(),
                row.target().asks(),
                published(row),
                found(row),
                why(row),
                row.target().source());
    }

    private static String published(Reproduction row) {
        var t = row.target();
        return switch (t.says()) {
            case VALUE ->
                    "%s (%s to %s)".formatted(number(t.value()), number(t.low()), number(t.high()));
            case MORE -> "more";
            case LESS -> "less";
            case NONE -> "no effect";
        };
    }

    private static String found(Reproduction row) {
        return switch (row.target().says()) {
            case VALUE -> interval(row);
            case MORE, LESS -> interval(row) + "; found by " + share(row);
            case NONE -> interval(row) + "; none found by " + share(row);
        };
    }

    private static String interval(Reproduction row) {
        return "%s (%s to %s)"
                .formatted(number(row.simulated()), number(row.low()), number(row.high()));
    }

    private static String share(Reproduction row) {
        return "%.0f %%".formatted(100 * row.found());
    }

    /// Why a row counts as it does, in a few words; empty where it is reproduced.
    static String why(Reproduction row) {
        if (!row.passes()) {
            return "missed";
        }
        if (!row.rivalPasses()) {
            return "";
        }
        return row.target().rival().isEmpty()
                ? "met, but no mechanism of the model is named for it"
                : "met, but a model without the mechanism meets it too";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.short3(value) : "none";
    }

    private static DataTable outside() {
        return new DataTable(
                "outside-rows",
                "Findings that are not compared",
                List.of("finding", "why"),
                Reproductions.notCompared().entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue()))
                        .toList());
    }

    private static final List<String> RULE =
            List.of(
                    "The list of findings was fixed before the first run. A row is calibrated where"
                            + " parameters.csv names the finding, else predicted.",
                    "A number is reproduced where the median of the replicates lies in the published"
                            + " interval, which may not hold what means no effect.",
                    "A direction is reproduced where at least half of the replicates, each with as many"
                            + " people and as much error as the study had, tell it from none by"
                            + " Student’s distribution at a level of .05.",
                    "No effect is reproduced where at least four of five replicates tell none.",
                    "A row must be able to fail: it counts only where a model that lacks the mechanism"
                            + " fails it.");

    /// The same as plain Markdown, for a repository.
    public String markdown(Made made) {
        var text = new StringBuilder("# ").append(QUESTION).append("\n\n");
        text.append("```sh\n").append(made.command()).append("\n```\n\n");
        text.append(under()).append(" ").append(made.words()).append("\n\n");
        answer().forEach(words -> text.append("- ").append(words).append("\n"));
        for (var kind : Kind.values()) {
            text.append("\n## ").append(title(kind)).append("\n\n");
            text.append(MEANS[kind.ordinal()]).append("\n\n");
            text.append(markdown(table("rows", title(kind), rows(kind))));
        }
        text.append("\n## Told from memory, not counted\n\n");
        text.append(markdown(table("rows", "Not counted", recalled())));
        text.append("\n## Outside the model\n\n").append(markdown(outside()));
        text.append("\n## The rule\n\n");
        RULE.forEach(words -> text.append("- ").append(words).append("\n"));
        return text.append("\n## Sources\n\n").append(sources()).toString();
    }

    private String sources() {
        return validation.rows().stream()
                .map(row -> row.target().source())
                .distinct()
                .sorted()
                .map(key -> "- `%s`: %s\n".formatted(key, Evidence.bibliography().get(key)))
                .collect(Collectors.joining());
    }

    private static String markdown(DataTable table) {
        return line(table.head())
                + line(table.head().stream().map(_ -> "---").toList())
                + table.rows().stream().map(ValidationReport::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /// A few lines for a terminal: the table and the counts; a trial is called one above them, too.
    public String summary() {
        var text = new StringBuilder(QUESTION).append("\n\n");
        if (validation.size().isTrial()) {
            text.append(answer().getFirst()).append("\n\n");
        }
        for (var row : validation.rows()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-18s %-10s %-26s %-42s %s%n",
                            row.target().name(),
                            row.target().seen() ? lower(row.target().kind()) : "recalled",
                            published(row),
                            found(row),
                            row.verdict().words() + (why(row).isEmpty() ? "" : ": " + why(row))));
        }
        text.append("\n");
        answer().forEach(words -> text.append(words).append("\n"));
        return text.toString();
    }

    private static String title(Kind kind) {
        return kind == Kind.CALIBRATED ? "Calibrated" : "Predicted";
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
