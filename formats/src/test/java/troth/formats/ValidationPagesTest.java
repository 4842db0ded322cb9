package troth.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a study or a run gave is kept under docs/validation, so that it can be had again: by what
/// command, with what seed, of what code. The commit is written by hand; git is not always there.
class ValidationPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fragility", "protective-factor", "recovery", "findings", "claims"})
    void aKeptReportSaysHowItWasMade(String name) throws IOException {
        var page = Files.readString(Path.of("../docs/validation/%s.md".formatted(name)));

        assertThat(page)
                .containsPattern("```sh\n\\./troth (study|validate|claims) .*--seed \\d+")
                .containsPattern("Troth \\S+ of commit [0-9a-f]{7}; .*parameters [0-9a-f]{16}")
                .contains("## Read as a referee would");
    }
}
