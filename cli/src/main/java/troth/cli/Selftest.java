package troth.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import troth.web.Reach;
import troth.web.SelfTest;

@Command(
        name = "selftest",
        description = "Checks this machine, the folder and its backups.",
        mixinStandardHelpOptions = true)
final class Selftest implements Callable<Integer> {

    @Mixin private Where where;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var findings = SelfTest.of(where.config(0, new Reach.Here())).findings();
        for (var finding : findings) {
            out.printf("%-6s %s%n", finding.holds() ? "holds" : "FAILS", finding.what());
        }
        boolean well = findings.stream().allMatch(SelfTest.Finding::holds);
        out.println(well ? "All holds." : "Not all holds: docs/running.md says what to do.");
        return well ? 0 : 1;
    }
}
