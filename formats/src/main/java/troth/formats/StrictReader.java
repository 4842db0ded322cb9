package troth.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// Decodes bytes and stops at the first that does not belong, with its line; Java's own reader
/// would put a question mark in its place or keep the line to itself. Leaves out a byte order mark.
final class StrictReader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private boolean ended;
    private boolean started;
    private char previous;
    private long line = 1;

    StrictReader(String file, InputStream in, Charset charset) {
        this.file = file;
        this.in = in;
        this.charset = charset;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            boolean more = !ended;
            if (more) {
                fill();
            }
            decode();
            if (!more && !chars.hasRemaining()) {
                return -1;
            }
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
    }

    private void decode() {
        chars.clear();
        var result = decoder.decode(bytes, chars, ended);
        chars.flip();
        check();
        if (result.isError()) {
            throw alien(bytes.get(bytes.position()) & 0xFF);
        }
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.charAt(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    /// Counts the lines and looks for what no text holds.
    private void check() {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == 0) {
                throw nul();
            }
            line += c == '\r' || c == '\n' && previous != '\r' ? 1 : 0;
            previous = c;
        }
    }

    private BadFileException alien(int octet) {
        boolean mark = line == 1 && (octet == 0xFF || octet == 0xFE);
        return new BadFileException(
                new Problem(
                        file,
                        line,
                        "",
                        "The byte 0x%02X here is not text in %s.".formatted(octet, charset.name()),
                        mark
                                ? "Maybe the file is in UTF-16: save it as CSV in UTF-8."
                                : "Maybe the file is in Latin 1 or Windows 1252: save it in UTF-8, or"
                                        + " say in the mapping, for instance, encoding: windows-1252."));
    }

    private BadFileException nul() {
        return new BadFileException(
                new Problem(
                        file,
                        line,
                        "",
                        "A byte 0 stands here, which no text holds.",
                        "Maybe this is not a CSV file, or one in UTF-16: save it as CSV in UTF-8."));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
