package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is around the program: how it is built, started and reported on. That two builds are equal
/// and that the list of parts is whole is measured by `.ci/same` and `.ci/parts`; here it is held
/// that the gate before each change runs them.
class PackagingTest {

    @Test
    void theGateBuildsTwiceAndListsTheParts() throws IOException {
        assertThat(read(".ci/run")).contains("bash .ci/same", "bash .ci/parts");
        assertThat(read("pom.xml"))
                .containsPattern("<project.build.outputTimestamp>\\d{4}-\\d\\d-\\d\\dT");
    }

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
