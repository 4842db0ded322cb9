package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL of this machine, as Debian's packages install it, started for the tests of this JVM
/// in a folder of its own. Where there is none, the tests that need it are skipped with a sentence.
public final class OwnPostgres {

    private static final String NONE =
            "There is no PostgreSQL on this machine (Debian: apt install postgresql): skipped.";

    private static Optional<OwnPostgres> started = Optional.empty();

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process server;

    private OwnPostgres(Path programs, Path folder, int port) throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        server = begun();
    }

    /// The address of a new and empty database.
    public static synchronized String address() {
        var programs = programs();
        assumeTrue(programs.isPresent() || isRequired(), NONE);
        assertThat(programs).as(NONE).isPresent();
        try {
            if (started.isEmpty()) {
                started = Optional.of(start(programs.orElseThrow()));
            }
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            run(
                    List.of(
                            programs.orElseThrow().resolve("createdb").toString(),
                            "-h",
                            "127.0.0.1",
                            "-p",
                            "" + started.orElseThrow().port,
                            name));
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                    .formatted(started.orElseThrow().port, name);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRequired() {
        return "required".equals(System.getenv("TROTH_POSTGRES"));
    }

    private static Optional<Path> programs() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static OwnPostgres start(Path programs) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("troth-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var data = folder.resolve("data").toString();
        int port = freePort();
        run(
                List.of(
                        programs.resolve("initdb").toString(),
                        "-D",
                        data,
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--no-sync"));
        var own = new OwnPostgres(programs, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(own::remove));
        await(programs, port);
        return own;
    }

    private Process begun() throws IOException {
        return new ProcessBuilder(
                        asPostgres(
                                List.of(
                                        programs.resolve("postgres").toString(),
                                        "-D",
                                        folder.resolve("data").toString(),
                                        "-p",
                                        "" + port,
                                        "-k",
                                        folder.resolve("data").toString(),
                                        "-c",
                                        "listen_addresses=127.0.0.1",
                                        "-c",
                                        "fsync=off")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /// Ends it as a machine that is shut down does, and begins it again after the work.
    public static synchronized void away(Runnable work) {
        var own = started.orElseThrow();
        try {
            process(List.of("kill", "-INT", "" + own.server.pid())).waitFor();
            own.server.waitFor();
            try {
                work.run();
            } finally {
                own.server = own.begun();
                await(own.programs, own.port);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Path programs, int port) throws IOException, InterruptedException {
        var ask =
                List.of(
                        programs.resolve("pg_isready").toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + port);
        for (int i = 0; i < 100; i++) {
            if (process(ask).waitFor() == 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("PostgreSQL did not start.");
    }

    private void remove() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
            process(List.of("rm", "-rf", folder.toString())).waitFor();
        } catch (IOException | InterruptedException e) {
            server.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = process(command);
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Process process(List<String> command) throws IOException {
        return new ProcessBuilder(asPostgres(command)).redirectErrorStream(true).start();
    }

    /// It refuses to be started by the administrator.
    private static List<String> asPostgres(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command.getFirst().endsWith("createdb") ? with(command) : command;
        }
        var as =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=postgres",
                                "--regid=postgres",
                                "--clear-groups"));
        as.addAll(command.getFirst().endsWith("createdb") ? with(command) : command);
        return as;
    }

    private static List<String> with(List<String> createdb) {
        var command = new ArrayList<>(createdb);
        command.addAll(1, List.of("-U", "postgres"));
        return command;
    }
}
