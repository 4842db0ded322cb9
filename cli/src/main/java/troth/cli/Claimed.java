package troth.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.evidence.Claims.Claim;
import troth.formats.WholeFiles;
import troth.formats.claims.ClaimEffects;
import troth.formats.claims.ClaimJson;
import troth.formats.claims.ClaimList;
import troth.formats.claims.ClaimReport;
import troth.formats.diary.BroughtDiary;
import troth.infer.Alternatives;
import troth.model.Parameters;
import troth.model.Preset;
import troth.study.Findings;
import troth.study.Turned;

@Command(
        name = "claims",
        description = "Lists what the essays claim, what is known of it, and what it changes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints every claim with its badge, its findings, its mechanism and its switch. With",
            "--effect each switch is turned to what the essays say, on simulated couples and on a",
            "diary, and DIR gets:",
            "  report.html   what each claim changes, in one file",
            "  report.md     the same as plain text",
            "  claims.json   every number",
            "",
            "For example: ./troth claims --only 3,9",
            "             ./troth claims --effect --out /tmp/claims",
            "             ./troth claims --effect --diary my.csv --map my.map.yaml"
        })
final class Claimed implements Callable<Integer> {

    @Option(
            names = "--only",
            paramLabel = "N",
            split = ",",
            description = "Only these claims, by their numbers.")
    private List<Integer> only = new ArrayList<>();

    @Option(names = "--effect", description = "Turns each switch and says what changes.")
    private boolean effect;

    @Option(
            names = "--diary",
            paramLabel = "DIARY",
            description = "A table of answers (CSV). The invented diary if left out.")
    private Optional<Path> diary;

    @Mixin private MapOption mapping;

    @Option(
            names = "--couples",
            paramLabel = "N",
            defaultValue = "128",
            description = "How many couples are simulated, 64 or more; 128 if left out.")
    private int couples;

    @Mixin private SeedOption seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the report. If left out: claims-turned.")
    private Optional<Path> out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var to = spec.commandLine().getOut();
        if (effect) {
            write(turn());
            return 0;
        }
        if (diary.isPresent() || mapping.file().isPresent() || out.isPresent()) {
            throw new IllegalArgumentException(
                    "The options --diary, --map and --out belong to --effect.");
        }
        to.print(ClaimList.of(ClaimList.named(only)));
        to.flush();
        return 0;
    }

    private ClaimEffects turn() {
        var claims = ClaimList.named(only);
        if (claims.stream().allMatch(claim -> Turned.of(claim).isEmpty())) {
            throw new IllegalArgumentException(
                    "None of the claims (%s) has a switch that the two presets set differently: there is nothing to turn."
                            .formatted(numbers()));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var size = new Findings.Size(seed.number(), couples, threads);
        var brought = DiaryArguments.brought(diary, mapping.file(), _ -> {});
        try (var stages = Stages.onErrors()) {
            return turn(size, claims, brought, stages);
        }
    }

    private ClaimEffects turn(
            Findings.Size size, List<Claim> claims, BroughtDiary brought, Stages stages) {
        var sets = Turned.all().stream().filter(this::isMeant).toList();
        var usual = Parameters.of(Preset.AS_EVIDENCED);
        stages.at("fitting the diary as evidenced", 0, 0);
        var alternatives = new Alternatives(brought.file().diary(), usual);
        var changes = new ArrayList<ClaimEffects.Change>();
        var lived = new AtomicInteger();
        for (var set : sets) {
            stages.at("turning switches", changes.size(), sets.size());
            changes.add(
                    new ClaimEffects.Change(
                            set,
                            set.effects(size, lived::incrementAndGet),
                            alternatives.under(usual.with(set.switches()))));
        }
        return new ClaimEffects(
                brought.name(),
                couples,
                seed.number(),
                claims,
                alternatives.usual(),
                changes,
                ClaimReport.made(Main.version(), again()));
    }

    /// All switches at once are turned where all claims are meant.
    private boolean isMeant(Turned set) {
        return only.isEmpty() || set.claims().stream().anyMatch(only::contains);
    }

    private String numbers() {
        return only.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String again() {
        var command = new StringBuilder("./troth claims --effect");
        if (!only.isEmpty()) {
            command.append(" --only ").append(numbers());
        }
        diary.ifPresent(d -> command.append(" --diary ").append(d.getFileName()));
        mapping.file().ifPresent(m -> command.append(" --map ").append(m.getFileName()));
        return command.append(" --couples %d --seed %d".formatted(couples, seed.number()))
                .toString();
    }

    private void write(ClaimEffects found) {
        var folder = out.orElseGet(() -> Path.of("claims-turned"));
        var report = new ClaimReport(found);
        try (var files = new WholeFiles(folder)) {
            files.write("claims.json", writer -> writer.append(ClaimJson.of(found)));
            files.write("report.html", writer -> writer.append(report.page().html()));
            files.write("report.md", writer -> writer.append(report.markdown()));
            files.done();
        }
        var to = spec.commandLine().getOut();
        to.print(report.summary());
        to.printf("%n%s%n", folder.resolve("report.html"));
        to.flush();
    }
}
