package troth.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints the completion of this command for bash and zsh.",
        mixinStandardHelpOptions = true,
        footer = {"", "To use it in this shell: source <(./troth completion)"})
final class Completion implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.print('\n');
        out.flush();
    }
}
