package troth.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import troth.formats.BadFileException;
import troth.web.WebServer;

/// The command that a person types. Alone it opens the space that this machine keeps.
@Command(
        name = "troth",
        description =
                "Helps two people keep and mend trust. Alone it opens the space that this machine keeps.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Simulate.class,
            Ask.class,
            Validate.class,
            Claimed.class,
            Planned.class,
            Rows.class,
            Export.class,
            Read.class,
            Fit.class,
            Compare.class,
            Calibrate.class,
            Demo.class,
            MakeBackup.class,
            Restore.class,
            Selftest.class,
            RemoveAccount.class,
            Completion.class
        },
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nIn the folder of the source code:%n",
        footer = {
            "  ./troth test [MODULE]   runs every test, or those of a module and what it uses",
            "  ./troth format          brings the code into its layout",
            "  ./troth bench [NAME]    measures speed",
            "  ./troth cluster         a Spark cluster on this machine, for the rows of a study",
            "",
            "Help on one command: troth COMMAND --help"
        })
public final class Main implements Callable<Integer> {

    private static final String REPORT =
            "Please report it where you found this program: what you typed, the line above, and what"
                    + " the same command prints with --trace. Leave out what real people wrote.";

    @Spec private CommandSpec spec;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "If Troth itself fails, shows where it was.")
    private boolean trace;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8420",
            description = "Where to listen on this machine. 0 for any free port.")
    private int port;

    @Mixin private Where where;

    @Mixin private ReachOptions reach;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::sayWhatIsUnknown)
                .setExecutionExceptionHandler(Main::sayWhatIsWrong)
                .setExecutionStrategy(Main::run);
    }

    /// What stands before a command would be heard by nobody: a backup would come back into the
    /// usual folder, though another was named.
    private static int run(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            var command = parsed.subcommand().commandSpec();
            for (var option : parsed.matchedOptions()) {
                if (option.scopeType() == ScopeType.LOCAL
                        && !option.usageHelp()
                        && !option.versionHelp()) {
                    var say =
                            "%s stands before '%s'; options stand after the command. Nothing was done.";
                    throw new CommandLine.ParameterException(
                            command.commandLine(),
                            say.formatted(option.longestName(), command.name()));
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /// One line of what was wrong, what may have been meant, and where the help is.
    private static int sayWhatIsUnknown(CommandLine.ParameterException wrong, String[] args) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(inWords(wrong));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.printf("Maybe see: %s --help%n", command.getCommandSpec().qualifiedName());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /// In the words of whoever types, not of whoever wrote this.
    private static String inWords(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()) {
            return "'%s' is no command or argument of %s."
                    .formatted(
                            unmatched.getUnmatched().getFirst(),
                            wrong.getCommandLine().getCommandSpec().qualifiedName());
        }
        return String.valueOf(wrong.getMessage())
                .replaceFirst(" is not an? (long|int)$", " is not a whole number")
                .replaceFirst(" is not a double$", " is not a number");
    }

    /// Read from the jar, where the build wrote it.
    static String version() {
        var built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "(not built yet)" : built;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = where.config(port, reach.reach());
        try (var server = WebServer.start(config)) {
            var out = spec.commandLine().getOut();
            out.println(server.address() + "  (" + reach.said() + "; Ctrl-C ends it)");
            server.fingerprint().ifPresent(f -> out.println("Its certificate is this one:\n" + f));
            server.setup()
                    .ifPresent(address -> {
                        out.println("No account exists yet. Begin here, within 30 minutes, once:");
                        out.println(address);
                    });
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }

    /// An argument that cannot be, or a file that is not as it must be, is the person's to mend and
    /// gets a sentence; all else is ours.
    private static int sayWhatIsWrong(
            Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (e instanceof IllegalArgumentException || e instanceof BadFileException) {
            err.println(e.getMessage());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        err.printf("Troth itself failed, and nothing was written: %s%n", e);
        if (command.getCommandSpec().root().userObject() instanceof Main main && main.trace) {
            e.printStackTrace(err);
        } else {
            err.println(REPORT);
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"troth " + version()};
        }
    }
}
