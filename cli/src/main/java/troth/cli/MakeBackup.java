package troth.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.web.store.Backup;

@Command(
        name = "backup",
        description = "Copies the space into a file, locked as it is.",
        mixinStandardHelpOptions = true)
final class MakeBackup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Mixin private Where where;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var backup = where.keeper().backup(file);
        var out = spec.commandLine().getOut();
        out.printf("Written and read back: %s, %s.%n", file, counted(backup));
        out.println(
                "It opens with its owners' passphrases or recovery codes alone. Names and days can be read.");
        return 0;
    }

    static String counted(Backup backup) {
        return "%d accounts, %d entries, of %s"
                .formatted(backup.rows("account"), backup.rows("entry"), backup.written());
    }
}
