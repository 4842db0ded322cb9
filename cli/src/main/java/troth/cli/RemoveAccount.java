package troth.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "remove-account",
        description = "Removes an account with all that its owner wrote.",
        mixinStandardHelpOptions = true)
final class RemoveAccount implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The name that its owner types at the door.")
    private String name;

    @Option(names = "--sure", description = "Really removes it. Without this nothing changes.")
    private boolean sure;

    @Mixin private Where where;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (!sure) {
            out.printf(
                    "This would remove the account of %s with %d entries, for good, and close the space.%n",
                    name, where.keeper().count(name));
            out.println("Nothing was changed. With --sure it is done.");
            return 0;
        }
        long gone = where.keeper().remove(name);
        out.printf("Removed: the account of %s, its keys and %d entries.%n", name, gone);
        out.println("They are gone from the files here and from the backups beside them.");
        out.println("Copies elsewhere stay locked with keys that nobody else has.");
        return 0;
    }
}
