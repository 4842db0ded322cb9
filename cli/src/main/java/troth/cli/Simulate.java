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
import troth.formats.Source;
import troth.formats.WholeFiles;
import troth.formats.scenario.Scenario;
import troth.formats.scenario.ScenarioReader;
import troth.formats.simulate.CourseTable;
import troth.formats.simulate.ScenarioRun;
import troth.formats.simulate.Simulation;
import troth.formats.simulate.SimulationReport;
import troth.formats.simulate.Summary;
import troth.formats.yaml.YamlFile;

@Command(
        name = "simulate",
        description = "Follows a scenario forwards and compares its arms.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints trust and fragility of each arm at a few days, and writes to DIR:",
            "  report.html   everything as charts and tables, in one file",
            "  courses.csv   every number: arm, couple, day, partner, quantity, value",
            "",
            "For example: ./troth simulate examples/first-breach.yaml --out /tmp/breach",
            "How to write a scenario: docs/scenarios.md"
        })
final class Simulate implements Callable<Integer> {

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A file in YAML: who, what happens when, which arms to compare.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the report and the table. If left out: the name of the scenario"
                            + " with -simulated after it, in the current folder.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another chance than the scenario names.")
    private Optional<Long> seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var written = ScenarioReader.read(Source.of(file));
        var scenario = seed.map(written::withSeed).orElse(written);
        var folder = out.orElseGet(() -> Path.of(YamlFile.stem(file) + "-simulated"));
        var simulation = run(scenario);
        write(simulation, folder);
        var to = spec.commandLine().getOut();
        to.print(Summary.of(simulation));
        to.printf("%n%s%n%s%n", folder.resolve("report.html"), folder.resolve("courses.csv"));
        to.flush();
        return 0;
    }

    private static Simulation run(Scenario scenario) {
        int all = Math.toIntExact(ScenarioRun.steps(scenario));
        var done = new AtomicInteger();
        try (var stages = Stages.onErrors()) {
            return ScenarioRun.run(
                    scenario, () -> stages.at("simulating", done.incrementAndGet(), all));
        }
    }

    private static void write(Simulation simulation, Path folder) {
        try (var files = new WholeFiles(folder)) {
            files.write("courses.csv", writer -> CourseTable.write(simulation, writer));
            files.write(
                    "report.html", writer -> writer.append(SimulationReport.of(simulation).html()));
            files.done();
        }
    }
}
