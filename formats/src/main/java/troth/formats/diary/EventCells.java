package troth.formats.diary;

import java.util.OptionalDouble;
import troth.dyad.Side;
import troth.evidence.Words;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.Problems;

/// The cells of one row of an events file, by the names of their columns.
record EventCells(Header header, Row row, Mapping mapping, Problems problems)
        implements EventForm.Amounts {

    /// Empty where nothing stands, or the file has no such column.
    String text(String column) {
        int index = header.names().indexOf(column);
        return index < 0 || mapping.missing().contains(row.cell(index)) ? "" : row.cell(index);
    }

    OptionalDouble number(String column) {
        return Numbers.parse(text(column).replace(mapping.form().decimal(), '.'));
    }

    @Override
    public double read(
            String column, String family, double low, double high, OptionalDouble ifEmpty) {
        var text = text(column);
        if (text.isEmpty() && ifEmpty.isPresent()) {
            return ifEmpty.getAsDouble();
        }
        var words = Words.of(family);
        double value =
                words.stream()
                        .filter(word -> word.word().equals(text))
                        .mapToDouble(Words.Word::number)
                        .findFirst()
                        .orElse(number(column).orElse(Double.NaN));
        if (value >= low && value <= high) {
            return value;
        }
        var list = String.join(", ", words.stream().map(Words.Word::word).toList());
        wrong(
                column,
                "The %s (%s) must be a number from %.0f to %.0f or one of %s."
                        .formatted(family, Problem.shown(text), low, high, list));
        return low;
    }

    @Override
    public void wrong(String column, String says) {
        problems.add(header.file(), row.line(), column, says);
    }

    /// A person, or the role of one; BOTH where the cell is empty.
    Side side(Couple couple, String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return Side.BOTH;
        }
        for (int i = 0; i < couple.members().size(); i++) {
            var member = couple.members().get(i);
            if (member.id().equals(text) || member.role().equals(text)) {
                return Side.of(couple.partner(i, mapping.roles()));
            }
        }
        int role = mapping.roles().indexOf(text);
        if (role < 0) {
            wrong(
                    column,
                    "The dyad (%s) has no person and no role (%s)."
                            .formatted(Problem.shown(couple.id()), Problem.shown(text)));
        }
        return role == 1 ? Side.B : Side.A;
    }

    /// A moment by the clock of the diary.
    ///
    /// @param offsets whether the times of the diary say how far they are from Greenwich
    OptionalDouble time(String column, Clock.Offsets offsets) {
        var text = text(column);
        var unit = mapping.times().getFirst().unit();
        var second = unit.seconds(text.replace(mapping.form().decimal(), '.'));
        if (second.isEmpty() || !Clock.isPossible(second.getAsDouble())) {
            wrong(
                    column,
                    "The time (%s) must be %s, as in the diary."
                            .formatted(Problem.shown(text), unit.words()));
            return OptionalDouble.empty();
        }
        if (offsets.contradict(unit, text)) {
            wrong(
                    column,
                    "The time (%s) must have an offset such as +01:00 if, and only if, those of the"
                                    .formatted(Problem.shown(text))
                            + " diary have one.");
        }
        return second;
    }
}
