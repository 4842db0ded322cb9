package troth.formats.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Made;
import troth.formats.report.Made.Digest;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.study.Effect;
import troth.study.Findings;

/// What came of a study: as a page, as plain Markdown, as JSON and in a few lines of text.
public final class StudyReport {

    private static final int NAME = 64;

    private static final String POWER =
            "“Seen with power .8”: the least true effect that so many couples tell from none four"
                    + " times in five, at a level of .05. A dash stands where there is no difference"
                    + " to see: at levels, and where nothing can differ.";

    private final Findings findings;
    private final Made made;
    private final Answer answer;
    private final EffectTables tables;

    public StudyReport(Findings findings, Made made) {
        this.findings = findings;
        this.made = made;
        answer = new Answer(findings);
        tables = new EffectTables(findings);
    }

    /// @param file the text of a study that someone wrote; empty for one that Troth brings along,
    ///   which is a part of the code
    public static Made made(String version, String command, String file) {
        var digests = new ArrayList<>(List.of(Digest.code("code"), Digest.values()));
        if (!file.isEmpty()) {
            digests.add(Digest.text("study", file));
        }
        return new Made(version, command, digests);
    }

    public Page page() {
        return new Page(
                answer.question(),
                "Laboratory",
                "Invented people in a model; nobody’s diary",
                answer.lead(),
                "%d couples drawn from the population prior, seed %d, both presets."
                        .formatted(findings.rows().size(), findings.seed()),
                sections(),
                "Made by Troth from a study. It holds everything it shows, and loads nothing from"
                        + " anywhere.");
    }

    private List<Section> sections() {
        var words = answer.words();
        var effects = new ArrayList<Block>(List.of(new Block.Say(answer.estimand())));
        effects.addAll(charts());
        effects.add(new Block.Shown(tables.effects()));
        effects.add(new Block.Note(POWER));
        return List.of(
                new Section(
                        "answer", "What the model answers", says(words.subList(1, words.size()))),
                new Section("effects", "Effects", effects),
                new Section("assumed", "What it hangs on", hinges()),
                new Section("design", "How it was asked", says(List.of(answer.design()))),
                new Section("limits", "Limits", says(answer.limits())),
                new Section(
                        "made",
                        "How it was made",
                        List.of(new Block.Say(made.command()), new Block.Note(made.words()))));
    }

    private static List<Block> says(List<String> words) {
        return words.stream().<Block>map(Block.Say::new).toList();
    }

    /// One chart for each unit that has differences: two units have no axis in common.
    private List<Block> charts() {
        return findings.effects().stream()
                .filter(StudyReport::drawn)
                .map(Effect::unit)
                .distinct()
                .map(this::chart)
                .toList();
    }

    /// What a survey sees is less sharp by far, and would make all else look like nothing.
    private static boolean drawn(Effect e) {
        return !e.level() && !e.nothing() && !e.name().startsWith("observed");
    }

    private Block chart(String unit) {
        var those =
                findings.effects().stream().filter(e -> drawn(e) && e.unit().equals(unit)).toList();
        var bars =
                those.stream()
                        .map(e -> new Bar(e.name(), e.value(), !e.clear(), e.low(), e.high()))
                        .toList();
        double most = bars.stream().mapToDouble(b -> Math.abs(b.value())).max().orElse(0);
        var id = "effects-" + unit.replaceAll("[^a-z0-9]+", "-");
        var caption =
                new Caption(
                        id,
                        "Effects in " + unit,
                        "A bar for each effect with its 95 % interval; hatched where 0 is in it.");
        return new Block.Figure(
                "Effects in %s, as-evidenced".formatted(unit),
                "With 95 % intervals over couples; hatched: not told from none",
                new BarChart(caption, "less", "more", most >= 5 ? 1 : most < 0.05 ? 4 : 3, bars)
                        .svg(),
                "",
                new DataTable(
                        caption.tableId(),
                        "Effects as drawn, in " + unit,
                        List.of("effect", "value", "95 % interval"),
                        those.stream()
                                .map(e ->
                                        List.of(e.name(), Said.number(e.value()), Said.interval(e)))
                                .toList()));
    }

    private List<Block> hinges() {
        return IntStream.range(0, findings.hinges().size()).mapToObj(this::hinge).toList();
    }

    private Block hinge(int at) {
        var hinge = findings.hinges().get(at);
        var caption =
                new Caption(
                        "hinge-%d".formatted(at),
                        "Total indices: " + Answer.title(hinge),
                        "A bar for each assumed coefficient: the part of the variance it has a share in, with its 95 % interval.");
        var bars =
                hinge.indices().stream()
                        .map(i ->
                                new Bar(
                                        Said.coefficient(i.name()),
                                        i.total().value(),
                                        false,
                                        i.total().low(),
                                        i.total().high()))
                        .toList();
        return new Block.Figure(
                Answer.title(hinge),
                "Which assumptions move it: total share of its variance, with 95 % intervals",
                new BarChart(caption, "", "share of variance", 2, bars).svg(),
                "",
                tables.hinge(at));
    }

    /// The same as plain Markdown, for a repository.
    public String markdown() {
        return "# %s: %s\n\n".formatted(findings.study().name(), answer.question())
                + "```sh\n%s\n```\n\n".formatted(made.command())
                + "%d couples, seed %d, both presets. %s\n\n"
                        .formatted(findings.rows().size(), findings.seed(), made.words())
                + "## What the model answers\n\n"
                + list(answer.words())
                + "\n## How it was asked\n\n"
                + answer.design()
                + "\n\n"
                + answer.estimand()
                + "\n\n## Effects\n\n"
                + tables.effects().markdown()
                + "\n"
                + POWER
                + "\n\n## What it hangs on\n\nShares of an estimand’s variance where ten assumed"
                + " coefficients are moved together, and the estimand at either end of one of them,"
                + " all else as written.\n"
                + IntStream.range(0, findings.hinges().size())
                        .mapToObj(at ->
                                "\n**%s**\n\n%s"
                                        .formatted(
                                                Answer.title(findings.hinges().get(at)),
                                                tables.hinge(at).markdown()))
                        .collect(Collectors.joining())
                + "\n## Limits\n\n"
                + list(answer.limits());
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "- " + w + "\n").collect(Collectors.joining());
    }

    /// Every number of it; docs/studies.md names the keys.
    public String json() {
        return StudyJson.of(findings, answer, made);
    }

    /// A few lines for a terminal: the question, the answer, the effects.
    public String summary() {
        var text = new StringBuilder(answer.question()).append("\n\n");
        answer.words().forEach(words -> text.append(wrapped(words)).append("\n"));
        text.append(line("effect", "value", "95 % interval", "unit"));
        for (var e : findings.effects()) {
            text.append(line(e.name(), Said.number(e.value()), Said.interval(e), e.unit()));
        }
        return text.toString();
    }

    private static String line(String name, String value, String interval, String unit) {
        var form = "%-" + NAME + "s%9s  %-18s  %s%n";
        return String.format(Locale.ROOT, form, name, value, interval, unit);
    }

    private static String wrapped(String words) {
        return words.replaceAll("(.{1,94})(?: |$)", "$1\n");
    }
}
