package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.formats.Nearest;
import troth.formats.WholeFiles;
import troth.formats.study.RowTable;
import troth.formats.study.StudyReport;
import troth.study.Findings;
import troth.study.LabStudy;

@Command(
        name = "study",
        description = "Asks a question of many couples drawn from the model's population.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The studies:",
            "  fragility           what makes trust that was built in intimacy fragile",
            "  protective-factor   does trust buffer what trauma does to dysregulation",
            "  recovery            what helps after a betrayal, together and alone",
            "",
            "Prints the answer and the effects, and writes to DIR:",
            "  report.html   answer, effects, what they hang on, limits, in one file",
            "  report.md     the same as plain text",
            "  rows.csv      one line a couple",
            "",
            "For example: ./troth study fragility --couples 256 --out /tmp/fragility",
            "How studies work: docs/studies.md"
        })
final class Ask implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Which study.")
    private String name = "";

    @Option(
            names = "--couples",
            paramLabel = "N",
            defaultValue = "256",
            description = "How many couples, 64 or more; 256 if left out.")
    private int couples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which couples and which chance; 1 if left out.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "At most so many at once; if left out, all cores. Changes no number.")
    private Optional<Integer> threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the report and the rows. If left out: the name of the study with"
                            + " -studied after it, in the current folder.")
    private Optional<Path> out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var study = named(name);
        int most = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        var size = new Findings.Size(seed, couples, most);
        var folder = out.orElseGet(() -> Path.of(name + "-studied"));
        try (var files = new WholeFiles(folder)) {
            var findings = run(study, size);
            var report = new StudyReport(findings);
            files.write("rows.csv", writer -> RowTable.write(findings, writer));
            files.write("report.html", writer -> writer.append(report.page().html()));
            files.write("report.md", writer -> writer.append(report.markdown(again())));
            files.done();
            var to = spec.commandLine().getOut();
            to.print(report.summary());
            to.printf(
                    "%n%s%n%s%n%s%n",
                    folder.resolve("report.html"),
                    folder.resolve("report.md"),
                    folder.resolve("rows.csv"));
            to.flush();
        }
        return 0;
    }

    private String again() {
        return "./troth study %s --couples %d --seed %d".formatted(name, couples, seed);
    }

    private static LabStudy named(String name) {
        var names = LabStudy.all().stream().map(LabStudy::name).toList();
        return LabStudy.all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no study (%s); there are %s.%n%s"
                                        .formatted(
                                                name,
                                                String.join(", ", names),
                                                Nearest.maybe(name, names))
                                        .strip()));
    }

    private static Findings run(LabStudy study, Findings.Size size) {
        int all = Findings.steps(study, size);
        var done = new AtomicInteger();
        try (var stages = Stages.onErrors()) {
            return Findings.of(
                    study, size, () -> stages.at("studying", done.incrementAndGet(), all));
        }
    }
}
