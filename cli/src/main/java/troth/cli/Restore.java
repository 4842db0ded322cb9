package troth.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.web.keep.Keeper;

@Command(
        name = "restore",
        description = "Brings a backup back, or with --verify only tries to.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(
            names = "--verify",
            description = "Tries it in memory; what is kept is not touched, and may be in use.")
    private boolean verify;

    @Mixin private Where where;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (verify) {
            var backup = Keeper.verified(file);
            out.printf("This backup can be restored: %s.%n", MakeBackup.counted(backup));
            out.println("Nothing was changed.");
        } else {
            var restored = where.keeper().restore(file);
            out.printf(
                    "Restored into %s: %s.%n",
                    where.folder(), MakeBackup.counted(restored.backup()));
            restored.before()
                    .ifPresent(old -> out.printf("What was there before is in %s.%n", old));
            out.println(
                    "Whoever has left since then stays gone. Everyone signs in with the words of then;");
            out.println("passkeys that open a side by themselves are to be added anew.");
        }
        return 0;
    }
}
