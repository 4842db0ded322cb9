package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static troth.formats.diary.Texts.MOMENTS;
import static troth.formats.diary.Texts.answers;
import static troth.formats.diary.Texts.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Driver;
import troth.dyad.Scale;
import troth.formats.Source;

/// What cells and times mean in every layout; [LayoutsTest] has the layouts, [DiaryProblemsTest]
/// what is refused.
class DiaryReaderTest {

    @Test
    void aPartnerWhoNeverAnsweredIsNoted() {
        var file = read(MOMENTS, "dyad,person,day,trust,touch\n1,x,0,1,\n2,y,0,2,\n2,z,0,NA,\n");

        assertThat(file.notes().remarks())
                .containsExactly(
                        "In 1 dyad only one partner is in the file.",
                        "1 person is in the file and gave no answer.");
        assertThat(file.diary().timelines().getFirst().dyad().b().id()).isEqualTo("partner B of x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hour                | 5           | 29          | 1.0
                    10 s                | 0           | 8640        | 1.0
                    0.5 days            | 1           | 2           | 0.5
                    s                   | 1764000000  | 1764043200  | 0.5
                    iso                 | 2026-11-22  | 2026-11-24  | 2.0
                    iso                 | 2026/3/9 8:00 | 2026/3/9 20:00:59 | 0.5
                    iso                 | 2026-11-22T23:30:10+01:00 | 2026-11-22T23:00Z | 0.020833333333333332
                    iso                 | 2026-11-22 23:30:10.123 | 2026-11-23 05:30:59 | 0.25
                    dd.MM.yyyy HH:mm    | 31.12.2025 12:00 | 01.01.2026 00:00 | 0.5
                    MM/dd/yyyy          | 12/31/2025  | 01/01/2026  | 1.0
                    """)
    void timeIsCountedInDays(String unit, String first, String second, double expected) {
        var mapping = MOMENTS.replace("unit: day", "unit: " + unit);
        var rows = "dyad,person,day,trust,touch\n1,x,%s,1,\n1,x,%s,2,\n".formatted(first, second);

        var file = read(mapping, rows);

        assertThat(lasted(file)).isCloseTo(expected, within(1e-12));
    }

    private static double lasted(DiaryFile file) {
        var timeline = file.diary().timelines().getFirst();
        return timeline.end() - timeline.checkIns().getFirst().day();
    }

    /// A forecast for an evening may know nothing of that evening, so days are those of the clock.
    @Test
    void aDayBeginsAtMidnight() {
        var file =
                read(
                        MOMENTS.replace("unit: day", "unit: iso"),
                        "dyad,person,day,trust,touch\n1,x,2026-10-10 22:00,1,\n1,y,2026-10-11 20:00,2,\n1,x,2026-10-11 23:00,3,\n");

        assertThat(file.diary().timelines().getFirst().checkIns())
                .extracting(CheckIn::day)
                .extracting(Math::floor)
                .containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void columnsOfTimeAreAddedUp() {
        var beeps =
                MOMENTS.replace("time: day", "time: [day, beep]")
                        .replace("unit: day", "unit: [day, 90 min]");
        var clock =
                MOMENTS.replace("time: day", "time: [day, beep]").replace("unit: day", "unit: iso");

        var counted = read(beeps, "dyad,person,day,beep,trust,touch\n1,x,1,1,1,\n1,x,2,5,2,\n");
        var read =
                read(
                        clock,
                        "dyad,person,day,beep,trust,touch\n1,x,2026-01-01,08:00,1,\n1,x,2026-01-02,14:00,2,\n");

        assertThat(lasted(counted)).isEqualTo(1.25);
        assertThat(lasted(read)).isEqualTo(1.25);
    }

    @Test
    void eachDyadBeginsAtItsOwnFirstRow() {
        var file = read(MOMENTS, "dyad,person,day,trust,touch\n1,x,10,1,\n2,y,3,NA,\n2,y,5,2,\n");

        assertThat(answers(file, 0)).containsExactly("0.0 A trust 1.0");
        assertThat(answers(file, 1)).containsExactly("2.0 A trust 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "NaN", ".", "#NULL!", "-99", "-99.0", "skipped"})
    void whatMeansMissingIsMissing(String cell) {
        var mapping = MOMENTS + "missing: [-99, skipped]\n";

        var file = read(mapping, "dyad,person,day,trust,touch\n1,x,1,%s,yes\n".formatted(cell));

        assertThat(file.notes().missing()).containsEntry("trust", 1L);
        assertThat(answers(file, 0)).containsExactly("0.0 A touch 1.0");
    }

    @Test
    void aRowWithoutTimeAndAnswersIsOnlyCounted() {
        var file = read(MOMENTS, "dyad,person,day,trust,touch\n1,x,1,4,yes\n1,x,NA,,\n");

        assertThat(file.notes().remarks()).contains("1 row has neither a time nor an answer.");
        assertThat(file.notes().missing()).containsEntry("trust", 1L);
    }

    @Test
    void answersBetweenTwoStepsAreTakenAsTheNearestAndCounted() {
        var mapping = MOMENTS.replace("to: 10,", "to: 10, step: 0.25, nearest: true,");

        var file = read(mapping, "dyad,person,day,trust,touch\n1,x,1,6.3333,\n1,x,2,6.25,\n");

        assertThat(answers(file, 0)).containsExactly("0.0 A trust 6.25", "1.0 A trust 6.25");
        assertThat(file.notes().offScale()).containsExactly(java.util.Map.entry("trust", 1L));
        assertThat(file.notes().sentences())
                .contains("Of trust, 1 answer between two steps was taken as the nearer step.");
    }

    @Test
    void aStepMayBeAFraction() {
        var mapping = MOMENTS.replace("to: 10,", "to: 10, step: 1/3,");

        var file = read(mapping, "dyad,person,day,trust,touch\n1,x,1,6.33333333,\n");

        assertThat(file.diary().timelines().getFirst().checkIns().getFirst().value())
                .isEqualTo(19 / 3.0);
    }

    @Test
    void aBinaryAnswerMayBeAWordOrANumber() {
        var file =
                read(
                        MOMENTS.replace("no: no, yes: yes", "yes: [1, ja, J]"),
                        "dyad,person,day,trust,touch\n1,x,1,,ja\n1,x,2,,1.0\n1,x,3,,0\n1,x,4,,J\n");

        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 A touch 1.0", "1.0 A touch 1.0", "2.0 A touch 0.0", "3.0 A touch 1.0");
    }

    @Test
    void anEventIsByDefaultTheSpanOfItsScale() {
        var file =
                read(
                        """
                        layout: moments
                        columns: {dyad: d, person: p, time: t}
                        unit: day
                        items:
                          row: {scale: ordinal, from: 1, to: 7, measures: conflict, event: conflict}
                          calm: {scale: binary, lower: true, event: {kind: stressor, none: 1, full: 0}}
                          hugs: {scale: count, event: {kind: touch, full: 5}}
                        """,
                        "d,p,t,row,calm,hugs\n1,x,0,1,0,9\n");

        assertThat(file.diary().drivers())
                .containsExactly(
                        new Driver("row", Driver.Kind.CONFLICT, 1, 7),
                        new Driver("calm", Driver.Kind.STRESSOR, 1, 0),
                        new Driver("hugs", Driver.Kind.TOUCH, 0, 5));
        assertThat(file.diary().item("row").measures()).isEqualTo(Construct.CONFLICT);
        assertThat(file.diary().item("hugs").measures()).isEqualTo(Construct.OTHER);
        assertThat(file.diary().item("hugs").scale()).isEqualTo(new Scale.Count());
    }

    @Test
    void rowsInAnyOrderAreReadWhereTheMappingSaysSo() {
        var file =
                read(
                        MOMENTS + "order: any\n",
                        "dyad,person,day,trust,touch\n1,x,2,3,\n2,y,0,0,\n1,x,1,2,\n");

        assertThat(answers(file, 0)).containsExactly("0.0 A trust 2.0", "1.0 A trust 3.0");
    }

    @Test
    void otherItemsAreLeftOutWhereTheMappingSaysSo() {
        var file =
                read(
                        """
                        layout: answers
                        columns: {dyad: d, person: p, time: t, item: q, value: v}
                        unit: day
                        others: ignore
                        items: {trust: {scale: number}}
                        """,
                        "d,p,t,q,v\n1,x,0,trust,8\n1,x,0,weather,sunny\n");

        assertThat(answers(file, 0)).containsExactly("0.0 A trust 8.0");
        assertThat(file.notes().remarks())
                .contains("1 answer to an item that is not in the mapping was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dyad,person,day,trust,touch\r\n1,x,0,4,no\r\n1,x,1,5,yes\r\n",
                "\uFEFFdyad,person,day,trust,touch\n1,x,0,4,no\n1,x,1,5,yes",
                "dyad;person;day;trust;touch\n1;x;0;4;no\n1;x;1;5;yes\n",
                "dyad\tperson\tday\ttrust\ttouch\n1\tx\t0\t4\tno\n1\tx\t1\t5\tyes\n",
                "dyad,person,day,trust,touch\r1,x,0,4,no\r1,x,1,5,yes\r",
                "\n\n\"dyad\", \"person\",\"day\" ,trust,touch\n\n 1,x,0, 4 ,no\n\n,,,,\n1,x,1,5,yes\n\n",
                "dyad,person,day,trust,touch,note\n1,x,0,4,no,\"two\nlines, \"\"quoted\"\"\"\n1,x,1,5,yes,\n",
                "dyad,person,day,trust,touch,note,note\n1,x,0,4,no,,\n1,x,1,5,yes,,\n"
            })
    void theSameTableMayBeWrittenInManyWays(String text) {
        var file = read(MOMENTS, text);

        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 A trust 4.0", "0.0 A touch 0.0", "1.0 A trust 5.0", "1.0 A touch 1.0");
    }

    @Test
    void aDecimalCommaIsReadWhereTheMappingSaysSo() {
        var mapping = MOMENTS.replace("ordinal, from: 0, to: 10", "number") + "decimal: \",\"\n";

        var file = read(mapping, "dyad;person;day;trust;touch\n1;x;0,5;4,75;\n1;x;1;5;\n");

        assertThat(answers(file, 0)).containsExactly("0.5 A trust 4.75", "1.0 A trust 5.0");
    }

    @Test
    void twoSeventhsAreKeptBackUnlessTheMappingSaysOtherwise() {
        assertThat(read(MOMENTS, days(14)).diary().holdOut()).isEqualTo(4);
        assertThat(read(MOMENTS, days(28)).diary().holdOut()).isEqualTo(8);
        assertThat(read(MOMENTS, days(2)).diary().holdOut()).isEqualTo(1);
        assertThat(read(MOMENTS, days(3_650)).diary().holdOut()).isEqualTo(90);
        assertThat(read(MOMENTS + "holdOut: 2 days\n", days(5)).diary().holdOut()).isEqualTo(2);
        assertThat(read(MOMENTS + "holdOut: 0 days\n", days(5)).diary().holdOut()).isZero();
    }

    @Test
    void aDailyDiaryFromDayOneToTenHasTenDays() {
        var file = read(MOMENTS, days(10));

        assertThat(file.holdingOut("9 days").diary().holdOut()).isEqualTo(9);
        assertThatThrownBy(() -> file.holdingOut("10 days"))
                .hasMessage(
                        "The time kept back (10 days) must be a time such as \"4 days\" or \"2 h\","
                                + " above 0 and shorter than the diary (10 days).");
    }

    @Test
    void keepingBackMoreThanIsLeftIsNoted() {
        var remark =
                "The last 6 days of 10 days are kept back, which leaves only 4 days to learn from.";
        var noted = read(MOMENTS + "holdOut: 6 days\n", days(10));

        assertThat(noted.notes().remarks()).contains(remark);
        assertThat(noted.holdingOut("5 days").notes().remarks()).doesNotContain(remark);
        assertThat(read(MOMENTS, days(10)).holdingOut("6 days").notes().sentences())
                .contains(remark);
    }

    @Test
    void theFileIsNamedByItsHash() throws Exception {
        var text = "dyad,person,day,trust,touch\n1,x,0,4,no\n";

        var hash =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read(MOMENTS, text).sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void columnsThatNobodyUsesAreNoted() {
        var file = read(MOMENTS, "dyad,person,day,trust,touch,x,x\n1,x,0,4,no,1,2\n");

        assertThat(file.notes().remarks())
                .contains("Columns not used: x, x.", "Names that more than one column has: x.");
    }

    @Test
    void whoeverWaitsMayHearHowFarItIs() {
        var text = days(3);
        var heard = new ArrayList<Long>();

        DiaryReader.read(
                Source.of("d.csv", text).watched(heard::add), Source.of("m.yaml", MOMENTS));

        assertThat(heard).last().isEqualTo((long) text.length());
    }

    private static String days(int n) {
        var text = new StringBuilder("dyad,person,day,trust,touch\n");
        for (int day = 1; day <= n; day++) {
            text.append("1,x,%d,5,\n".formatted(day));
        }
        return text.toString();
    }
}
