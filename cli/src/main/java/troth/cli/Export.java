package troth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.formats.Source;
import troth.formats.WholeFiles;
import troth.formats.sbml.SbmlExport;
import troth.formats.scenario.Arm;
import troth.formats.scenario.Scenario;
import troth.formats.scenario.ScenarioReader;
import troth.formats.yaml.YamlFile;

@Command(
        name = "export",
        description = "Writes a scenario as SBML, for any simulator to run.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes the equations, their numbers and the events of one arm as SBML Level 3.",
            "Chance is left out: the file holds the couple as it is expected to go.",
            "",
            "For example: ./troth export examples/first-breach.yaml --out first-breach.xml"
        })
final class Export implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "A file in YAML: see docs/scenarios.md.")
    private Path file;

    @Option(
            names = "--arm",
            paramLabel = "NAME",
            description = "Which arm of the scenario. The first if left out.")
    private Optional<String> arm;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file to write. If left out: the name of the scenario with .xml after it, in"
                            + " the current folder.")
    private Optional<Path> out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var scenario = ScenarioReader.read(Source.of(file));
        var chosen = chosen(scenario);
        var target = out.orElseGet(() -> named(chosen));
        refuseOthers(target);
        var place = target.toAbsolutePath();
        var sbml = new SbmlExport(chosen.model()).text(chosen.timeline(), chosen.start().toArray());
        try (var files = new WholeFiles(place.resolveSibling(""))) {
            files.write(String.valueOf(place.getFileName()), writer -> writer.append(sbml));
            files.done();
        }
        var to = spec.commandLine().getOut();
        to.printf("The arm “%s”, %d days:%n%s%n", chosen.name(), scenario.days(), target);
        to.flush();
        return 0;
    }

    /// The name of the scenario, and of the arm where one was asked for.
    private Path named(Arm chosen) {
        var suffix = arm.isEmpty() ? "" : "-" + chosen.name().replaceAll("[^A-Za-z0-9]+", "-");
        return Path.of(YamlFile.stem(file) + suffix + ".xml");
    }

    /// An earlier export is written anew; any other file stays as it is.
    private static void refuseOthers(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (var lines = Files.lines(target, StandardCharsets.ISO_8859_1)) {
            if (lines.limit(3).noneMatch(line -> line.contains("<sbml"))) {
                throw new IllegalArgumentException(
                        "The file (%s) is there already and is not SBML: name another with --out."
                                .formatted(target));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "The file (%s) cannot be written.".formatted(target), e);
        }
    }

    private Arm chosen(Scenario scenario) {
        var name = arm.orElseGet(() -> scenario.arms().getFirst().name());
        return scenario.arms().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The arm (%s) must be one of %s."
                                        .formatted(name, names(scenario))));
    }

    private static List<String> names(Scenario scenario) {
        return scenario.arms().stream().map(Arm::name).toList();
    }
}
