package troth.cli;

import picocli.CommandLine.Option;

/// Chance by number.
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chance by number: the same number gives the same result. Default: 1.")
    private long seed;

    long number() {
        return seed;
    }
}
