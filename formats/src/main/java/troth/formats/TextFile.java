package troth.formats;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of text while it is read: decoded strictly, and hashed on the way.
public final class TextFile implements AutoCloseable {

    private final Source source;
    private final DigestInputStream bytes;
    private final Reader reader;

    private TextFile(Source source, DigestInputStream bytes, Charset charset) {
        this.source = source;
        this.bytes = bytes;
        this.reader = new StrictReader(source.name(), bytes, charset);
    }

    public static TextFile open(Source source, Charset charset) {
        try {
            return of(source, source.open(), charset);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /// As [#open], for a table, of which it is said at once where it is a workbook and no text.
    public static TextFile openTable(Source source, Charset charset) {
        try {
            return of(source, Foreign.refused(source, source.open()), charset);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static TextFile of(Source source, InputStream in, Charset charset) {
        return new TextFile(source, new DigestInputStream(in, sha256Digest()), charset);
    }

    /// The whole text, which must be in UTF-8 and at most `most` characters long.
    public static String read(Source source, int most) {
        try (var file = open(source, StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (int n = 0; n >= 0 && text.length() <= most; n = file.reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            if (text.length() > most) {
                throw new BadFileException(
                        new Problem(
                                source.name(),
                                0,
                                "",
                                "The file is longer than %,d characters, which is the most that is read."
                                        .formatted(most),
                                "Maybe it is a table and not a description of one."));
            }
            return text.toString();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    public Reader reader() {
        return reader;
    }

    /// The SHA-256 of all bytes of the file, also of those not yet read.
    public String sha256() {
        try {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /// The SHA-256 of a text that was read already.
    public static String sha256(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256Digest().digest(bytes));
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What to tell the owner of a file that the system does not let us read.
    public static BadFileException unreadable(Source source, IOException e) {
        var file = source instanceof Source.Watched(var inner, _) ? inner : source;
        boolean folder = file instanceof Source.OnDisk(var path) && Files.isDirectory(path);
        var says =
                switch (e) {
                    case IOException _ when folder -> "This is a folder, not a file.";
                    case NoSuchFileException _ -> "There is no such file.";
                    case FileNotFoundException _ -> "There is no such file.";
                    case AccessDeniedException _ -> "You may not read this file.";
                    default -> "The file cannot be read: %s.".formatted(e.getMessage());
                };
        return new BadFileException(new Problem(source.name(), 0, "", says));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not.", e);
        }
    }
}
