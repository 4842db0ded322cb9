package troth.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.web.Config;
import troth.web.WebServer;

@Command(
        name = "demo",
        description = "Opens the space of two invented people; nothing is kept.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where to listen on this machine. Any free port if left out.")
    private int port;

    @Option(names = "--no-browser", description = "Only prints the address.")
    private boolean noBrowser;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (var server = WebServer.start(new Config(port, Optional.empty()))) {
            var out = spec.commandLine().getOut();
            out.println(server.address() + "  (this machine alone; Ctrl-C ends it)");
            out.flush();
            if (!noBrowser) {
                Browser.open(server.address());
            }
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
