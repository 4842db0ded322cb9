package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is around the program: how it is started and reported on.
class PackagingTest {

    @Test
    void thereIsAPrivateWayToReportAndTheFirstPageLeadsThere() throws IOException {
        assertThat(read("README.md")).contains("](SECURITY.md)");
        assertThat(read("SECURITY.md"))
                .contains("**Report a weakness** privately", "not in a public issue");
    }

    @Test
    void theUnitAndTheContainerKeepTheFolderToThemselvesAndLeaveNoDump() throws IOException {
        assertThat(read("deploy/troth.service"))
                .contains("StateDirectoryMode=0700", "UMask=0077", "LimitCORE=0");
        assertThat(read("deploy/Containerfile"))
                .contains("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash", "USER troth");
        assertThat(read("troth")).contains("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
