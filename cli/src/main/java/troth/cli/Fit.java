package troth.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.formats.diary.BroughtDiary;
import troth.formats.posterior.PosteriorFolder;
import troth.infer.Posterior;
import troth.infer.PosteriorReader;
import troth.sample.Sampler;

@Command(
        name = "fit",
        description = "Draws what the couples of a diary share: the whole posterior.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Minutes to hours; ./troth read gives the mode of the same posterior in seconds. Writes",
            "to DIR:",
            "  chain-1.csv ...    the draws, as CmdStan writes them: ArviZ reads them",
            "  diagnostics.json   R-hat, effective draws, E-BFMI, k-hat, corrected means",
            "",
            "For example: ./troth fit diary.csv --map diary.map.yaml --chains 4 --draws 1000",
            "",
            "What the files hold: docs/reading.md. How it is done: docs/inference.md."
        })
final class Fit implements Callable<Integer> {

    private static final String NUMBER = "%-30s %9s %9s %9s %9s %7s %6s%n";

    @Mixin private DiaryArguments diary;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the files. If left out: fit- and the name of the diary, in the"
                            + " current folder.")
    private Optional<Path> out;

    @Option(
            names = "--chains",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many chains; 4 if left out.")
    private int chains;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "300",
            description = "Steps of each chain before the first draw; 300 if left out.")
    private int warmup;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "500",
            description = "Draws of each chain; 500 if left out.")
    private int draws;

    @Option(
            names = "--accept",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "Mean chance of acceptance; nearer to 1 means smaller steps.")
    private double accept;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "Pairs of paths that weigh each couple at each draw; 0 weighs nothing. Default:"
                            + " 16.")
    private int pairs;

    @Mixin private SeedOption seed;

    @Mixin private ThreadsOption threads;

    @Mixin private PresetOption preset;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var sampler = new Sampler(chains, warmup, draws, accept, seed.number(), threads.most());
        var brought = diary.brought();
        var folder = out.orElseGet(() -> Path.of("fit-" + brought.stem()));
        var posterior = posterior(brought, sampler);
        PosteriorFolder.write(folder, posterior, sampler, origin(brought));
        say(posterior);
        spec.commandLine().getOut().printf("%n%s%n", folder.resolve("diagnostics.json"));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Posterior posterior(BroughtDiary brought, Sampler sampler) {
        try (var stages = Stages.onErrors()) {
            return new PosteriorReader(
                            preset.parameters(),
                            sampler,
                            pairs,
                            (stage, done, total) -> stages.at(stage.words(), done, total))
                    .read(brought.file().diary());
        }
    }

    private PosteriorFolder.Origin origin(BroughtDiary brought) {
        return new PosteriorFolder.Origin(
                brought.name(),
                brought.file().sha256(),
                brought.mapping(),
                brought.mappingSha256(),
                preset.word(),
                pairs,
                Main.version());
    }

    private void say(Posterior posterior) {
        var to = spec.commandLine().getOut();
        to.printf(NUMBER, "", "mean", "sd", "5 %", "95 %", "R-hat", "ESS");
        for (var e : posterior.estimates()) {
            to.printf(
                    NUMBER,
                    e.name(),
                    decimals(e.mean()),
                    decimals(e.sd()),
                    decimals(e.q05()),
                    decimals(e.q95()),
                    decimals(e.rhat()),
                    "%.0f".formatted(Math.min(e.bulkEss(), e.tailEss())));
        }
        posterior.warnings().forEach(warning -> to.printf("%n%s", warning));
        to.println();
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
