package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.dyad.Construct;
import troth.dyad.Driver;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.formats.Source;

/// Tables with the headers of the usual programs; all rows are made up.
class MappingGuessTest {

    @Test
    void aPersonPeriodTable() {
        var file =
                guessed(
                        "dyad_id,person_id,role,t_days,day,conflict,satisfaction,attach_avoid_c",
                        i ->
                                "%d,%d%s,%s,%d,%d,%d,%s,-0.5"
                                        .formatted(
                                                couple(i),
                                                couple(i),
                                                who(i),
                                                who(i),
                                                day(i),
                                                day(i) + 1,
                                                1 + i % 7,
                                                4.5 + i % 3));

        assertThat(file.diary().items())
                .containsExactly(
                        new Item("conflict", new Scale.Ordinal(1, 7, 1), Construct.CONFLICT, true),
                        new Item(
                                "satisfaction",
                                new Scale.Ordinal(1, 7, 0.25),
                                Construct.SATISFACTION,
                                true));
        assertThat(file.diary().drivers())
                .containsExactly(new Driver("conflict", Driver.Kind.CONFLICT, 1, 7));
        assertThat(file.diary().distinguishable()).isTrue();
        assertThat(file.diary().timelines()).hasSize(3);
    }

    @Test
    void aPairwiseTableWhoseSecondPartnerIsLeftOut() {
        var file =
                guessed(
                        "dyadid,person,Day,dayOfWeek,time,genderE,genderS,conflict_A,conflict_P,Cconflict_A,Cconflict_P,Cavoid_A,Cavoid_A,satisf_A,satisf_P",
                        i ->
                                "%d,%d,%d,1,0.5,%d,%s,%d,%d,%d.5,%d.5,1,2,%d,%d"
                                        .formatted(
                                                couple(i), person(i), day(i), person(i), who(i),
                                                1 + i % 7, 1 + i % 3, i % 7, i % 3, 1 + i % 6,
                                                1 + i % 5));

        assertThat(file.diary().items())
                .extracting(Item::name)
                .containsExactly("conflict", "satisf");
        assertThat(file.diary().timelines().getFirst().dyad().b().id()).isEqualTo("1:M");
        assertThat(Math.floor(file.diary().timelines().getFirst().end())).isEqualTo(4);
    }

    @Test
    void aTableOfQuestionnairesWithTheirTimeStamps() {
        var file =
                guessed(
                        "dyad,id,role,age,cond_dyad,obsno,scheduled,sent,start,end,contact,PA1,stress",
                        i ->
                                "%d,%d,%d,30,0,%d,2023/04/%02d 10:23:47,2023/04/%02d 10:23:47,NA,NA,1,1,%d"
                                        .formatted(
                                                couple(i),
                                                couple(i) * 2 + person(i),
                                                person(i),
                                                day(i),
                                                day(i) + 1,
                                                day(i) + 1,
                                                i * 13 % 100));

        assertThat(file.diary().items())
                .containsExactly(
                        new Item("stress", new Scale.Censored(0, 100), Construct.STRESS, true));
        assertThat(Math.floor(file.diary().timelines().getFirst().end())).isEqualTo(4);
    }

    @Test
    void aTableOfQuestionnairesWithUnixTimes() {
        var file =
                guessed(
                        "participant;couple;code;questionnaire;scheduled;sent;start;stop;obs_n;day_n;obs_n_day;answered;relation_satisfaction_slider;comment",
                        i ->
                                "%d;%d;x;main;%d;1700000000;;;%d;1;1;1;%d,5;\"well; so\""
                                        .formatted(
                                                i / 5,
                                                couple(i),
                                                1_700_000_000L + 86_400L * day(i),
                                                day(i),
                                                i * 7 % 90));

        assertThat(file.diary().items())
                .singleElement()
                .extracting(Item::scale)
                .isEqualTo(new Scale.Censored(0, 100));
        assertThat(Math.floor(file.diary().timelines().getFirst().end())).isEqualTo(4);
        assertThat(file.diary().distinguishable()).isFalse();
    }

    @Test
    void aTableOfDaysAndBeeps() {
        var guess =
                guess(
                        "id,dyad,day,beep,trust_partner",
                        i ->
                                "%d,%d,%d,%d,%d"
                                        .formatted(
                                                i / 5,
                                                couple(i),
                                                1 + day(i) / 2,
                                                1 + day(i) % 2,
                                                i % 11));

        assertThat(guess.mapping().orElseThrow())
                .isEqualTo(
                        """
                        layout: moments
                        columns: {dyad: dyad, person: id, time: [day, beep]}
                        unit: [day, 480 min]
                        items:
                          trust_partner: {column: trust_partner, scale: ordinal, from: 0, to: 10, measures: trust}
                        """);
    }

    @Test
    void theLongFormOfAnswers() {
        var file =
                guessed(
                        "dyad_id,person_id,role,time_iso,t_days,instrument,item,value,missing_reason",
                        i ->
                                "%d,%d,%s,2026-01-0%dT21:00+01:00,%d,CSI,%s,%d,"
                                        .formatted(
                                                couple(i),
                                                i / 5,
                                                who(i),
                                                day(i) + 1,
                                                day(i),
                                                i % 2 == 0 ? "satisfaction" : "weather",
                                                1 + i % 5));

        assertThat(file.diary().items()).extracting(Item::name).containsExactly("satisfaction");
        assertThat(file.notes().remarks())
                .anyMatch(remark -> remark.contains("not in the mapping"));
    }

    @Test
    void aTableWithBothPartnersInARow() {
        var file =
                guessed(
                        "coupleID,diaryday,sat_rel,trust_f,trust_m,hug_f,hug_m",
                        i ->
                                "%d,%d,1,%d,%d,%s,%s"
                                        .formatted(
                                                i,
                                                1,
                                                i % 7,
                                                i % 5,
                                                i % 2 == 0 ? "Yes" : "No",
                                                "No"));

        assertThat(file.diary().items())
                .containsExactly(
                        new Item("trust", new Scale.Ordinal(0, 6, 1), Construct.TRUST, true),
                        new Item("hug", new Scale.Binary(), Construct.OTHER, true));
        assertThat(file.diary().timelines().getFirst().dyad().a().role()).isEqualTo("f");
    }

    @Test
    void partnersOfTheSameRoleAreExchangeable() {
        var file =
                guessed(
                        "couple,person,gender,day,trust",
                        i ->
                                "%d,%d,%s,%d,%d"
                                        .formatted(
                                                couple(i),
                                                person(i),
                                                couple(i) == 1 ? "F" : who(i),
                                                day(i),
                                                i % 8));

        assertThat(file.diary().distinguishable()).isFalse();
        assertThat(file.diary().timelines()).hasSize(3);
    }

    @Test
    void rowsInAnyOrderAreNoticed() {
        var guess =
                guess(
                        "couple,person,day,trust",
                        i -> "%d,%d,%d,%d".formatted(couple(i), i / 5, 9 - day(i), i % 8));

        assertThat(guess.mapping().orElseThrow()).contains("order: any");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    code,A1,A2,A3,A4,A5,A6,A7,A8,A9,A10 | it is not clear who answers in the numbered columns, and how long an occasion is. Write layout: occasions, unit: 10 s or whatever it is, and of each item its columns, such as columns: {ROLE: A1..A10}.
                    a,b,c                         | it is not clear which column names the dyad. Write it under columns: {dyad: NAME}.
                    couple,person,time,dist,trust | it is not clear how long one step of the column (time) is. Write columns: {time: time} and, for instance, unit: day or unit: 10 s.
                    couple,person,trust           | it is not clear which column says when.
                    couple,day,trust              | it is not clear who answers.
                    couple,person,day,colour      | it is not clear which columns hold answers.
                    couple,person,day,trust       | it is not clear which column tells the partners of a dyad apart.
                    """)
    void whatIsNotClearIsAsked(String header, String words) {
        int cells = header.split(",").length;
        var guess =
                guess(
                        header,
                        i ->
                                "1,"
                                        + IntStream.range(1, cells)
                                                .mapToObj(c ->
                                                        header.contains("colour")
                                                                ? String.valueOf(c)
                                                                : String.valueOf(i))
                                                .collect(Collectors.joining(",")));

        assertThat(guess.mapping()).isEmpty();
        assertThat(guess.words()).contains(words);
    }

    @Test
    void aGuessSaysWhatItTookForWhat() {
        var guess =
                guess(
                        "couple,person,day,trust",
                        i -> "%d,%d,%d,%d".formatted(couple(i), i / 5, day(i), i % 8));

        assertThat(guess.words())
                .startsWith(
                        "No mapping was given, so this one was guessed. A row is one person at one moment;"
                                + " dyad: couple; person: person; time: day, in units of day. Items: trust as"
                                + " trust on the scale ordinal, from: 0, to: 10.");
    }

    @Test
    void strangeNamesAreQuoted() {
        var file =
                guessed(
                        "couple,person,day,\"trust: \"\"me\"\" #1\",trust\u00e9",
                        i -> "%d,%d,%d,%d,%d".formatted(couple(i), i / 5, day(i), i % 8, i % 3));

        assertThat(file.diary().items())
                .extracting(Item::name)
                .containsExactly("trust: \"me\" #1", "trust\u00e9");
    }

    // Three couples of two persons with five days each.

    private static int couple(int i) {
        return 1 + i / 10;
    }

    private static int person(int i) {
        return 1 + i / 5 % 2;
    }

    private static String who(int i) {
        return person(i) == 1 ? "M" : "F";
    }

    private static int day(int i) {
        return i % 5;
    }

    private static Source table(String header, IntFunction<String> row) {
        return Source.of(
                "d.csv",
                header
                        + "\n"
                        + IntStream.range(0, 30).mapToObj(row).collect(Collectors.joining("\n"))
                        + "\n");
    }

    private static MappingGuess guess(String header, IntFunction<String> row) {
        return MappingGuess.of(table(header, row));
    }

    private static DiaryFile guessed(String header, IntFunction<String> row) {
        var table = table(header, row);
        var guess = MappingGuess.of(table);
        assertThat(guess.mapping()).as(guess.words()).isPresent();
        return DiaryReader.read(table, guess.source().orElseThrow());
    }
}
