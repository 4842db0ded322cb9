package troth.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The templates and words of all pages, as they lie in the sources.
final class PageFiles {

    private static final Path ALL = Path.of("src/main/resources/troth/web");

    private PageFiles() {}

    static List<Path> files(String ending) {
        try (var all = Files.walk(ALL)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
