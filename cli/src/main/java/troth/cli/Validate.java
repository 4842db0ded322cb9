package troth.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.evidence.Reproductions;
import troth.formats.WholeFiles;
import troth.formats.reproduce.FindingsJson;
import troth.formats.reproduce.RecalibrationText;
import troth.formats.reproduce.ValidationReport;
import troth.reproduce.People;
import troth.reproduce.Recalibration;
import troth.reproduce.Validation;

@Command(
        name = "validate",
        description = "Does other people's studies again on simulated ones, and compares.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints every finding with its verdict, and the counts, and writes to DIR:",
            "  report.html     the same as a page, in one file",
            "  report.md       the same as plain text",
            "  findings.json   the same for programs",
            "With --calibrate instead calibrated.md and calibrated.csv.",
            "",
            "For example: ./troth validate --seed 1 --out /tmp/validated",
            "The findings and the rule: docs/findings.md"
        })
final class Validate implements Callable<Integer> {

    @Mixin private SeedOption seed;

    @Option(
            names = "--studies",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How often each study is done again; 20 if left out, and below 10 a trial.")
    private int studies;

    @Option(
            names = "--people",
            paramLabel = "WORD",
            defaultValue = "differ",
            description =
                    "differ: people differ about the values of the table, as the rule says; doubted:"
                            + " about values drawn for each study, too. differ if left out.")
    private People people = People.DIFFER;

    @Mixin private ThreadsOption threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "validated",
            description = "The folder for report and findings; validated if left out.")
    private Path out = Path.of("validated");

    @Option(
            names = "--calibrate",
            description =
                    "Proposes values of coefficients by which more of the calibrated rows are met,"
                            + " instead of a report. Looks at no predicted row.")
    private boolean calibrate;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var size = new Validation.Size(seed.number(), studies, people, threads.most());
        if (calibrate) {
            return calibrate(size);
        }
        try (var files = new WholeFiles(out)) {
            var validation = run(size);
            var report = new ValidationReport(validation);
            var made = FindingsJson.made(Main.version(), again(), validation);
            files.write("report.html", writer -> writer.append(report.page(made).html()));
            files.write("report.md", writer -> writer.append(report.markdown(made)));
            files.write(
                    "findings.json", writer -> writer.append(FindingsJson.text(validation, made)));
            files.done();
            var to = spec.commandLine().getOut();
            to.print(report.summary());
            to.printf(
                    "%n%s%n%s%n%s%n",
                    out.resolve("report.html"),
                    out.resolve("report.md"),
                    out.resolve("findings.json"));
            to.flush();
        }
        return 0;
    }

    private int calibrate(Validation.Size size) {
        var to = spec.commandLine().getOut();
        var found = Recalibration.of(size, spec.commandLine().getErr()::println);
        var text = RecalibrationText.markdown(found, again());
        try (var files = new WholeFiles(out)) {
            files.write("calibrated.csv", writer -> writer.append(RecalibrationText.csv(found)));
            files.write("calibrated.md", writer -> writer.append(text));
            files.done();
        }
        to.printf("%s%n%s%n", text, out.resolve("calibrated.csv"));
        to.flush();
        return 0;
    }

    private String again() {
        return "./troth validate --seed %d --studies %d%s%s"
                .formatted(
                        seed.number(),
                        studies,
                        people == People.DIFFER ? "" : " --people doubted",
                        calibrate ? " --calibrate" : "");
    }

    private static Validation run(Validation.Size size) {
        var done = new AtomicInteger();
        int all = Reproductions.all().size();
        try (var stages = Stages.onErrors()) {
            return Validation.of(size, () -> stages.at("validating", done.incrementAndGet(), all));
        }
    }
}
