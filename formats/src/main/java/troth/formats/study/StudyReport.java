package troth.formats.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.study.Findings;

/// What came of a study: as a page, as plain Markdown and in a few lines of text.
public final class StudyReport {

    private static final int NAME = 58;

    private final Findings findings;
    private final Answer answer;
    private final EffectTables tables;

    public StudyReport(Findings findings) {
        this.findings = findings;
        answer = new Answer(findings);
        tables = new EffectTables(findings);
    }

    /// @param ran how it was run, a command that gives it again
    public Page page(String ran) {
        var sections = new ArrayList<Section>();
        sections.add(
                new Section(
                        "answer",
                        "What the model answers",
                        says(answer.words().subList(1, answer.words().size()))));
        sections.add(
                new Section(
                        "effects",
                        "Effects",
                        List.of(
                                new Block.Say(answer.estimand()),
                                chart(),
                                new Block.Shown(tables.effects()),
                                new Block.Note(
                                        "“Seen with power .8”: the least true effect that so many"
                                                + " couples tell from none four times in five."))));
        sections.add(
                new Section(
                        "assumed",
                        "What it hangs on",
                        List.of(indexChart(), new Block.Shown(tables.swings()))));
        sections.add(
                new Section(
                        "design",
                        "How it was asked",
                        List.of(
                                new Block.Say(answer.design()),
                                new Block.Note("Made by: " + ran))));
        sections.add(new Section("limits", "Limits", says(answer.limits())));
        return new Page(
                answer.question(),
                "Laboratory",
                "Invented people in a model; nobody’s diary",
                answer.lead(),
                "%d couples drawn from the population prior, seed %d, both presets."
                        .formatted(findings.rows().size(), findings.seed()),
                sections,
                "Made by Troth from a study. It holds everything it shows, and loads nothing from"
                        + " anywhere.");
    }

    private static List<Block> says(List<String> words) {
        return words.stream().<Block>map(Block.Say::new).toList();
    }

    private Block chart() {
        var bars =
                findings.effects().stream()
                        .filter(e ->
                                !e.name().startsWith("observed") && !e.name().startsWith("day on"))
                        .map(e -> new Bar(e.name(), e.value(), !e.clear()))
                        .toList();
        double most = bars.stream().mapToDouble(b -> Math.abs(b.value())).max().orElse(0);
        var caption =
                new Caption(
                        "effects",
                        "Effects",
                        "A bar for each effect; hatched where 0 is in its interval.");
        return new Block.Figure(
                "Effects as-evidenced",
                "Hatched: not told from none",
                new BarChart(caption, "less", "more", most >= 5 ? 1 : 3, bars).svg(),
                "",
                new DataTable(
                        caption.tableId(),
                        "Effects as drawn",
                        List.of("effect", "value"),
                        bars.stream()
                                .map(b -> List.of(b.label(), Said.number(b.value())))
                                .toList()));
    }

    private Block indexChart() {
        var caption =
                new Caption(
                        "indices",
                        "Total indices",
                        "A bar for each assumed coefficient: the part of the variance it has a share in.");
        var bars =
                findings.indices().stream()
                        .map(i -> new Bar(i.name(), i.total().value(), false))
                        .toList();
        return new Block.Figure(
                "Which assumptions move the estimand",
                "Total sensitivity index",
                new BarChart(caption, "", "share of variance", 2, bars).svg(),
                "",
                tables.indices());
    }

    /// The same as plain Markdown, for a repository.
    ///
    /// @param ran how it was run, a command that gives it again
    public String markdown(String ran) {
        return "# %s: %s\n\n".formatted(findings.study().name(), answer.question())
                + "```sh\n%s\n```\n\n".formatted(ran)
                + "%d couples, seed %d, both presets.\n\n"
                        .formatted(findings.rows().size(), findings.seed())
                + "## What the model answers\n\n"
                + list(answer.words())
                + "\n## How it was asked\n\n"
                + answer.design()
                + "\n\n"
                + answer.estimand()
                + "\n\n## Effects\n\n"
                + tables.effects().markdown()
                + "\nSeen with power .8: the least true effect that so many couples tell from none"
                + " four times in five, at a level of .05.\n"
                + "\n## What it hangs on\n\nShares of the estimand's variance, all eight moved"
                + " together:\n\n"
                + tables.indices().markdown()
                + "\nThe estimand at either end of one assumed coefficient, all else as written:\n\n"
                + tables.swings().markdown()
                + "\n## Limits\n\n"
                + list(answer.limits());
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "- " + w + "\n").collect(Collectors.joining());
    }

    /// A few lines for a terminal: the question, the answer, the effects.
    public String summary() {
        var text = new StringBuilder(answer.question()).append("\n\n");
        answer.words().forEach(words -> text.append(wrapped(words)).append("\n"));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s%9s  %s%n",
                        "effect",
                        "value",
                        "95 % interval"));
        for (var e : findings.effects()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-" + NAME + "s%9s  %s to %s%n",
                            e.name(),
                            Said.number(e.value()),
                            Said.number(e.low()),
                            Said.number(e.high())));
        }
        return text.toString();
    }

    private static String wrapped(String words) {
        return words.replaceAll("(.{1,94})(?: |$)", "$1\n");
    }
}
