package troth.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes some files of one folder, all of them whole or none at all: each grows beside its place
/// under another name, and when all are written they move there at once.
public final class WholeFiles implements AutoCloseable {

    private static final Pattern PART = Pattern.compile("\\..+\\.(\\d{1,18})\\.part");

    private final Path folder;
    private final Map<Path, Path> grown = new LinkedHashMap<>();

    /// @param folder made if it is not there
    public WholeFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /// What writes one file.
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /// Writes a file, not yet to its place.
    public void write(String name, Content content) {
        var place = folder.resolve(name);
        try {
            var growing = growing(place);
            grown.put(growing, place);
            try (var writer = Files.newBufferedWriter(growing, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        } catch (UncheckedIOException e) {
            throw unwritable(place, new IOException(e.getMessage(), e));
        }
    }

    /// Where this process lets a file grow: beside its place, under another name.
    public static Path growing(Path place) {
        return place.resolveSibling(
                ".%s.%d.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
    }

    /// Takes away what processes that were killed had not done in a folder, if it is there.
    public static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(WholeFiles::isAbandoned).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean isAbandoned(Path file) {
        var name = PART.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /// Puts every file into its place.
    public void done() {
        grown.forEach((growing, place) -> {
            try {
                Files.move(
                        growing,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw unwritable(place, e);
            }
        });
    }

    /// Takes away what was not done.
    @Override
    public void close() {
        grown.keySet()
                .forEach(growing -> {
                    try {
                        Files.deleteIfExists(growing);
                    } catch (IOException e) {
                        throw unwritable(growing, e);
                    }
                });
    }

    private static IllegalArgumentException unwritable(Path place, IOException e) {
        var why =
                switch (e) {
                    case AccessDeniedException _ -> "you may not write there";
                    case NotDirectoryException _ -> "a part of its path is no folder";
                    case FileAlreadyExistsException _ -> "a file of that name stands in the way";
                    default -> String.valueOf(e.getMessage());
                };
        return new IllegalArgumentException(
                "The file (%s) cannot be written: %s.".formatted(place, why), e);
    }
}
