package troth.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.formats.Nearest;
import troth.formats.WholeFiles;
import troth.formats.plan.PlanJson;
import troth.formats.plan.PlanReport;
import troth.infer.Invented;
import troth.study.DiaryPlan;

@Command(
        name = "plan",
        description = "Says what a diary study of so many couples and days would tell.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Simulates couples, lets them answer, reads the diary, and holds what was read against",
            "what is true. Several sizes are compared. Prints it in words, and writes to DIR:",
            "  report.html   everything, in one file",
            "  report.md     the same as plain text",
            "  plan.json     every number",
            "",
            "For example: ./troth plan",
            "             ./troth plan --couples 20,40 --days 14",
            "             ./troth plan --couples 40 --days 28 --items trust,honesty,care",
            "How it is reckoned: docs/studies.md"
        })
final class Planned implements Callable<Integer> {

    private static final int MOST_SIZES = 12;

    @Option(
            names = "--couples",
            paramLabel = "N",
            split = ",",
            defaultValue = "40",
            description = "How many couples, or a list; 40 if left out.")
    private List<Integer> couples = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "D",
            split = ",",
            defaultValue = "14",
            description =
                    "How many days, both partners asked once a day, or a list; 14 if left out.")
    private List<Integer> days = new ArrayList<>();

    @Option(
            names = "--items",
            paramLabel = "ITEM",
            split = ",",
            defaultValue = "trust,satisfaction,closeness",
            description =
                    "What is asked, seven steps each. If left out: trust,satisfaction,closeness."
                            + " Facets are reliability, honesty, care, safety, sexual_trust.")
    private List<String> items = new ArrayList<>();

    @Option(
            names = "--missing",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "The share of days that a person skips, below 1; 0.1 if left out.")
    private double missing;

    @Option(
            names = "--effect",
            paramLabel = "LOGODDS",
            defaultValue = "0.5",
            description =
                    "A difference in trust between two halves of the couples, in log-odds, that"
                            + " you want to see; 0.5 if left out.")
    private double effect;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            description =
                    "How many diaries are made and read of each size. If left out: 2 to 10, the"
                            + " fewer the larger they are.")
    private Optional<Integer> repeats;

    @Mixin private SeedOption seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the report. If left out: diary-plan.")
    private Optional<Path> out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(effect > 0 && effect <= 10)) {
            throw new IllegalArgumentException(
                    "The effect (%s) must lie in (0, 10].".formatted(effect));
        }
        var report = new PlanReport(look(plans()), effect, again());
        var folder = out.orElseGet(() -> Path.of("diary-plan"));
        try (var files = new WholeFiles(folder)) {
            files.write("plan.json", writer -> writer.append(PlanJson.of(report)));
            files.write("report.html", writer -> writer.append(report.page().html()));
            files.write("report.md", writer -> writer.append(report.markdown()));
            files.done();
        }
        var to = spec.commandLine().getOut();
        to.print(report.summary());
        to.printf("%n%s%n", folder.resolve("report.html"));
        to.flush();
        return 0;
    }

    private List<DiaryPlan> plans() {
        var asked = asked();
        var plans = new ArrayList<DiaryPlan>();
        for (int n : couples) {
            for (int d : days) {
                int times = repeats.orElseGet(() -> DiaryPlan.usualRepeats(n, d, asked.size()));
                plans.add(new DiaryPlan(n, d, asked, missing, seed.number(), times));
            }
        }
        if (plans.size() > MOST_SIZES) {
            throw new IllegalArgumentException(
                    "%d sizes are asked for, and at most %d are planned at once."
                            .formatted(plans.size(), MOST_SIZES));
        }
        return plans;
    }

    private List<Item> asked() {
        var words =
                Arrays.stream(Construct.values())
                        .filter(c -> c != Construct.OTHER)
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList();
        for (var item : items) {
            if (!words.contains(item)) {
                throw new IllegalArgumentException(
                        "The item (%s) must be one of %s.%n%s"
                                .formatted(
                                        item, String.join(", ", words), Nearest.maybe(item, words))
                                .strip());
            }
        }
        if (new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("An item is named twice.");
        }
        return items.stream().map(Planned::item).toList();
    }

    private static Item item(String word) {
        var construct = Construct.valueOf(word.toUpperCase(Locale.ROOT));
        return new Item(word, Invented.SEVEN, construct, true);
    }

    private List<DiaryPlan.Outlook> look(List<DiaryPlan> plans) {
        var outlooks = new ArrayList<DiaryPlan.Outlook>();
        try (var stages = Stages.onErrors()) {
            for (var plan : plans) {
                var stage = "%d couples, %d days: reading".formatted(plan.couples(), plan.days());
                var done = new int[1];
                stages.at(stage, 0, plan.repeats());
                outlooks.add(plan.look(() -> stages.at(stage, ++done[0], plan.repeats())));
            }
        }
        return outlooks;
    }

    private String again() {
        return "./troth plan --couples %s --days %s --items %s --missing %s --effect %s%s --seed %d"
                .formatted(
                        list(couples),
                        list(days),
                        String.join(",", items),
                        missing,
                        effect,
                        repeats.map(r -> " --repeats " + r).orElse(""),
                        seed.number());
    }

    private static String list(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
