package troth.formats;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Where the bytes of a file come from, and what messages call it.
public sealed interface Source {

    String name();

    /// The bytes, from the first.
    InputStream open() throws IOException;

    /// The file that the file here calls `name`, seen from the same folder.
    Source beside(String name);

    static Source of(Path path) {
        return new OnDisk(path);
    }

    /// A file as it would be if this were in it.
    static Source of(String name, String text) {
        return new InMemory(name, text);
    }

    /// A file that was built into the program.
    static Source builtIn(String path) {
        return new BuiltIn(path);
    }

    /// The same file, and `bytes` hears how many bytes of it were read so far.
    default Source watched(LongConsumer bytes) {
        return new Watched(this, bytes);
    }

    record OnDisk(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Source beside(String name) {
            try {
                return new OnDisk(path.resolveSibling(name));
            } catch (InvalidPathException e) {
                throw new BadFileException(
                        new Problem(
                                name(),
                                0,
                                "",
                                "The name (%s) cannot be one of a file."
                                        .formatted(Problem.shown(name))));
            }
        }
    }

    record InMemory(String name, String text) implements Source {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Source beside(String name) {
            return new OnDisk(Path.of("")).beside(name);
        }
    }

    record BuiltIn(String path) implements Source {
        @Override
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public InputStream open() throws IOException {
            var in = Source.class.getResourceAsStream(path);
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in;
        }

        @Override
        public Source beside(String name) {
            return new BuiltIn(path.substring(0, path.lastIndexOf('/') + 1) + name);
        }
    }

    record Watched(Source file, LongConsumer bytes) implements Source {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(file.open()) {
                private long count;

                @Override
                public int read() throws IOException {
                    return counted(super.read(), 1);
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int n = super.read(target, offset, length);
                    return counted(n, n);
                }

                private int counted(int result, int more) {
                    if (result >= 0) {
                        count += more;
                        bytes.accept(count);
                    }
                    return result;
                }
            };
        }

        @Override
        public Source beside(String name) {
            return file.beside(name);
        }
    }
}
