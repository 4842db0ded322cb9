package troth.formats.claims;

import static troth.formats.claims.ClaimEffects.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.evidence.Claims;
import troth.evidence.Claims.Claim;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Made;
import troth.formats.report.Made.Digest;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.study.Turned;

/// What each claim changes when its switch is turned to what the essays say: as a page and as plain
/// Markdown.
public final class ClaimReport {

    /// Differences in log evidence below this say nothing.
    private static final double LITTLE = 2;

    private final ClaimEffects found;

    public ClaimReport(ClaimEffects found) {
        this.found = found;
    }

    public static Made made(String version, String command) {
        return new Made(version, command, List.of(Digest.code("code"), Digest.values()));
    }

    private String lead() {
        long turned = found.claims().stream().filter(c -> !Turned.of(c).isEmpty()).count();
        return "Of %d %s %d %s a switch that the two presets set differently; the other %d stand in both alike, or in neither."
                .formatted(
                        found.claims().size(),
                        found.claims().size() == 1 ? "claim" : "claims",
                        turned,
                        turned == 1 ? "has" : "have",
                        found.claims().size() - turned);
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        words.add(lead());
        found.changes().stream()
                .filter(c -> c.turned().claims().isEmpty())
                .map(this::together)
                .forEach(words::add);
        words.add(spoken());
        return words;
    }

    private String together(ClaimEffects.Change all) {
        return "All switches at once move trust before a breach by %s and trust after it by %s (on 0 to 1) in %d simulated couples. On the diary they move trust on the last day by %s on average, %s up or down."
                .formatted(
                        plain(all.effects().get(0).value()),
                        plain(all.effects().get(1).value()),
                        found.couples(),
                        plain(all.read().above(found.usual())),
                        plain(all.read().apart(found.usual())));
    }

    /// Whether the diary can tell any of it.
    private String spoken() {
        var heard =
                found.changes().stream()
                        .filter(c -> Math.abs(found.gain(c)) >= LITTLE)
                        .map(c -> "%s (%s)".formatted(c.words(), plain(found.gain(c))))
                        .toList();
        return heard.isEmpty()
                ? "The diary (%s) tells none of them from what is evidenced: no log evidence differs by %s or more."
                        .formatted(found.diary(), plain(LITTLE))
                : "The diary (%s) is more or less likely by a log evidence of %s or more under: %s. Above 0 speaks for the essays, below 0 against; it says how well answers were foretold one after the other, not what is true."
                        .formatted(found.diary(), plain(LITTLE), String.join("; ", heard));
    }

    public Page page() {
        return new Page(
                "What the claims of the essays change",
                "Laboratory",
                "A model, and the diary " + found.diary(),
                lead(),
                "%d couples drawn from the population prior, seed %d; each switch alone, from as-evidenced to as-claimed."
                        .formatted(found.couples(), found.seed()),
                List.of(
                        new Section("answer", "In short", says(words().subList(1, words().size()))),
                        new Section(
                                "couples",
                                "On simulated couples",
                                List.of(
                                        new Block.Say(couplesWords()),
                                        chart(),
                                        new Block.Shown(couples()))),
                        new Section(
                                "diary",
                                "On the diary",
                                List.of(new Block.Say(diaryWords()), new Block.Shown(diary()))),
                        new Section("claims", "The claims", List.of(new Block.Shown(claims()))),
                        new Section("limits", "Limits", says(limits())),
                        new Section(
                                "made",
                                "Made by",
                                List.of(
                                        new Block.Note(found.made().command()),
                                        new Block.Note(found.made().words())))),
                "Made by Troth. It holds everything it shows, and loads nothing from anywhere.");
    }

    private static List<Block> says(List<String> words) {
        return words.stream().<Block>map(Block.Say::new).toList();
    }

    private static String couplesWords() {
        return "Every couple lives the same half year twice, with the same chance: as evidenced, and with these switches turned. On day 120 a breach of severity 0.5 that was hidden is found out. A number is the mean difference within couples, with its 95 % interval; trust before the breach is the mean of the month before it, at the end that of the last month.";
    }

    private static String diaryWords() {
        return "The population is fitted to the diary anew with these switches turned. “Log evidence” is how much more likely the answers are, each given those before it; a difference below 2 says nothing. “Trust moved” is what the switch makes of trust on the last day, averaged over both partners of all couples: up or down, and with its sign.";
    }

    private Block chart() {
        var bars =
                found.changes().stream()
                        .map(c ->
                                new Bar(
                                        c.words(),
                                        c.effects().getFirst().value(),
                                        !c.effects().getFirst().clear()))
                        .toList();
        var caption =
                new Caption(
                        "before",
                        "Trust before the breach",
                        "A bar for each set of switches; hatched where 0 is in its interval.");
        return new Block.Figure(
                "Trust before the breach, as claimed less as evidenced",
                "Hatched: not told from none",
                new BarChart(caption, "less", "more", 3, bars).svg(),
                "",
                new DataTable(
                        caption.tableId(),
                        "Trust before the breach",
                        List.of("switches", "difference"),
                        bars.stream().map(b -> List.of(b.label(), plain(b.value()))).toList()));
    }

    private DataTable couples() {
        var head = Stream.concat(Stream.of("claims", "switches"), Turned.measured().stream());
        return new DataTable(
                "couples-table",
                "Mean differences within couples, as claimed less as evidenced",
                head.toList(),
                found.changes().stream()
                        .map(c ->
                                Stream.concat(
                                                Stream.of(c.claims(), c.words()),
                                                c.effects().stream()
                                                        .map(e ->
                                                                "%s (%s to %s)"
                                                                        .formatted(
                                                                                plain(e.value()),
                                                                                plain(e.low()),
                                                                                plain(e.high()))))
                                        .toList())
                        .toList());
    }

    private DataTable diary() {
        return new DataTable(
                "diary-table",
                "The diary under each set of switches",
                List.of(
                        "claims",
                        "switches",
                        "log evidence",
                        "trust moved, either way",
                        "trust moved, with sign",
                        "fit ended well"),
                found.changes().stream()
                        .map(c ->
                                List.of(
                                        c.claims(),
                                        c.words(),
                                        plain(found.gain(c)),
                                        plain(c.read().apart(found.usual())),
                                        plain(c.read().above(found.usual())),
                                        c.read().converged() ? "yes" : "no"))
                        .toList());
    }

    private DataTable claims() {
        return new DataTable(
                "claims-table",
                "The claims, how well each is supported, and how it is switched",
                List.of("claim", "badge", "says", "for", "against", "mechanism", "switch"),
                found.claims().stream().map(ClaimReport::row).toList());
    }

    private static List<String> row(Claim claim) {
        return List.of(
                String.valueOf(claim.id()),
                claim.badge().name(),
                claim.words(),
                ids(claim.supporting()),
                ids(claim.opposing()),
                claim.model(),
                ClaimList.switched(claim));
    }

    private static String ids(List<Claims.Finding> findings) {
        return findings.isEmpty()
                ? "-"
                : findings.stream().map(Claims.Finding::id).collect(Collectors.joining(", "));
    }

    private static List<String> limits() {
        return List.of(
                "Differences between two presets of a model are no findings about people: they say what would follow if a claim held in the size that the preset gives it, which no study has set.",
                "A switch that changes nothing here may still matter elsewhere: couples live one half year with one breach, and a diary shows only what it asks.",
                "The diary's populations are compared at their most probable parameters; where two fits have not the same parameters, a constant of the prior stays in the difference. A fit that did not end well has lost some log evidence for that alone.",
                "On the invented diary, which the model as evidenced made, that model has to do well. Only the diaries of real couples can speak.");
    }

    /// The same as plain Markdown.
    public String markdown() {
        return "# What the claims of the essays change\n\n```sh\n%s\n```\n\n"
                        .formatted(found.made().command())
                + "%d couples, seed %d; diary: %s. %s\n\n"
                        .formatted(
                                found.couples(), found.seed(), found.diary(), found.made().words())
                + "## In short\n\n"
                + list(words())
                + "\n## On simulated couples\n\n%s\n\n".formatted(couplesWords())
                + couples().markdown()
                + "\n## On the diary\n\n%s\n\n".formatted(diaryWords())
                + diary().markdown()
                + "\n## The claims\n\n"
                + claims().markdown()
                + "\n## Limits\n\n"
                + list(limits());
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "- " + w + "\n").collect(Collectors.joining());
    }

    /// A few lines for a terminal.
    public String summary() {
        return words().stream()
                .map(w -> w.replaceAll("(.{1,94})(?: |$)", "$1\n"))
                .collect(Collectors.joining("\n"));
    }
}
