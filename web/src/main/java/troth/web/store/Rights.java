package troth.web.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Who on this machine may look at a file: its owner alone.
public final class Rights {

    private Rights() {}

    public static void ownFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    public static void ownFile(Path file) throws IOException {
        restrict(file, "rw-------");
    }

    /// Whether nobody but the owner may do anything with it.
    public static boolean isOwn(Path file) throws IOException {
        return !knowsOwners(file)
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------");
    }

    /// Where the file system knows owners; on others the folder of the user is theirs already.
    private static void restrict(Path file, String rights) throws IOException {
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    private static boolean knowsOwners(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
