package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds docs/parts.md to the libraries that the command runs with, byte by byte.
class PartsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\S+) \\| (\\S+) \\| [^|]+ \\| ([0-9a-f]{64}) \\|$");

    /// What only tests bring along.
    private static final Pattern OF_TESTS =
            Pattern.compile(
                    "(junit|assertj|opentest4j|apiguardian|byte-buddy|archunit|jspecify|surefire|"
                            + "jqwik|error_prone|checker|hamcrest|mockito).*");

    @Test
    void everyLibraryIsInTheListWithItsVersionAndItsBytes() throws IOException {
        var listed = new HashMap<String, String>();
        ROW.matcher(Files.readString(Path.of("../docs/parts.md")))
                .results()
                .forEach(row -> listed.put(row.group(1) + "-" + row.group(2), row.group(3)));
        var found = libraries();

        assertThat(listed).hasSizeGreaterThan(90);
        assertThat(found).containsAllEntriesOf(listed);
        found.keySet().removeAll(listed.keySet());
        assertThat(found.keySet()).allMatch(name -> OF_TESTS.matcher(name).matches());
    }

    private static Map<String, String> libraries() throws IOException {
        var found = new HashMap<String, String>();
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        for (var file : Arrays.asList(path.split(File.pathSeparator))) {
            var name = Path.of(file).getFileName().toString();
            boolean ours = name.matches("(core|formats|web|cohort)-.*SNAPSHOT.*");
            if (name.endsWith(".jar") && !ours) {
                found.put(name.replaceFirst("\\.jar$", ""), sha256(Path.of(file)));
            }
        }
        return found;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
