package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is around the program: how it is started and reported on.
class PackagingTest {

    @TempDir private Path folder;

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
        assertThat(read("deploy/Containerfile")).contains("ENV TROTH_DATA=/data", "troth.jar\"]");
        assertThat(read("troth")).contains("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");
    }

    /// What systemd itself says of the unit, where it is installed: nothing.
    @Test
    void systemdTakesTheUnit() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/systemd-analyze"))
                .as("Only where systemd is installed can it be asked for its view of the unit.")
                .isExecutable();
        var troth = Path.of("../troth").toRealPath().toString();
        var unit = folder.resolve("troth.service");
        Files.writeString(unit, read("deploy/troth.service").replace("/opt/troth/troth", troth));

        var look =
                new ProcessBuilder("systemd-analyze", "verify", unit.toString())
                        .redirectErrorStream(true)
                        .start();

        assertThat(new String(look.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(look.waitFor()).isZero();
    }

    /// A service may not write where Troth lies. It says so and ends, and waits for no lock.
    @Test
    void whereItMayNotBuildItselfItSaysSo() throws IOException, InterruptedException {
        assumeThat(Path.of("/proc/self"))
                .as("A folder in which nobody may write, not even root, is there on Linux alone.")
                .isDirectory();
        var troth = Files.copy(Path.of("../troth"), folder.resolve("troth"));
        for (var module : List.of("cli", "web")) {
            Files.createDirectories(folder.resolve(module));
            Files.createSymbolicLink(
                    folder.resolve(module).resolve("target"), Path.of("/proc/self"));
        }

        var start = new ProcessBuilder("sh", troth.toString(), "--version");
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var run = start.redirectErrorStream(true).start();

        assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("cannot write to", "Build it as its owner");
    }

    /// `bash .ci/same` builds twice and compares; this looks in a moment whether it can hold: no
    /// clock in what is packed, and no version that means another one tomorrow.
    @Test
    void theBuildCanBeRepeated() throws IOException {
        assertThat(read("pom.xml"))
                .containsPattern("<project.build.outputTimestamp>\\d{4}-\\d\\d-\\d\\dT[^<]+Z<");
        for (var pom : List.of("", "core/", "formats/", "web/", "cli/", "cohort/")) {
            var text =
                    read(pom + "pom.xml")
                            .replaceAll("(?s)<parent>.*?</parent>|<require.*?</require\\w+>", "")
                            .replace("<configuration><version>[25,26)</version>", "");
            var versions =
                    Pattern.compile("<(\\S*version)>([^<]+)</\\1>")
                            .matcher(text)
                            .results()
                            .map(version -> version.group(2))
                            .filter(version -> !version.equals("0.1.0-SNAPSHOT"));
            assertThat(versions)
                    .as(pom)
                    .noneMatch(v -> v.matches("(?i).*(latest|snapshot|\\[|\\(|,).*|release"));
        }
        for (var script : List.of(".ci/same", ".ci/parts")) {
            assertThat(Path.of("..").resolve(script)).isExecutable();
        }
        assertThat(read("docs/validation/same.md")).contains("troth.jar", "lib/web-");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
