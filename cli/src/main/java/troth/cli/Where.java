package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import troth.web.Config;
import troth.web.Reach;
import troth.web.keep.Keeper;

/// Where a space is kept: the same for the server and for what keeps it safe.
final class Where {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:TROTH_DATA}",
            description =
                    "Keeps the space in this folder, not in the usual one. TROTH_DATA names it too.")
    private Optional<Path> data;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TROTH_DATABASE}",
            description =
                    "Keeps the tables in this PostgreSQL: jdbc:postgresql://HOST/NAME?user=U&password=P. Better set it as TROTH_DATABASE, which no list of processes shows.")
    private Optional<String> database;

    Config config(int port, Reach reach) {
        return new Config(port, Optional.of(folder()), database, reach);
    }

    Keeper keeper() {
        return config(0, new Reach.Here()).keeper();
    }

    Path folder() {
        return data.filter(path -> !path.toString().isEmpty()).orElseGet(DataFolder::usual);
    }
}
