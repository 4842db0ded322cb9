package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.formats.diary.Texts.MOMENTS;
import static troth.formats.diary.Texts.answers;
import static troth.formats.diary.Texts.read;

import org.junit.jupiter.api.Test;
import troth.dyad.Driver;

/// What is read, layout by layout.
class LayoutsTest {

    @Test
    void momentsHaveAColumnForEachItem() {
        var file =
                read(
                        MOMENTS,
                        """
                        dyad,person,day,trust,touch
                        7,ada,3,8,yes
                        7,ada,4,NA,no
                        7,bob,3,5,
                        """);

        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 A trust 8.0", "0.0 A touch 1.0", "0.0 B trust 5.0", "1.0 A touch 0.0");
        assertThat(file.diary().drivers())
                .containsExactly(new Driver("touch", Driver.Kind.TOUCH, 0, 1));
        assertThat(file.notes().rows()).isEqualTo(3);
        assertThat(file.notes().answers()).isEqualTo(4);
        assertThat(file.notes().missing()).containsOnlyKeys("trust", "touch");
    }

    @Test
    void answersHaveARowEach() {
        var file =
                read(
                        """
                        layout: answers
                        columns: {dyad: d, person: p, time: t, item: q, value: v, reason: why}
                        unit: day
                        items:
                          trust: {scale: ordinal, from: 0, to: 10, measures: trust}
                          mood: {scale: number, column: MOOD7, measures: low_mood, lower: true}
                        """,
                        """
                        d,p,t,q,v,why
                        1,x,0,trust,8,
                        1,x,0,MOOD7,-0.5,
                        1,x,1,trust,,asleep
                        1,y,1.5,trust,3,
                        """);

        assertThat(answers(file, 0))
                .containsExactly("0.0 A trust 8.0", "0.0 A mood -0.5", "1.5 B trust 3.0");
        assertThat(file.diary().item("mood").higher()).isFalse();
        assertThat(file.notes().reasons()).containsEntry("asleep", 1L);
    }

    @Test
    void dyadsHaveAColumnForEachItemAndPartner() {
        var file =
                read(
                        """
                        layout: dyads
                        columns: {dyad: couple, time: week}
                        unit: week
                        roles: [f, m]
                        items:
                          satisfaction:
                            scale: censored
                            from: 1
                            to: 5
                            measures: satisfaction
                            columns: {m: sat_m, f: sat_f}
                          stress: {scale: count, columns: {f: stress_f}}
                        """,
                        """
                        couple,week,sat_m,sat_f,stress_f
                        A12,1,4.2,5,0
                        A12,2,,3,12
                        """);

        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 B satisfaction 4.2",
                        "0.0 A satisfaction 5.0",
                        "0.0 A stress 0.0",
                        "7.0 A satisfaction 3.0",
                        "7.0 A stress 12.0");
        assertThat(file.diary().distinguishable()).isTrue();
        assertThat(file.diary().timelines().getFirst().dyad().a().role()).isEqualTo("f");
        assertThat(file.diary().timelines().getFirst().dyad().b().id()).isEqualTo("A12:m");
    }

    @Test
    void occasionsOfADyadHaveAColumnForEachItemPartnerAndStep() {
        var file =
                read(
                        """
                        layout: occasions
                        columns: {dyad: code}
                        unit: 10 s
                        items:
                          hers: {scale: binary, columns: {F: S01..S03}}
                          his: {scale: binary, columns: {M: C2..C3}, first: 2}
                        """,
                        """
                        code,S01,S02,S03,C2,C3
                        5,1,0,.,1,0
                        """);

        double step = 10 / 86_400.0;
        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 A hers 1.0",
                        step + " A hers 0.0",
                        step + " B his 1.0",
                        2 * step + " B his 0.0");
        assertThat(file.diary().distinguishable()).isFalse();
    }

    @Test
    void occasionsOfAPersonAreInOneRow() {
        var file =
                read(
                        """
                        layout: occasions
                        columns: {dyad: c, role: who}
                        unit: day
                        roles: [x, y]
                        items: {trust: {scale: ordinal, from: 0, to: 4, column: t1..t2}}
                        """,
                        "c,who,t1,t2\n1,y,0,1\n1,x,2,3\n");

        assertThat(answers(file, 0))
                .containsExactly(
                        "0.0 B trust 0.0", "0.0 A trust 2.0", "1.0 B trust 1.0", "1.0 A trust 3.0");
    }

    @Test
    void aDyadWithoutANumberIsItsRow() {
        var file =
                read(
                        """
                        layout: occasions
                        unit: day
                        items: {trust: {scale: ordinal, from: 1, to: 7, columns: {1: q.1, 2: q.2}}}
                        """,
                        "q.1,q.2\n5,6\n7,7\n");

        assertThat(file.diary().timelines())
                .extracting(t -> t.dyad().id())
                .containsExactly("1", "2");
        assertThat(answers(file, 1)).containsExactly("0.0 A trust 7.0", "0.0 B trust 7.0");
    }

    @Test
    void withoutRolesPartnerAIsWhoeverComesFirst() {
        var dyad = read(MOMENTS, "dyad,person,day,trust,touch\n1,z,0,1,\n1,a,0,2,\n");

        assertThat(dyad.diary().timelines().getFirst().dyad().a().id()).isEqualTo("z");
        assertThat(dyad.diary().timelines().getFirst().dyad().a().role()).isEmpty();
        assertThat(dyad.diary().distinguishable()).isFalse();
    }

    @Test
    void withRolesPartnerAIsTheFirstRole() {
        var mapping =
                MOMENTS.replace("person: person", "person: person, role: sex") + "roles: [F, M]\n";

        var file = read(mapping, "dyad,person,sex,day,trust,touch\n1,z,M,0,1,\n1,a,F,0,2,\n");

        assertThat(answers(file, 0)).containsExactly("0.0 B trust 1.0", "0.0 A trust 2.0");
        assertThat(file.diary().timelines().getFirst().dyad().b().id()).isEqualTo("z");
    }

    @Test
    void personsMayBeToldApartByTheirRoleAlone() {
        var mapping = MOMENTS.replace("person: person", "role: person");

        var file =
                read(
                        mapping,
                        "dyad,person,day,trust,touch\n1,1,0,1,\n1,2,0,2,\n2,1,0,3,\n2,2,0,4,\n");

        assertThat(file.diary().timelines()).hasSize(2);
        assertThat(answers(file, 1)).containsExactly("0.0 A trust 3.0", "0.0 B trust 4.0");
    }
}
