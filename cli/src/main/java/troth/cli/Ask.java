package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.formats.Nearest;
import troth.formats.Source;
import troth.formats.WholeFiles;
import troth.formats.scenario.StudyFile;
import troth.formats.scenario.StudyReader;
import troth.formats.study.RowTable;
import troth.formats.study.StudyReport;
import troth.formats.yaml.YamlFile;
import troth.study.Findings;
import troth.study.LabStudy;

@Command(
        name = "study",
        description = "Asks a question of many couples drawn from a population.",
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
            "  report.json   every number of it, with version, seed and digests",
            "  rows.csv      one line a couple",
            "  study.yaml    a copy of your own file",
            "",
            "64 couples or more: of fewer an interval would say nothing.",
            "",
            "For example: ./troth study fragility --couples 256 --out /tmp/fragility",
            "             ./troth study examples/after-a-breach.yaml",
            "How studies work, and how to write one: docs/studies.md"
        })
final class Ask implements Callable<Integer> {

    private static final long USUAL_SEED = 1;
    private static final int USUAL_COUPLES = 256;

    @Parameters(
            paramLabel = "STUDY",
            description = "Which study: a name from below, or a file of your own (YAML).")
    private String name = "";

    @Mixin private DrawnOptions drawn;

    @Mixin private ThreadsOption threads;

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
        var file = written();
        var study = file.<LabStudy>map(StudyFile::study).orElseGet(() -> named(name));
        var size = new Findings.Size(seed(file), couples(file), threads.most());
        var folder = out.orElseGet(() -> Path.of(YamlFile.stem(Path.of(name)) + "-studied"));
        try (var files = new WholeFiles(folder)) {
            var findings = run(study, size);
            var text = file.map(StudyFile::text).orElse("");
            var made = StudyReport.made(Main.version(), again(name, size), text);
            var report = new StudyReport(findings, made);
            files.write("rows.csv", writer -> RowTable.write(findings, writer));
            files.write("report.html", writer -> writer.append(report.page().html()));
            files.write("report.md", writer -> writer.append(report.markdown()));
            files.write("report.json", writer -> writer.append(report.json()));
            if (file.isPresent()) {
                files.write("study.yaml", writer -> writer.append(file.get().text()));
            }
            files.done();
            var to = spec.commandLine().getOut();
            to.print(report.summary());
            to.printf(
                    "%n%s%n%s%n%s%n%s%n",
                    folder.resolve("report.html"),
                    folder.resolve("report.md"),
                    folder.resolve("report.json"),
                    folder.resolve("rows.csv"));
            to.flush();
        }
        return 0;
    }

    private static String again(String name, Findings.Size size) {
        return "./troth study %s --couples %d --seed %d"
                .formatted(name, size.couples(), size.seed());
    }

    /// The study of a file, where the name is that of one.
    private Optional<StudyFile> written() {
        return YamlFile.isNamed(name)
                ? Optional.of(StudyReader.read(Source.of(Path.of(name))))
                : Optional.empty();
    }

    private long seed(Optional<StudyFile> file) {
        return drawn.seed().orElseGet(() -> file.map(StudyFile::seed).orElse(USUAL_SEED));
    }

    private int couples(Optional<StudyFile> file) {
        return drawn.couples()
                .orElseGet(() ->
                        file.map(StudyFile::couples)
                                .orElse(OptionalInt.empty())
                                .orElse(USUAL_COUPLES));
    }

    private static LabStudy named(String name) {
        var names = LabStudy.all().stream().map(LabStudy::name).toList();
        return LabStudy.all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no study (%s); there are %s, and files that end in .yaml.%n%s"
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
