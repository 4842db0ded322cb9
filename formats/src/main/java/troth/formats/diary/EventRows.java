package troth.formats.diary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.evidence.Words;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.Problems;

/// Reads the file of events that stands beside a diary; its columns have fixed names.
final class EventRows implements Consumer<Row> {

    static final List<String> REQUIRED = List.of("dyad_id", "t_start", "type");

    private static final List<String> KNOWN =
            List.of(
                    "event_id",
                    "dyad_id",
                    "actor_id",
                    "target_id",
                    "t_start",
                    "t_end",
                    "type",
                    "intensity",
                    "reported_by",
                    "confidence",
                    "response",
                    "hidden",
                    "deceived",
                    "discovery",
                    "touch",
                    "support");

    /// What was reported under one number of an event.
    private record Reported(String type, Side reporter, long line) {}

    private record Moment(double second, Side author, Event event) {}

    private final Mapping mapping;
    private final Header header;
    private final Roster roster;
    private final Problems problems;
    private final TimeUnit unit;
    private final Map<Couple, List<Moment>> moments = new HashMap<>();
    private final Map<String, List<Reported>> reported = new HashMap<>();
    private long twice;
    private long unsure;

    EventRows(Mapping mapping, Header header, Roster roster, Problems problems) {
        this.mapping = mapping;
        this.header = header;
        this.roster = roster;
        this.problems = problems;
        this.unit = mapping.times().getFirst().unit();
        for (var column : REQUIRED) {
            var place = mapping.events().orElseThrow().place();
            header.find(place, column, problems);
        }
    }

    @Override
    public void accept(Row row) {
        var couple = couple(row);
        var second = time(row, "t_start");
        if (couple.isEmpty() || second.isEmpty()) {
            return;
        }
        var form = form(row, couple.get());
        var event = form.event();
        if (event.isEmpty()) {
            unknownType(row, form.type());
        } else if (isNew(row, couple.get(), form)) {
            add(couple.get(), second.getAsDouble(), form.reporter(), event.get());
            end(row, couple.get(), second.getAsDouble(), form);
        }
        confidence(row);
    }

    List<Happening> happenings(Couple couple) {
        return moments.getOrDefault(couple, List.of()).stream()
                .map(m -> new Happening(couple.day(m.second()), m.author(), m.event()))
                .toList();
    }

    void note(Tally tally) {
        long count = moments.values().stream().mapToLong(List::size).sum();
        tally.remark("Read %,d events.".formatted(count));
        tally.remarkIf(
                twice, "%,d second reports of an event were left out, the first one being taken.");
        tally.remarkIf(unsure, "%,d events have a confidence below 1; they were taken as certain.");
        var unused = header.names().stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unused.isEmpty()) {
            tally.remark(
                    "Columns of the events not used: %s.".formatted(String.join(", ", unused)));
        }
    }

    private void add(Couple couple, double second, Side author, Event event) {
        couple.metAt(second);
        moments.computeIfAbsent(couple, _ -> new ArrayList<>())
                .add(new Moment(second, author, event));
    }

    /// The end of a separation is an event too; any other end must only not come before the start.
    private void end(Row row, Couple couple, double start, EventForm form) {
        if (cell(row, "t_end").isEmpty()) {
            return;
        }
        var end = time(row, "t_end");
        if (end.isPresent() && end.getAsDouble() < start) {
            wrong(
                    row,
                    "t_end",
                    "The event ends (%s) before it starts (%s)."
                            .formatted(cell(row, "t_end"), cell(row, "t_start")));
        } else if (end.isPresent() && form.type().equals("separation")) {
            add(couple, end.getAsDouble(), form.reporter(), new Event.Reunion());
        }
    }

    /// Both partners may report one event. Each sees a conflict their own way, so both reports of
    /// it count; of anything else there is one.
    private boolean isNew(Row row, Couple couple, EventForm form) {
        var id = cell(row, "event_id");
        if (id.isEmpty()) {
            return true;
        }
        var before = reported.computeIfAbsent(couple.id() + "\n" + id, _ -> new ArrayList<>(2));
        var same = before.stream().filter(r -> r.reporter() == form.reporter()).findFirst();
        if (same.isPresent()) {
            wrong(
                    row,
                    "event_id",
                    "The same person reports the event (%s) in line %d."
                            .formatted(Problem.shown(id), same.get().line()));
        } else if (!before.isEmpty() && !before.getFirst().type().equals(form.type())) {
            wrong(
                    row,
                    "type",
                    "The event (%s) is of the type (%s) in line %d."
                            .formatted(
                                    Problem.shown(id),
                                    before.getFirst().type(),
                                    before.getFirst().line()));
        }
        boolean repeated = !before.isEmpty() && !form.type().equals("conflict");
        twice += repeated ? 1 : 0;
        before.add(new Reported(form.type(), form.reporter(), row.line()));
        return !repeated;
    }

    private EventForm form(Row row, Couple couple) {
        var type = cell(row, "type").split(":", 2);
        var actor = side(row, couple, "actor_id");
        return new EventForm(
                type[0].strip(),
                type.length > 1 ? type[1].strip() : "",
                actor,
                cell(row, "target_id").isEmpty() ? actor : side(row, couple, "target_id"),
                side(row, couple, "reported_by"),
                new RowAmounts(row));
    }

    private final class RowAmounts implements EventForm.Amounts {

        private final Row row;

        RowAmounts(Row row) {
            this.row = row;
        }

        @Override
        public double read(
                String column, String family, double low, double high, OptionalDouble ifEmpty) {
            var cell = cell(row, column);
            if (cell.isEmpty() && ifEmpty.isPresent()) {
                return ifEmpty.getAsDouble();
            }
            var number = Numbers.parse(cell);
            double value =
                    Words.of(family).stream()
                            .filter(word -> word.word().equals(cell))
                            .mapToDouble(Words.Word::number)
                            .findFirst()
                            .orElse(number.orElse(Double.NaN));
            if (value >= low && value <= high) {
                return value;
            }
            var words = Words.of(family).stream().map(Words.Word::word).toList();
            wrong(
                    column,
                    "The %s (%s) must be a number from %.0f to %.0f or one of %s."
                            .formatted(
                                    family,
                                    Problem.shown(cell),
                                    low,
                                    high,
                                    String.join(", ", words)));
            return low;
        }

        @Override
        public void wrong(String column, String says) {
            EventRows.this.wrong(row, column, says);
        }
    }

    private void confidence(Row row) {
        var cell = cell(row, "confidence");
        double confidence = cell.isEmpty() ? 1 : Numbers.parse(cell).orElse(-1);
        if (confidence < 0 || confidence > 1) {
            wrong(
                    row,
                    "confidence",
                    "The confidence (%s) must be a number from 0 to 1."
                            .formatted(Problem.shown(cell)));
        }
        unsure += confidence < 1 ? 1 : 0;
    }

    private Optional<Couple> couple(Row row) {
        var id = cell(row, "dyad_id");
        var couple = roster.find(id);
        if (couple.isEmpty()) {
            wrong(
                    row,
                    "dyad_id",
                    "There is no dyad (%s) in the diary.".formatted(Problem.shown(id)));
        }
        return couple;
    }

    /// A person, or the role of one; BOTH where the cell is empty.
    private Side side(Row row, Couple couple, String column) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            return Side.BOTH;
        }
        for (int i = 0; i < couple.members().size(); i++) {
            var member = couple.members().get(i);
            if (member.id().equals(cell) || member.role().equals(cell)) {
                return Side.of(couple.partner(i, mapping.roles()));
            }
        }
        int role = mapping.roles().indexOf(cell);
        if (role < 0) {
            wrong(
                    row,
                    column,
                    "The dyad (%s) has no person and no role (%s)."
                            .formatted(Problem.shown(couple.id()), Problem.shown(cell)));
        }
        return role == 1 ? Side.B : Side.A;
    }

    private OptionalDouble time(Row row, String column) {
        var cell = cell(row, column);
        var second = unit.seconds(cell);
        if (second.isEmpty() || !Clock.isPossible(second.getAsDouble())) {
            wrong(
                    row,
                    column,
                    "The time (%s) must be %s, as in the diary."
                            .formatted(Problem.shown(cell), unit.words()));
            return OptionalDouble.empty();
        }
        return second;
    }

    private void unknownType(Row row, String type) {
        problems.add(
                new Problem(
                        header.file(),
                        row.line(),
                        "type",
                        "The type (%s) must be one of %s."
                                .formatted(
                                        Problem.shown(type), String.join(", ", EventForm.types())),
                        Words.nearest(type, EventForm.types())
                                .map("Maybe it is (%s)."::formatted)
                                .orElse("")));
    }

    private void wrong(Row row, String column, String says) {
        problems.add(header.file(), row.line(), column, says);
    }

    /// Empty where the file has no such column.
    private String cell(Row row, String column) {
        int index = header.names().indexOf(column);
        return index < 0 ? "" : row.cell(index);
    }
}
