package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static troth.formats.diary.Texts.MOMENTS;
import static troth.formats.diary.Texts.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.formats.BadFileException;
import troth.formats.Source;

/// What a table is refused for, and that its owner is told where, what and perhaps why.
class DiaryProblemsTest {

    private static final String HEADER = "dyad,person,day,trust,touch\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1,x,0,abc,no  | d.csv, line 2, trust: The answer (abc) must be a whole step from 0 to 10.
                    1,x,0,11,no   | d.csv, line 2, trust: The answer (11) must be a whole step from 0 to 10.
                    1,x,0,-99,no  | d.csv, line 2, trust: The answer (-99) must be a whole step from 0 to 10. Maybe it stands for a missing answer: then write missing: ["-99"] in the mapping.
                    1,x,0,n/a,no  | d.csv, line 2, trust: The answer (n/a) must be a whole step from 0 to 10. Maybe it stands for a missing answer: then write missing: ["n/a"] in the mapping.
                    1,x,0,6.5,no  | d.csv, line 2, trust: The answer (6.5) must be a whole step from 0 to 10. Maybe the item is a mean: then write its step, or nearest: true, in the mapping.
                    1,x,0,"6,5",no| d.csv, line 2, trust: The answer (6,5) must be a whole step from 0 to 10. Maybe write decimal: "," in the mapping.
                    1,x,0,6,maybe | d.csv, line 2, touch: The answer (maybe) must be no for no or yes for yes. Maybe say with the keys (no) and (yes) how the file writes them.
                    1,x,0,1e999,no| d.csv, line 2, trust: The answer (1e999) must be a whole step from 0 to 10.
                    1,x,0,0x1p3,no| d.csv, line 2, trust: The answer (0x1p3) must be a whole step from 0 to 10.
                    1,x,one,6,no  | d.csv, line 2, day: The time (one) must be a number.
                    1,x,,6,no     | d.csv, line 2, day: The time () must be a number.
                    1,x,2026-11-22,6,no | d.csv, line 2, day: The time (2026-11-22) must be a number. Maybe write unit: iso in the mapping.
                    1,x,1e12,6,no | d.csv, line 2, day: The time (1e12) must be a number of at most thirty thousand years. Maybe the key (unit) is too long, or the cell is in milliseconds.
                    ,x,0,6,no     | d.csv, line 2, dyad: The row must say its dyad; the cell is empty.
                    NA,x,0,6,no   | d.csv, line 2, dyad: The row must say its dyad; the cell is NA.
                    1,,0,6,no     | d.csv, line 2, person: The row must say its person; the cell is empty.
                    1,x,0,6       | d.csv, line 2: The row has 4 cells, the header 5. Maybe the row was cut off, or a quote was never closed.
                    1,x,0,6,no,7  | d.csv, line 2: The row has 6 cells, the header 5. Maybe a cell holds the separator and should stand in quotes.
                    1,x,0,"6,no   | d.csv, line 2: The row cannot be taken apart: Unclosed quoted field at end of input. Maybe a quote is not closed, or stands inside a cell and should be doubled.
                    1,x,0,"6"7,no | d.csv, line 2: The row cannot be taken apart: Unexpected character after closing quote: '7' (0x37). Maybe a quote is not closed, or stands inside a cell and should be doubled.
                    """)
    void aWrongRowIsNamedWithWhatWasExpected(String row, String message) {
        assertThat(problems(MOMENTS, HEADER + row + "\n")).containsExactly(message);
    }

    @Test
    void anAnswerGivenTwiceIsRefused() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,6,no\n1,y,0,6,no\n1,x,0,6,\n"))
                .containsExactly(
                        "d.csv, line 4, trust: The person (x) of the dyad (1) answers this a second time"
                                + " for one moment; first in line 2. Maybe the row stands twice, or the"
                                + " times are too coarse.");
    }

    @Test
    void anAnswerGivenTwiceIsRefusedInAnyOrder() {
        var mapping = MOMENTS + "order: any\n";

        assertThat(problems(mapping, HEADER + "1,x,2,6,\n1,x,0,6,\n1,x,2,5,\n"))
                .containsExactly(
                        "d.csv, line 4, trust: The person (x) of the dyad (1) answers this a second time"
                                + " for one moment; first in line 2. Maybe the row stands twice, or the"
                                + " times are too coarse.");
    }

    @Test
    void twoRowsOfOneMomentMayAnswerDifferentItems() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,6,\n1,x,0,,yes\n")).isEmpty();
    }

    @Test
    void timesOutOfOrderAreRefused() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,6,no\n1,x,13,6,no\n1,x,2,6,no\n1,x,3,6,no\n"))
                .containsExactly(
                        "d.csv, line 4, trust: The answer of (x) is of an earlier time than the one in"
                                + " line 3; times must rise. Maybe a time is wrong; if the order has no"
                                + " meaning, write order: any in the mapping.");
    }

    @Test
    void aPersonInTwoDyadsIsRefused() {
        assertThat(problems(MOMENTS, HEADER + "1,1,0,6,no\n1,2,0,6,no\n2,1,0,6,no\n2,1,1,6,no\n"))
                .containsExactly(
                        "d.csv, line 4: The person (1) is in the dyad (2) here, and in (1) from line 2"
                                + " on. Maybe the column counts the partners within each dyad: then name"
                                + " it under role, not under person.");
    }

    @Test
    void aThirdPersonInADyadIsRefusedOnce() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,6,\n1,y,0,6,\n1,z,0,6,\n1,z,1,6,\n"))
                .containsExactly(
                        "d.csv, line 4: The dyad (1) has a third person (z) here; the others are (x) and"
                                + " (y).");
    }

    @Test
    void rolesMustFit() {
        var mapping =
                MOMENTS.replace("person: person", "person: person, role: touch")
                        + "roles: [F, M]\n";
        var noTouch = mapping.replaceAll("  touch: .*\n", "");

        assertThat(problems(noTouch, HEADER + "1,x,0,6,f\n"))
                .containsExactly(
                        "d.csv, line 2: The role (f) must be one of F, M. Maybe you meant (F).");
        assertThat(problems(noTouch, HEADER + "1,x,0,6,\n"))
                .containsExactly(
                        "d.csv, line 2, touch: The row must say its role; the cell is empty.");
        assertThat(problems(noTouch, HEADER + "1,x,0,6,F\n1,x,1,6,M\n"))
                .containsExactly(
                        "d.csv, line 3: The person (x) of the dyad (1) has the role (M) here, and (F) in line 2.");
        assertThat(problems(noTouch, HEADER + "1,x,0,6,F\n1,y,0,6,F\n"))
                .containsExactly(
                        "d.csv, line 3: Both persons of the dyad (1) have the role (F). Maybe leave out (roles): then the partners are exchangeable.");
    }

    @Test
    void anUnknownColumnIsNamedAtItsLineOfTheMapping() {
        assertThat(problems(MOMENTS.replace("time: day", "time: dayy"), HEADER))
                .containsExactly(
                        "m.yaml, line 2, columns.time: There is no column (dayy) in d.csv, which has dyad,"
                                + " person, day, trust, touch. Maybe you meant (day).");
        assertThat(problems(MOMENTS, HEADER.replace("trust", "Trust")))
                .containsExactly(
                        "m.yaml, line 5, items.trust: There is no column (trust) in d.csv, which has"
                                + " dyad, person, day, Trust, touch. Maybe you meant (Trust).");
    }

    @Test
    void aColumnThatStandsTwiceIsRefusedWhereItIsMeant() {
        assertThat(problems(MOMENTS, HEADER.replace("touch", "touch,trust")))
                .containsExactly(
                        "d.csv, line 1, trust: The columns 4 and 6 have the same name, so which is meant"
                                + " is not clear; rename one.");
    }

    @Test
    void anUnknownItemIsNamed() {
        var mapping =
                """
                layout: answers
                columns: {dyad: d, person: p, time: t, item: q, value: v}
                unit: day
                items: {trust: {scale: number}}
                """;

        assertThat(problems(mapping, "d,p,t,q,v\n1,x,0,trusst,8\n1,x,0,weather,9\n"))
                .containsExactly(
                        "d.csv, line 2, q: There is no item (trusst) in the mapping. Maybe it is (trust).",
                        "d.csv, line 3, q: There is no item (weather) in the mapping. Maybe write others:"
                                + " ignore, to leave such answers out.");
    }

    @Test
    void aFileWithoutRowsOrAnswersIsRefused() {
        assertThat(problems(MOMENTS, ""))
                .containsExactly(
                        "d.csv: The file is empty; a line with the names of the columns was expected.");
        assertThat(problems(MOMENTS, "\n\r\n"))
                .containsExactly(
                        "d.csv: The file is empty; a line with the names of the columns was expected.");
        assertThat(problems(MOMENTS, HEADER))
                .containsExactly(
                        "d.csv: The file has the names of its columns, and no row below them.");
        assertThat(problems(MOMENTS, HEADER + "1,x,0,,NA\n"))
                .containsExactly("d.csv: All answers to all items of the mapping are missing.");
    }

    @Test
    void clocksMustNotMix() {
        var mapping = MOMENTS.replace("unit: day", "unit: iso");

        assertThat(
                        problems(
                                mapping,
                                HEADER + "1,x,2026-01-01T10:00,1,\n1,x,2026-01-02T10:00Z,1,\n"))
                .containsExactly(
                        "d.csv, line 3, day: The time (2026-01-02T10:00Z) has an offset such as +01:00,"
                                + " that of line 2 has none.");
        assertThat(problems(mapping, HEADER + "1,x,22.11.2026,1,\n1,x,2026-02-30,1,\n1,x,7,1,\n"))
                .containsExactly(
                        "d.csv, line 2, day: The time (22.11.2026) must be a date, or a date and time,"
                                + " such as 2026-11-22 or 2026-11-22T21:30+01:00.",
                        "d.csv, line 3, day: The time (2026-02-30) must be a date, or a date and time,"
                                + " such as 2026-11-22 or 2026-11-22T21:30+01:00.",
                        "d.csv, line 4, day: The time (7) must be a date, or a date and time, such as"
                                + " 2026-11-22 or 2026-11-22T21:30+01:00. Maybe the column counts days:"
                                + " then write unit: day in the mapping.");
    }

    @Test
    void aDiaryOfMoreThanAHundredYearsIsRefused() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,1,\n1,x,40000,1,\n"))
                .containsExactly(
                        "d.csv, line 2: The diary of the dyad (1), which begins here, lasts 40,000 days;"
                                + " more than a hundred years are not read. Maybe a date is wrong, or the"
                                + " key (unit) is.");
    }

    @Test
    void keepingBackMoreThanThereIsIsRefused() {
        assertThat(problems(MOMENTS + "holdOut: 9 days\n", HEADER + "1,x,0,1,\n1,x,5,1,\n"))
                .containsExactly(
                        "m.yaml, holdOut: The time kept back (9 days) must be shorter than the diary"
                                + " (6 days).");
    }

    /// "PK" alone may begin the name of a column.
    @Test
    void aFileOfAnotherProgramIsNamed(@TempDir Path folder) throws IOException {
        var excel = Files.write(folder.resolve("d.xlsx"), new byte[] {'P', 'K', 3, 4, 0, -1, -40});
        var spss = Files.write(folder.resolve("d.sav"), new byte[] {'$', 'F', 'L', '3', 0, -1});
        var parquet = Files.writeString(folder.resolve("d.parquet"), "PAR1 and cut off here");
        var named = excel + ": This is an Excel workbook, not a table of text; save it as CSV.";

        assertThat(problems(Source.of(excel), Source.of("m.yaml", MOMENTS))).containsExactly(named);
        assertThatThrownBy(() -> BroughtDiary.of(excel, Optional.empty(), _ -> {}))
                .isInstanceOf(BadFileException.class)
                .hasMessage(named);
        assertThat(problems(Source.of(spss), Source.of("m.yaml", MOMENTS)))
                .containsExactly(
                        spss + ": This is an SPSS file, not a table of text; save it as CSV.");
        assertThat(problems(Source.of(parquet), Source.of("m.yaml", MOMENTS)))
                .containsExactly(
                        parquet + ": This is a Parquet file, not a table of text; save it as CSV.");
        assertThat(problems(MOMENTS.replace("dyad: dyad", "dyad: PK"), "PK" + HEADER.substring(4)))
                .containsExactly(
                        "d.csv: The file has the names of its columns, and no row below them.");
    }

    @Test
    void whatIsWrongInLineAfterLineIsSaidOnce() {
        var rows = "1,,0,6,no\n,x,0,6,no\n,,1,6,no\n,x,2,6,no\n1,x,3,6,no\n,x,4,6,no\n";

        assertThat(problems(MOMENTS, HEADER + rows))
                .containsExactly(
                        "d.csv, line 2, person: The row must say its person; the cell is empty.",
                        "d.csv, lines 3 to 5, dyad: The row must say its dyad; the cell is empty.",
                        "d.csv, line 7, dyad: The row must say its dyad; the cell is empty.");
    }

    @Test
    void twentyProblemsAreShownAndAllAreCounted() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            rows.append("1,x,%d,bad,\n".formatted(i));
        }

        var thrown =
                catchThrowableOfType(
                        BadFileException.class, () -> Texts.read(MOMENTS, rows.toString()));

        assertThat(thrown.problems()).hasSize(20);
        assertThat(thrown.total()).isEqualTo(30);
    }

    @Test
    void whatIsTooLargeIsRefusedWhereItBecomesSo() {
        var day =
                IntStream.range(0, 1_000_001)
                        .mapToObj(i -> "1,x,%d.%04d,5,".formatted(i / 10_000, i % 10_000));
        var dyads = IntStream.range(0, 250_001).mapToObj(i -> i + ",x" + i + ",0,5,");
        var columns =
                IntStream.range(0, 20_001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(problems(MOMENTS, day.collect(Collectors.joining("\n", HEADER, "\n"))))
                .containsExactly(
                        "d.csv, line 1000002: At most 1,000,000 answers of one dyad are read. Maybe split the file by dyads, or map fewer items.");
        assertThat(problems(MOMENTS, dyads.collect(Collectors.joining("\n", HEADER, "\n"))))
                .containsExactly("d.csv, line 250002: At most 250,000 dyads are read.");
        assertThat(problems(MOMENTS, columns))
                .first()
                .asString()
                .startsWith(
                        "d.csv, line 1: The row cannot be taken apart: Record starting at line 1 has");
    }

    @Test
    void whatCannotBeSeenInACellIsShown() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,\u200b5\u0007,\n"))
                .first()
                .asString()
                .contains("The answer (\\u200B5\\u0007) must be");
    }

    @Test
    void anotherEncodingIsNamedWithByteAndLine(@TempDir Path folder) throws IOException {
        var latin = folder.resolve("latin.csv");
        Files.write(
                latin,
                (HEADER + "1,x,0,5,no\n2,Zo\u00eb,0,5,no\n").getBytes(StandardCharsets.ISO_8859_1));
        var utf16 = folder.resolve("utf16.csv");
        Files.write(utf16, (HEADER + "1,x,0,5,no\n").getBytes(StandardCharsets.UTF_16));
        var mapping = Source.of("m.yaml", MOMENTS);

        assertThat(problems(Source.of(latin), mapping))
                .containsExactly(
                        latin
                                + ", line 3: The byte 0xEB here is not text in UTF-8. Maybe the file is in"
                                + " Latin 1 or Windows 1252: save it in UTF-8, or say in the mapping, for"
                                + " instance, encoding: windows-1252.");
        assertThat(problems(Source.of(utf16), mapping))
                .containsExactly(
                        utf16
                                + ", line 1: The byte 0xFE here is not text in UTF-8. Maybe the file is in"
                                + " UTF-16: save it as CSV in UTF-8.");
        assertThat(problems(Source.of(latin), Source.of("m.yaml", MOMENTS + "encoding: latin1\n")))
                .isEmpty();
        assertThat(problems(Source.of(utf16), Source.of("m.yaml", MOMENTS + "encoding: utf-16\n")))
                .isEmpty();
    }

    @Test
    void aByteOfNothingIsRefused() {
        assertThat(problems(MOMENTS, HEADER + "1,x,0,5,no\n1,x,\u00001,5,no\n"))
                .containsExactly(
                        "d.csv, line 3: A byte 0 stands here, which no text holds. Maybe this is not a CSV"
                                + " file, or one in UTF-16: save it as CSV in UTF-8.");
    }

    @Test
    void whatIsNoFileIsRefused(@TempDir Path folder) {
        var none = folder.resolve("none.csv");
        var mapping = Source.of("m.yaml", MOMENTS);

        assertThat(problems(Source.of(folder), mapping))
                .containsExactly(folder + ": This is a folder, not a file.");
        assertThat(problems(mapping, Source.of(folder)))
                .containsExactly(folder + ": This is a folder, not a file.");
        assertThat(problems(Source.of(none), mapping))
                .containsExactly(none + ": There is no such file.");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused(@TempDir Path folder) throws IOException {
        var closed = Files.writeString(folder.resolve("closed.csv"), HEADER);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "This user may read every file.");

        assertThat(problems(Source.of(closed), Source.of("m.yaml", MOMENTS)))
                .containsExactly(closed + ": You may not read this file.");
    }
}
