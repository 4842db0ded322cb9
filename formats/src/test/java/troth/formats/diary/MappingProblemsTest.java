package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.formats.diary.Texts.MOMENTS;
import static troth.formats.diary.Texts.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a mapping is refused for. All slips are told at once, each with its line.
class MappingProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    layout: moments   | layout: momnets        | m.yaml, line 1, layout: The value (momnets) must be one of answers, moments, dyads, occasions. Maybe you meant (moments).
                    layout: moments   | name: x                | m.yaml, line 1: The key (layout) is missing here.
                    unit: day         | unti: day              | m.yaml, line 3, unti: There is no key (unti) here, only name, layout, columns, unit, roles, items, events, holdOut, missing, order, others, separator, decimal, encoding. Maybe you meant (unit).
                    unit: day         | unit: fortnight        | m.yaml, line 3, unit: The unit (fortnight) must be a length such as day, hour or 10 s, or iso, or the form of a date such as dd.MM.yyyy HH:mm.
                    unit: day         | unit: 0 s              | m.yaml, line 3, unit: The unit (0 s) must be a length such as day, hour or 10 s, or iso, or the form of a date such as dd.MM.yyyy HH:mm.
                    unit: day         | unit: yyyy-bb          | m.yaml, line 3, unit: The unit (yyyy-bb) must be a length such as day, hour or 10 s, or iso, or the form of a date such as dd.MM.yyyy HH:mm.
                    unit: day         | unit: [day, hour]      | m.yaml, line 3, unit: There are 2 units for 1 columns of time.
                    person: person,   | persn: person,         | m.yaml, line 2, columns.persn: There is no key (persn) here, only dyad, time, person, role. Maybe you meant (person).
                    person: person,   | ``                     | m.yaml, line 1: The columns must say who answers: a person, or a role within the dyad.
                    dyad: dyad,       | ``                     | m.yaml, line 2, columns: The key (dyad) is missing here.
                    dyad: dyad,       | dyad: [],              | m.yaml, line 2, columns.dyad: Here stands a list where a single value was expected.
                    dyad: dyad,       | dyad: ,                | m.yaml, line 2, columns.dyad: Here the name of a column or file was expected.
                    scale: ordinal    | scale: likert          | m.yaml, line 5, items.trust.scale: The value (likert) must be one of ordinal, censored, number, count, binary.
                    scale: ordinal    | scale: number          | m.yaml, line 5, items.trust.from: A scale of the kind (number) has no key (from).
                    from: 0,          | ``                     | m.yaml, line 5, items.trust: The key (from) is missing here.
                    from: 0,          | from: ten,             | m.yaml, line 5, items.trust.from: The value (ten) must be a number.
                    from: 0,          | from: 12,              | m.yaml, line 5, items.trust: An ordinal scale must rise from (12.0) to (10.0) in steps above 0, not (1.0).
                    to: 10,           | to: 10, step: 1/0,     | m.yaml, line 5, items.trust.step: The step (1/0) must be a number or a fraction such as 1/3.
                    to: 10,           | to: 10, step: 0.3,     | m.yaml, line 5, items.trust: An ordinal scale from 0.0 to 10.0 must have whole steps, at most 1001; 0.3 does not fit.
                    to: 10,           | to: 10, nearest: yes,  | m.yaml, line 5, items.trust.nearest: The value (yes) must be one of true, false.
                    measures: trust   | measures: trsut        | m.yaml, line 5, items.trust.measures: The value (trsut) must be one of trust, reliability, honesty, care, safety, sexual_trust, satisfaction, closeness, conflict, stress, anxiety, low_mood, anger, shame, intrusion, fear, other. Maybe you meant (trust).
                    measures: trust   | columns: {F: a}        | m.yaml, line 5, items.trust.columns: Here the key (column) is meant: a row has one person.
                    measures: trust   | first: 3               | m.yaml, line 5, items.trust.first: The occasion of the first column must be a whole number from 1, in the layout (occasions).
                    measures: trust   | column: touch          | m.yaml, line 6, items.touch: The column (touch) belongs to the item (trust) already.
                    event: touch      | event: tuch            | m.yaml, line 6, items.touch.event: The value (tuch) must be one of conflict, stressor, intimacy, touch, time_together, talk, agreement_kept, agreement_broken. Maybe you meant (touch).
                    event: touch      | event: {kind: touch, full: 2} | m.yaml, line 6, items.touch.event.full: The answer lies outside of the item's scale.
                    event: touch      | event: {kind: touch, none: 1} | m.yaml, line 6, items.touch.event: The answers for none and full must differ.
                    measures: trust   | lower: true, event: conflict | m.yaml, line 5, items.trust: The event needs the keys (none) and (full): with lower: true it is not clear which end is which.
                    unit: day         | {unit: day, roles: [F]} | m.yaml, line 4: This is not YAML: could not find expected ':'. Maybe a colon, a quote or a bracket is missing, or an indent is off.
                    """)
    void aSlipIsNamedWithWhatWasExpected(String right, String wrong, String message) {
        var found =
                problems(MOMENTS.replace(right, wrong), "dyad,person,day,trust,touch\n1,x,0,1,\n");

        assertThat(found).first().isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    roles: [F]          | m.yaml, line 7, roles: Two different roles were expected, such as [F, M]. Maybe leave roles out: then the partners are exchangeable.
                    roles: [F, F]       | m.yaml, line 7, roles: Two different roles were expected, such as [F, M]. Maybe leave roles out: then the partners are exchangeable.
                    holdOut: soon       | m.yaml, line 7, holdOut: The time kept back (soon) must be a length such as 4 days or 120 s.
                    decimal: x          | m.yaml, line 7, decimal: The value (x) must be one of ., ,. Maybe you meant (.).
                    encoding: ebcdic    | m.yaml, line 7, encoding: The value (ebcdic) must be one of utf-8, latin1, windows-1252, utf-16.
                    order: random       | m.yaml, line 7, order: The value (random) must be one of any, time.
                    events: none.csv    | none.csv: There is no such file.
                    """)
    void aRuleMustMakeSense(String rule, String message) {
        assertThat(problems(MOMENTS + rule + "\n", "dyad,person,day,trust,touch\n1,x,0,1,\n"))
                .first()
                .isEqualTo(message);
    }

    @Test
    void theSeparatorIsOneSignAndNotThatOfDecimals() {
        assertThat(problems(MOMENTS + "separator: ;;\n", ""))
                .containsExactly(
                        "m.yaml, line 7, separator: The separator (;;) must be one of , ; | or tab. Maybe"
                                + " it needs quotes, such as \";\".");
        assertThat(problems(MOMENTS + "separator: \",\"\ndecimal: \",\"\n", ""))
                .containsExactly(
                        "m.yaml, line 7, separator: The same sign cannot part the cells and the decimals.");
    }

    @Test
    void rolesNeedAColumn() {
        assertThat(problems(MOMENTS + "roles: [F, M]\n", ""))
                .containsExactly(
                        "m.yaml, line 7, roles: Roles need a column that holds them: columns: {role:"
                                + " NAME}.");
    }

    @Test
    void allSlipsAreToldAtOnce() {
        var mapping =
                MOMENTS.replace("unit: day", "unit: eon")
                        .replace("to: 10", "to: -1")
                        .replace("event: touch", "event: kiss");

        assertThat(problems(mapping, "")).hasSize(3);
    }

    @Test
    void occasionsNeedAStepAndNumberedColumns() {
        var mapping =
                """
                layout: occasions
                columns: {dyad: code}
                unit: iso
                items:
                  a: {scale: binary, columns: {F: A1..B9, M: A01..A48, X: C}}
                  b: {scale: binary}
                """;

        assertThat(problems(mapping, ""))
                .containsExactly(
                        "m.yaml, line 5, items.a.columns.F: The columns (A1..B9) must be the first and the"
                                + " last, such as A01..A48; at most 40,000 in all.",
                        "m.yaml, line 3, unit: An occasion must have a length, such as 10 s or 1 day.",
                        "m.yaml, line 1: The columns must say who answers: a person, or a role within the"
                                + " dyad. Maybe the items need columns: {ROLE: FIRST..LAST}.",
                        "m.yaml, line 1: A dyad has two roles, and the mapping speaks of more: F, M, X.");
    }

    @Test
    void aRangeNeedsAllItsColumns() {
        var mapping =
                """
                layout: occasions
                unit: day
                items: {a: {scale: binary, columns: {F: A1..A3}}}
                """;

        assertThat(problems(mapping, "A1,A3\n1,0\n"))
                .containsExactly(
                        "m.yaml, line 3, items.a.columns.F: There is no column (A2) in d.csv, which has A1,"
                                + " A3. Maybe you meant (A1).");
    }

    @Test
    void dyadsNeedAColumnForEachRole() {
        var mapping =
                """
                layout: dyads
                columns: {dyad: d, time: t, person: p}
                unit: day
                items: {trust: {scale: number, column: trust}}
                """;

        assertThat(problems(mapping, ""))
                .containsExactly(
                        "m.yaml, line 4, items.trust.column: Here the key (columns) is meant, by role.",
                        "m.yaml, line 4, items.trust: The key (columns) is missing here.",
                        "m.yaml, line 2, columns.person: There is no key (person) here, only dyad, time.");
    }
}
