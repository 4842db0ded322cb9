package troth.formats.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import troth.study.Study;

/// Which code computes: a digest of the core, its classes and its evidence, the same whether they
/// lie in a jar or in a folder.
public final class Code {

    private static final String OURS = "troth/";

    private Code() {}

    /// 16 hexadecimal digits.
    public static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var home =
                    Path.of(
                            Study.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(home)) {
                ofFolder(home, digest);
            } else {
                ofJar(home, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | URISyntaxException | IOException e) {
            throw new IllegalStateException("The code cannot be read. Please report this.", e);
        }
    }

    private static void ofFolder(Path home, MessageDigest digest) throws IOException {
        try (var files = Files.walk(home.resolve(OURS))) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(name -> add(name, bytes(home.resolve(name)), digest));
        }
    }

    private static void ofJar(Path home, MessageDigest digest) throws IOException {
        try (var jar = new ZipFile(home.toFile())) {
            var names =
                    jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(OURS))
                            .sorted()
                            .toList();
            for (var name : names) {
                try (var in = jar.getInputStream(jar.getEntry(name))) {
                    add(name, in.readAllBytes(), digest);
                }
            }
        }
    }

    private static void add(String name, byte[] bytes, MessageDigest digest) {
        digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
