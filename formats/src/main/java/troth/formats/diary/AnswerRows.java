package troth.formats.diary;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import troth.formats.Nearest;
import troth.formats.Problem;
import troth.formats.Problems;

/// Reads rows that are one answer each: a column says which item it answers.
final class AnswerRows implements Consumer<Row> {

    private final Mapping mapping;
    private final Header header;
    private final Roster roster;
    private final Who who;
    private final Clock clock;
    private final AnswerCells cells;
    private final Tally tally;
    private final Problems problems;
    private final OptionalInt item;
    private final OptionalInt value;
    private final OptionalInt reason;
    private final Map<String, Integer> questions = new HashMap<>();

    AnswerRows(
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
        this.problems = problems;
        this.who = new Who(mapping, header, roster, problems);
        this.clock = clock;
        this.cells = mapping.cells(header, tally, problems);
        this.item = mapping.index("item", header, problems);
        this.value = mapping.index("value", header, problems);
        this.reason = mapping.index("reason", header, problems);
        for (int i = 0; i < mapping.questions().size(); i++) {
            for (var source : mapping.questions().get(i).origins()) {
                questions.put(source.names().getFirst(), i);
            }
        }
    }

    @Override
    public void accept(Row row) {
        tally.row();
        var couple = who.couple(row);
        var member = couple.map(c -> who.member(c, row)).orElse(OptionalInt.empty());
        var question = question(row);
        if (question.isEmpty() || couple.isEmpty()) {
            return;
        }
        var asked = mapping.questions().get(question.getAsInt());
        var cell = row.cell(value.getAsInt());
        boolean missing = cells.isMissing(cell);
        explain(row, asked, missing);
        if (missing && clock.isMissing(row, mapping.missing())) {
            tally.timeless();
            return;
        }
        var second = clock.seconds(row);
        second.ifPresent(couple.get()::askedAt);
        if (!missing) {
            var answer = cells.read(asked, cell, row.line(), header.name(value.getAsInt()));
            if (second.isPresent() && member.isPresent() && answer.isPresent()) {
                roster.answer(
                        couple.get(),
                        member.getAsInt(),
                        question.getAsInt(),
                        second.getAsDouble(),
                        answer.getAsDouble(),
                        row.line());
            }
        }
    }

    private void explain(Row row, Question asked, boolean missing) {
        var given = reason.isPresent() ? row.cell(reason.getAsInt()) : "";
        boolean explained = !mapping.missing().contains(given);
        if (missing) {
            tally.missing(asked.name());
            if (explained) {
                tally.reason(given);
            }
        } else if (explained) {
            tally.explained();
        }
    }

    private OptionalInt question(Row row) {
        var name = row.cell(item.getAsInt());
        var index = questions.get(name);
        if (index != null) {
            return OptionalInt.of(index);
        }
        if (mapping.othersIgnored()) {
            tally.ignored();
        } else {
            problems.add(() -> unknown(row, name));
        }
        return OptionalInt.empty();
    }

    private Problem unknown(Row row, String name) {
        return new Problem(
                header.file(),
                row.line(),
                header.name(item.getAsInt()),
                "There is no item (%s) in the mapping.".formatted(Problem.shown(name)),
                Nearest.to(name, questions.keySet())
                        .map("Maybe it is (%s)."::formatted)
                        .orElse("Maybe write others: ignore, to leave such answers out."));
    }
}
