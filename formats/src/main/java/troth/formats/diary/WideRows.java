package troth.formats.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import troth.formats.Problems;

/// Reads rows that have a column for each item, which may further be parted by role and by
/// occasion.
final class WideRows implements Consumer<Row> {

    /// A column that holds answers.
    ///
    /// @param question its place in the mapping
    /// @param role whose answers; empty: of whoever the row is about
    /// @param later time after that of the row (s)
    private record Slot(int column, int question, String role, double later) {}

    private final Mapping mapping;
    private final Header header;
    private final Roster roster;
    private final Who who;
    private final Clock clock;
    private final AnswerCells cells;
    private final Tally tally;
    private final List<Slot> slots = new ArrayList<>();

    WideRows(
            Mapping mapping,
            Header header,
            Clock clock,
            Roster roster,
            Tally tally,
            Problems problems) {
        this.mapping = mapping;
        this.header = header;
        this.roster = roster;
        this.tally = tally;
        this.who = new Who(mapping, header, roster, problems);
        this.clock = clock;
        this.cells = mapping.cells(header, tally, problems);
        for (int i = 0; i < mapping.questions().size(); i++) {
            for (var source : mapping.questions().get(i).origins()) {
                place(i, source, problems);
            }
        }
    }

    private void place(int question, Question.Origin source, Problems problems) {
        double step = mapping.step();
        for (int i = 0; i < source.names().size(); i++) {
            double later = (source.first() - 1 + i) * step;
            header.find(source.place(), source.names().get(i), problems)
                    .ifPresent(
                            column -> slots.add(new Slot(column, question, source.role(), later)));
        }
    }

    @Override
    public void accept(Row row) {
        tally.row();
        var couple = who.couple(row);
        if (couple.isEmpty()) {
            return;
        }
        var own = byPerson() ? who.member(couple.get(), row) : OptionalInt.empty();
        for (var role : mapping.rolesOfItems()) {
            who.member(couple.get(), role, row);
        }
        if (isSilent(row) && clock.isMissing(row, mapping.missing())) {
            slots.forEach(slot -> tally.missing(mapping.questions().get(slot.question()).name()));
            tally.timeless();
            return;
        }
        var second = clock.seconds(row);
        for (var slot : slots) {
            second.ifPresent(s -> couple.get().askedAt(s + slot.later()));
            var member = slot.role().isEmpty() ? own : who.member(couple.get(), slot.role(), row);
            read(row, slot, couple.get(), member, second);
        }
    }

    private boolean byPerson() {
        return slots.stream().anyMatch(slot -> slot.role().isEmpty());
    }

    private boolean isSilent(Row row) {
        return slots.stream().allMatch(slot -> cells.isMissing(row.cell(slot.column())));
    }

    private void read(
            Row row, Slot slot, Couple couple, OptionalInt member, OptionalDouble second) {
        var question = mapping.questions().get(slot.question());
        var cell = row.cell(slot.column());
        if (cells.isMissing(cell)) {
            tally.missing(question.name());
            return;
        }
        var answer = cells.read(question, cell, row.line(), header.name(slot.column()));
        if (answer.isPresent() && member.isPresent() && second.isPresent()) {
            roster.answer(
                    couple,
                    member.getAsInt(),
                    slot.question(),
                    second.getAsDouble() + slot.later(),
                    answer.getAsDouble(),
                    row.line());
        }
    }
}
