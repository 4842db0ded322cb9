package troth.formats.diary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.Source;
import troth.formats.TextFile;

/// A CSV file, read once from top to bottom, so that its size does not matter.
final class CsvTable implements AutoCloseable {

    /// The longest cell that is believed to be one (characters).
    private static final int LONGEST_CELL = 1 << 20;

    private static final int LONGEST_HEADER = 1 << 20;

    private static final Pattern PLACE = Pattern.compile("(?i)record starting at line (\\d+)");

    private final Source source;
    private final TextFile file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;
    private long blankRows;

    private CsvTable(Source source, TextFile file, BufferedReader text, char separator) {
        this.source = source;
        this.file = file;
        this.reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text);
        this.records = reader.iterator();
        this.header = guarded(this::readHeader);
    }

    static CsvTable open(Source source, TableForm form) {
        var file = TextFile.openTable(source, form.charset());
        try {
            var text = new BufferedReader(file.reader());
            char separator = (char) form.separator().orElseGet(() -> separator(source, text));
            return new CsvTable(source, file, text, separator);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /// Gives each row to `reader`. A row with more or fewer cells than the header is a problem, one
    /// without anything in it is counted.
    void forEach(Problems problems, Consumer<Row> reader) {
        forFirst(Long.MAX_VALUE, problems, reader);
    }

    /// As [#forEach], but stops after `most` rows.
    void forFirst(long most, Problems problems, Consumer<Row> reader) {
        for (long n = 0; n < most && guarded(records::hasNext); n++) {
            var row = row(guarded(records::next));
            if (row.isBlank()) {
                blankRows++;
            } else if (row.cells().size() == header.size()) {
                reader.accept(row);
            } else {
                problems.add(() -> uneven(row));
            }
        }
    }

    long blankRows() {
        return blankRows;
    }

    String sha256() {
        return file.sha256();
    }

    @Override
    public void close() {
        try (file;
                reader) {
            blankRows = 0;
        } catch (IOException e) {
            throw TextFile.unreadable(source, e);
        }
    }

    private Header readHeader() {
        if (!records.hasNext()) {
            throw new BadFileException(
                    new Problem(
                            source.name(),
                            0,
                            "",
                            "The file is empty; a line with the names of the columns was expected."));
        }
        var first = row(records.next());
        return new Header(source.name(), first.line(), first.cells());
    }

    private static Row row(CsvRecord record) {
        return new Row(
                record.getStartingLineNumber(),
                record.getFields().stream().map(String::strip).toList());
    }

    private Problem uneven(Row row) {
        int cells = row.cells().size();
        return new Problem(
                source.name(),
                row.line(),
                "",
                "The row has %s, the header %d.".formatted(cells(cells), header.size()),
                cells > header.size()
                        ? "Maybe a cell holds the separator and should stand in quotes."
                        : "Maybe the row was cut off, or a quote was never closed.");
    }

    private static String cells(int n) {
        return n == 1 ? "1 cell" : n + " cells";
    }

    /// What fails inside the library, in our words.
    private <T> T guarded(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw e.getCause() instanceof BadFileException bad ? bad : unparsed(e);
        } catch (UncheckedIOException e) {
            throw TextFile.unreadable(source, new IOException(e.getMessage(), e));
        }
    }

    private BadFileException unparsed(CsvParseException e) {
        var message = String.valueOf(e.getMessage());
        var place = PLACE.matcher(message);
        long line = place.find() ? Long.parseLong(place.group(1)) : 0;
        return new BadFileException(
                new Problem(
                        source.name(),
                        line,
                        "",
                        "The row cannot be taken apart: %s."
                                .formatted(message.replaceAll(" *\\(record starting.*\\)", "")),
                        "Maybe a quote is not closed, or stands inside a cell and should be doubled."));
    }

    /// Whichever of comma, semicolon and tab the first line has most of, outside of quotes.
    private static char separator(Source source, BufferedReader text) {
        try {
            text.mark(LONGEST_HEADER);
            var counts = new int[3];
            boolean quoted = false;
            boolean begun = false;
            for (int i = 0, c = text.read();
                    i < LONGEST_HEADER - 1 && c >= 0;
                    i++, c = text.read()) {
                boolean lineBreak = c == '\n' || c == '\r';
                if (lineBreak && begun && !quoted) {
                    break;
                }
                begun |= !lineBreak;
                quoted ^= c == '"';
                int which = quoted ? -1 : SEPARATORS.indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
            }
            text.reset();
            return SEPARATORS.charAt(most(counts));
        } catch (IOException e) {
            throw TextFile.unreadable(source, e);
        }
    }

    private static final String SEPARATORS = ",;\t";

    private static int most(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }
}
