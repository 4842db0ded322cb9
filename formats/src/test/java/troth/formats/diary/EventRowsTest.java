package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.Source;

class EventRowsTest {

    private static final String HEADER =
            "event_id,dyad_id,actor_id,target_id,t_start,t_end,type,intensity,reported_by,confidence";

    @TempDir private Path folder;

    @BeforeEach
    void aDiary() throws IOException {
        Files.writeString(
                folder.resolve("map.yaml"),
                """
                layout: moments
                columns: {dyad: d, person: p, role: r, time: t}
                unit: day
                roles: [F, M]
                events: events.csv
                items: {trust: {scale: number}}
                """);
        Files.writeString(
                folder.resolve("d.csv"), "d,p,r,t,trust\n1,x,M,5,3\n1,y,F,5,3\n1,y,F,20,3\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ,1,,,6,,hug,0.8,,              | Closeness[kind=HUG, quality=0.8, wishA=1.0, wishB=1.0, encounter=Encounter[length=1.0, climaxA=true, climaxB=true]]
                    ,1,,,6,,intimacy,deep,,        | Closeness[kind=INTIMACY, quality=1.0, wishA=1.0, wishB=1.0, encounter=Encounter[length=1.0, climaxA=true, climaxB=true]]
                    ,1,x,,6,,betrayal:deceit,grave,,| Betrayal[by=B, kind=DECEIT, severity=0.8, deceived=0.0, discovery=TOLD]
                    ,1,M,,6,,betrayal,1,,          | Betrayal[by=B, kind=OTHER, severity=1.0, deceived=0.0, discovery=TOLD]
                    ,1,x,y,6,,disclosure,all,,     | Disclosure[by=B, completeness=1.0]
                    ,1,x,,6,,repair,apology,,      | Repair[by=B, effort=0.5]
                    ,1,,,6,,repair,0.1,,           | Repair[by=BOTH, effort=0.1]
                    ,1,y,,6,,talk,0.5,,            | Talk[teller=A, depth=0.5, response=0.5]
                    ,1,,,6,,conflict,0.4,y,        | Conflict[reportedBy=A, severity=0.4]
                    ,1,,x,6,,trauma:war,0.9,,      | Trauma[whom=B, kind=WAR, severity=0.9]
                    ,1,x,,6,,stressor,1.5,,        | Stressor[whom=B, severity=1.5, touch=0.0, support=0.0]
                    ,1,,x,6,,reminder,faint,,      | Reminder[whom=B, strength=0.3]
                    ,1,x,,6,,omission,0.5,,        | Omission[whom=B, expectation=0.5]
                    ,1,,,6,,agreement_made,usual,, | AgreementMade[weight=0.6]
                    ,1,x,,6,,agreement_kept,0.2,,  | AgreementKept[by=B, weight=0.2]
                    ,1,x,,6,,agreement_broken,1,,  | AgreementBroken[by=B, weight=1.0, hidden=0.0]
                    ,1,x,,6,,boundary_crossed,1,,  | BoundaryCrossed[by=B, weight=1.0]
                    ,1,x,,6,,boundary_respected,1,,| BoundaryRespected[by=B, weight=1.0]
                    ,1,,,6,,meeting_held,heard,,   | MeetingHeld[response=0.7]
                    ,1,,,6,,couple_session,0.6,,   | CoupleSession[quality=0.6]
                    ,1,,,6,,reunion,,,             | Reunion[]
                    """)
    void eachTypeBecomesItsEvent(String row, String event) {
        var happenings = read(HEADER, row);

        assertThat(happenings)
                .singleElement()
                .extracting(h -> h.event().toString())
                .isEqualTo(event);
        assertThat(happenings.getFirst().day()).isEqualTo(1);
    }

    @Test
    void furtherColumnsSayMore() {
        var happenings =
                read(
                        "dyad_id,actor_id,t_start,type,intensity,deceived,discovery,hidden,response",
                        "1,x,6,betrayal:infidelity,0.8,lies,found_out,,",
                        "1,x,7,agreement_broken,0.5,,,silence,",
                        "1,x,8,talk,0.5,,,,understood");

        assertThat(happenings)
                .extracting(Happening::event)
                .containsExactly(
                        new Event.Betrayal(
                                Partner.B,
                                Event.Betrayal.Kind.INFIDELITY,
                                0.8,
                                1,
                                Event.Betrayal.Discovery.FOUND_OUT),
                        new Event.AgreementBroken(Partner.B, 0.5, 0.5),
                        new Event.Talk(Side.B, 0.5, 0.9));
    }

    @Test
    void aSeparationEndsInAReunion() {
        assertThat(read(HEADER, ",1,,,6,9.5,separation,,x,"))
                .containsExactly(
                        new Happening(1, Side.B, new Event.Separation()),
                        new Happening(4.5, Side.B, new Event.Reunion()));
    }

    @Test
    void bothReportsOfAConflictCountAndOneOfAnythingElse() {
        var happenings =
                read(
                        HEADER,
                        "e1,1,,,6,,conflict,0.4,x,1",
                        "e1,1,,,6,,conflict,0.8,y,0.5",
                        "e2,1,,,7,,hug,0.4,x,",
                        "e2,1,,,7,,hug,0.8,y,");

        assertThat(happenings).hasSize(3);
        assertThat(happenings.getLast().event())
                .isEqualTo(new Event.Closeness(Event.Closeness.Kind.HUG, 0.4));
    }

    @Test
    void anEventBeforeTheFirstRowBeginsTheTimeline() {
        var happenings = read(HEADER, ",1,,,3,,hug,1,,");

        assertThat(happenings.getFirst().day()).isZero();
        assertThat(file().diary().timelines().getFirst().checkIns().getFirst().day()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ,9,,,6,,hug,1,,            | line 2, dyad_id: There is no dyad (9) in the diary.
                    ,1,z,,6,,repair,1,,        | line 2, actor_id: The dyad (1) has no person and no role (z).
                    ,1,,,six,,hug,1,,          | line 2, t_start: The time (six) must be a number, as in the diary.
                    ,1,,,6,5,hug,1,,           | line 2, t_end: The event ends (5) before it starts (6).
                    ,1,,,6,,hugg,1,,           | line 2, type: The type (hugg) must be one of intimacy, cuddle, massage, hug, hand, time_together, omission, talk, agreement_made, agreement_kept, agreement_broken, boundary_respected, boundary_crossed, betrayal, disclosure, repair, conflict, trauma, stressor, reminder, separation, reunion, meeting_held, couple_session. Maybe you meant (hug).
                    ,1,,,6,,hug,,,             | line 2, intensity: The quality () must be a number from 0 to 1 or one of poor, fair, good, deep.
                    ,1,,,6,,hug,2,,            | line 2, intensity: The quality (2) must be a number from 0 to 1 or one of poor, fair, good, deep.
                    ,1,,,6,,betrayal,1,,       | line 2, actor_id: A row of the type (betrayal) must say who did it.
                    ,1,x,,6,,betrayal:lie,1,,  | line 2, type: The kind of betrayal (lie) must be one of infidelity, deceit, broken_agreement, neglect, abandonment, coercion, other.
                    ,1,,,6,,hug,1,,2           | line 2, confidence: The confidence (2) must be a number from 0 to 1.
                    """)
    void aWrongEventIsNamed(String row, String message) throws IOException {
        Files.writeString(folder.resolve("events.csv"), HEADER + "\n" + row + "\n");

        assertThat(problems()).containsExactly(folder.resolve("events.csv") + ", " + message);
    }

    @Test
    void anEventIsReportedOnceByEach() throws IOException {
        Files.writeString(
                folder.resolve("events.csv"),
                HEADER + "\ne1,1,,,6,,hug,1,x,\ne1,1,,,6,,hug,1,x,\ne1,1,,,6,,hand,1,y,\n");

        assertThat(problems())
                .containsExactly(
                        folder.resolve("events.csv")
                                + ", line 3, event_id: The same person reports the event (e1) in line 2.",
                        folder.resolve("events.csv")
                                + ", line 4, type: The event (e1) is of the type (hug) in line 2.");
    }

    @Test
    void eventsGoByTheClockOfTheDiary() throws IOException {
        var map = folder.resolve("map.yaml");
        Files.writeString(map, Files.readString(map).replace("unit: day", "unit: iso"));
        Files.writeString(folder.resolve("d.csv"), "d,p,r,t,trust\n1,x,M,2026-01-01T20:00Z,3\n");
        Files.writeString(
                folder.resolve("events.csv"),
                "dyad_id,t_start,type,intensity\n1,2026-01-01T20:30,hug,1\n1,2026-01-02,hug,1\n");

        assertThat(problems())
                .containsExactly(
                        folder.resolve("events.csv")
                                + ", line 2, t_start: The time (2026-01-01T20:30) must have an offset such"
                                + " as +01:00 if, and only if, those of the diary have one.");
    }

    @Test
    void theColumnsMustBeThere() throws IOException {
        Files.writeString(folder.resolve("events.csv"), "dyadid,t_start,type\n1,2,hug\n");

        assertThat(problems())
                .containsExactly(
                        folder.resolve("map.yaml")
                                + ", line 5, events: There is no column (dyad_id) in "
                                + folder.resolve("events.csv")
                                + ", which has dyadid, t_start, type. Maybe you meant (dyadid).");
    }

    private List<Happening> read(String header, String... rows) {
        try {
            Files.writeString(
                    folder.resolve("events.csv"), header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file().diary().timelines().getFirst().happenings();
    }

    private DiaryFile file() {
        return DiaryReader.read(folder.resolve("d.csv"), folder.resolve("map.yaml"));
    }

    private List<String> problems() {
        return Texts.problems(
                Source.of(folder.resolve("d.csv")), Source.of(folder.resolve("map.yaml")));
    }
}
