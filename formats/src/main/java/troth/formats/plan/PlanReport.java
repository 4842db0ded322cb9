package troth.formats.plan;

import static troth.formats.chart.Decimal.short3;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.study.Contrast;
import troth.study.DiaryPlan.Line;
import troth.study.DiaryPlan.Outlook;

/// What diary studies of some sizes would tell: as a page, as plain Markdown and in words.
///
/// @param outlooks one for each size, all of the same items
/// @param effect a difference in trust between two halves of the couples (log-odds)
/// @param ran a command that gives it again
public record PlanReport(List<Outlook> outlooks, double effect, String ran) {

    public PlanReport {
        outlooks = List.copyOf(outlooks);
    }

    /// What each size will show and will not, in plain words.
    public List<String> words() {
        return outlooks.stream().map(this::words).toList();
    }

    private String words(Outlook o) {
        var trust = o.contrasts().getFirst();
        var unseen = o.parameters().stream().filter(p -> !p.identified()).map(Line::name).toList();
        return "With %d couples for %d days you will see a difference of %s in trust (log-odds) between two halves of the couples with a chance of %s; %s. One person's trust will be known to about ±%s (of such bands, meant to hold the truth nine times in ten, %s did), and %s of the population's %d parameters will be told by the diary rather than by what is assumed%s.%s"
                .formatted(
                        o.plan().couples(),
                        o.plan().days(),
                        short3(effect),
                        share(trust.power(effect)),
                        Double.isInfinite(trust.seen())
                                ? "no difference of any size can be told"
                                : "you will not see one below %s four times in five"
                                        .formatted(short3(trust.seen())),
                        short3(o.trust().getFirst().width() / 2),
                        share(o.trust().getFirst().covered()),
                        o.parameters().size() - unseen.size(),
                        o.parameters().size(),
                        unseen.isEmpty() ? "" : "; not %s".formatted(some(unseen)),
                        distrusted(o));
    }

    private static String distrusted(Outlook o) {
        var names = o.parameters().stream().filter(Line::seldomHeld).map(Line::name).toList();
        return names.isEmpty()
                ? ""
                : " Do not rely on the interval of %s: it held the truth too seldom."
                        .formatted(some(names));
    }

    private static String some(List<String> names) {
        return names.size() <= 6
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 6))
                        + " and %d more".formatted(names.size() - 6);
    }

    private static String share(double share) {
        return Decimal.of(100 * share, 0) + " %";
    }

    public Page page() {
        var sections = new ArrayList<Section>();
        if (outlooks.size() > 1) {
            sections.add(
                    new Section(
                            "answer", "What to expect", says(words().subList(1, outlooks.size()))));
        }
        sections.add(new Section("sizes", "Sizes side by side", List.of(new Block.Shown(sizes()))));
        for (var outlook : outlooks) {
            sections.add(
                    new Section(
                            id(outlook),
                            title(outlook),
                            List.of(
                                    new Block.Shown(trust(outlook)),
                                    new Block.Shown(parameters(outlook)))));
        }
        sections.add(new Section("how", "How it was reckoned", says(how())));
        sections.add(new Section("made", "Made by", List.of(new Block.Note(ran))));
        return new Page(
                "What a diary study would tell",
                "Laboratory",
                "Invented people in a model; nobody’s diary",
                words().getFirst(),
                "Items: %s. Seed %d.".formatted(items(), outlooks.getFirst().plan().seed()),
                sections,
                "Made by Troth. It holds everything it shows, and loads nothing from anywhere.");
    }

    private static List<Block> says(List<String> words) {
        return words.stream().<Block>map(Block.Say::new).toList();
    }

    private String items() {
        return outlooks.getFirst().plan().items().stream()
                .map(i -> i.name().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String id(Outlook o) {
        return "n%d-d%d".formatted(o.plan().couples(), o.plan().days());
    }

    private static String title(Outlook o) {
        return "%d couples, %d days".formatted(o.plan().couples(), o.plan().days());
    }

    private DataTable sizes() {
        return new DataTable(
                "sizes-table",
                "What each size tells",
                List.of(
                        "couples",
                        "days",
                        "diaries read",
                        "fits that ended well",
                        "parameters told",
                        "their 95 % intervals that hold the truth",
                        "width of a person's trust band",
                        "bands that hold the truth (best: 90 %)",
                        "power for %s".formatted(short3(effect)),
                        "least difference seen"),
                outlooks.stream().map(this::size).toList());
    }

    private List<String> size(Outlook o) {
        var trust = o.trust().getFirst();
        long told = o.parameters().stream().filter(Line::identified).count();
        double covered = o.parameters().stream().mapToDouble(Line::covered).average().orElse(0);
        return List.of(
                "" + o.plan().couples(),
                "" + o.plan().days(),
                "" + o.plan().repeats(),
                "" + o.fitsEndedWell(),
                "%d of %d".formatted(told, o.parameters().size()),
                share(covered),
                short3(trust.width()),
                share(trust.covered()),
                share(o.contrasts().getFirst().power(effect)),
                seen(o.contrasts().getFirst()));
    }

    private static String seen(Contrast contrast) {
        return Double.isInfinite(contrast.seen()) ? "none" : short3(contrast.seen());
    }

    private DataTable trust(Outlook o) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < o.trust().size(); i++) {
            var line = o.trust().get(i);
            var contrast = o.contrasts().get(i);
            rows.add(
                    List.of(
                            line.name().replace("theta_", "").replace("theta", "trust"),
                            short3(line.width()),
                            share(line.covered()),
                            short3(line.bias()),
                            share(line.told()),
                            short3(contrast.slope()),
                            share(contrast.power(effect)),
                            seen(contrast)));
        }
        return new DataTable(
                id(o) + "-trust",
                "Trust of a person on the last day, in log-odds",
                List.of(
                        "trust",
                        "width of the 90 % band",
                        "bands that hold the truth",
                        "bias",
                        "told by the answers",
                        "of a true difference, shown",
                        "power for %s".formatted(short3(effect)),
                        "least difference seen"),
                rows);
    }

    private static DataTable parameters(Outlook o) {
        return new DataTable(
                id(o) + "-parameters",
                "Parameters of the population",
                List.of(
                        "parameter",
                        "truth",
                        "width of the 95 % interval",
                        "intervals that hold the truth",
                        "bias",
                        "told by the diary",
                        "identified"),
                o.parameters().stream()
                        .map(p ->
                                List.of(
                                        p.name().replace(".", " of ").replace('_', ' '),
                                        short3(p.truth()),
                                        short3(p.width()),
                                        "%.0f of %d".formatted(p.covered() * p.cases(), p.cases()),
                                        short3(p.bias()),
                                        share(p.told()),
                                        p.identified() ? "yes" : "no"))
                        .toList());
    }

    private List<String> how() {
        var first = outlooks.getFirst().plan();
        return List.of(
                "Couples of the model's population live by their states, with its chance and starts of their own, and answer %d items of seven steps once a day; %s of the days of a person are missing. The diary that they make is read as any other (docs/inference.md), without being told what happened to them."
                        .formatted(first.items().size(), share(first.missing())),
                "The parameters of the answers stand at the centre of their priors (priors.csv). A parameter is identified where the diary takes away half of the prior's variance or more. Truth of a level or stretch is known up to the chance of a pilot of 64 couples.",
                "The difference: half of the couples have their trust moved by it. Of that a reading shows only a part (“shown”), because it leans on what is assumed; power is that of a comparison of the two halves' mean readings.",
                "Few diaries were read of each size (see the table), so a share of intervals that hold the truth is rough: of ten, one more or less is 10 %. More: --repeats.",
                "All of it supposes that the model and its numbers hold. Real couples differ in more, so take the sizes as the least to ask for.");
    }

    public String markdown() {
        return "# What a diary study would tell\n\n```sh\n%s\n```\n\n".formatted(ran)
                + list(words())
                + "\n## Sizes side by side\n\n"
                + sizes().markdown()
                + outlooks.stream()
                        .map(o ->
                                "\n## %s\n\n%s\n%s"
                                        .formatted(
                                                title(o),
                                                trust(o).markdown(),
                                                parameters(o).markdown()))
                        .collect(Collectors.joining())
                + "\n## How it was reckoned\n\n"
                + list(how());
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "- " + w + "\n").collect(Collectors.joining());
    }

    /// A few lines for a terminal: the words, then the sizes.
    public String summary() {
        var table =
                outlooks.stream().map(o -> row(o, this::size)).collect(Collectors.joining("\n"));
        return words().stream()
                        .map(w -> w.replaceAll("(.{1,94})(?: |$)", "$1\n"))
                        .collect(Collectors.joining("\n"))
                + "\ncouples  days  told      trust band  holds   power  least seen\n"
                + table
                + "\n";
    }

    private static String row(Outlook o, Function<Outlook, List<String>> size) {
        var c = size.apply(o);
        return String.format(
                Locale.ROOT,
                "%7s  %4s  %-8s  %10s  %5s  %6s  %10s",
                Stream.of(0, 1, 4, 6, 7, 8, 9).map(c::get).toArray());
    }
}
