package troth.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A kind of file that holds a table and is no text, known by its first bytes.
enum Foreign {
    EXCEL("an Excel workbook", "PK\u0003\u0004"),
    PARQUET("a Parquet file", "PAR1"),
    SPSS("an SPSS file", "$FL2"),
    SPSS_COMPRESSED("an SPSS file", "$FL3");

    private static final int LOOKED_AT = 4;

    private final String words;
    private final byte[] mark;

    Foreign(String words, String mark) {
        this.words = words;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// All the bytes of a file, once it is sure that it is none of these.
    static InputStream refused(Source source, InputStream in) throws IOException {
        var first = in.readNBytes(LOOKED_AT);
        for (var kind : values()) {
            if (Arrays.equals(kind.mark, first)) {
                in.close();
                throw kind.bad(source);
            }
        }
        return new SequenceInputStream(new ByteArrayInputStream(first), in);
    }

    private BadFileException bad(Source source) {
        return new BadFileException(
                new Problem(
                        source.name(),
                        0,
                        "",
                        "This is %s, not a table of text; save it as CSV.".formatted(words)));
    }
}
