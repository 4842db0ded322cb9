package troth.formats.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Fills a folder all at once or not at all: the files are written beside it, and only when all of
/// them are there does the new folder take the place of an earlier one.
final class NewFolder {

    private NewFolder() {}

    /// Writes the files of a folder.
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static void fill(Path folder, Filling filling) throws IOException {
        var target = folder.toAbsolutePath().normalize();
        var parent = target.getParent();
        if (parent == null) {
            throw new IOException("the root of a disk cannot be replaced");
        }
        Files.createDirectories(parent);
        var fresh = Files.createTempDirectory(parent, "." + target.getFileName() + ".new");
        try {
            filling.into(fresh);
            readable(fresh);
            replace(target, fresh);
        } finally {
            delete(fresh);
        }
    }

    /// A temporary folder is its owner's alone; what takes a folder's place is as any new one is.
    private static void readable(Path fresh) throws IOException {
        var usual = Files.createDirectory(fresh.resolve("usual"));
        if (Files.getFileStore(usual).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(usual));
        }
        Files.delete(usual);
    }

    private static void replace(Path target, Path fresh) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
        }
        var old =
                Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".old");
        var kept = old.resolve("kept");
        Files.move(target, kept);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(kept, target);
            Files.delete(old);
            throw e;
        }
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) {
            Files.delete(file);
        }
    }
}
