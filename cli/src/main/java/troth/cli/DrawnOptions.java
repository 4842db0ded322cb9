package troth.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// Which couples a study draws. What is left out, the file of the study may say.
final class DrawnOptions {

    @Option(
            names = "--couples",
            paramLabel = "N",
            description = "How many couples. If left out: what the file says, else 256.")
    private Optional<Integer> couples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Which couples and which chance. If left out: what the file says, else 1.")
    private Optional<Long> seed;

    Optional<Integer> couples() {
        return couples;
    }

    Optional<Long> seed() {
        return seed;
    }
}
