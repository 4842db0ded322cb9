package troth.formats.diary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.formats.EventKinds;
import troth.formats.Nearest;
import troth.formats.Problem;
import troth.formats.Problems;

/// Reads the file of events that stands beside a diary; its columns have fixed names.
final class EventRows implements Consumer<Row> {

    private static final int MOST = 1_000_000;

    private static final List<String> REQUIRED = List.of("dyad_id", "t_start", "type");

    static final List<String> KNOWN =
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
    private final Clock.Offsets offsets;
    private final Map<Couple, List<Moment>> moments = new HashMap<>();
    private final Map<String, List<Reported>> reported = new HashMap<>();
    private int count;
    private long twice;
    private long unsure;

    EventRows(
            Mapping mapping,
            Header header,
            Roster roster,
            Clock.Offsets offsets,
            Problems problems) {
        this.mapping = mapping;
        this.header = header;
        this.roster = roster;
        this.problems = problems;
        this.offsets = offsets;
        for (var column : REQUIRED) {
            var place = mapping.events().orElseThrow().place();
            header.find(place, column, problems);
        }
    }

    @Override
    public void accept(Row row) {
        var cells = new EventCells(header, row, mapping, problems);
        var couple = couple(cells);
        var second = cells.time("t_start", offsets);
        if (couple.isEmpty() || second.isEmpty()) {
            return;
        }
        var form = form(cells, couple.get());
        var event = form.event();
        if (event.isEmpty()) {
            unknownType(row, form.type());
        } else if (isNew(cells, couple.get(), form)) {
            add(couple.get(), second.getAsDouble(), form.reporter(), event.get());
            end(cells, couple.get(), second.getAsDouble(), form);
        }
        confidence(cells);
    }

    List<Happening> happenings(Couple couple) {
        return moments.getOrDefault(couple, List.of()).stream()
                .map(m -> new Happening(couple.day(m.second()), m.author(), m.event()))
                .toList();
    }

    void note(Tally tally) {
        tally.remark(count == 1 ? "Read 1 event." : "Read %,d events.".formatted(count));
        tally.remarkIf(
                twice,
                "1 second report of an event was left out, the first one being taken.",
                "%,d second reports of an event were left out, the first one being taken.");
        tally.remarkIf(
                unsure,
                "1 event has a confidence below 1; it was taken as certain.",
                "%,d events have a confidence below 1; they were taken as certain.");
        var unused = header.names().stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unused.isEmpty()) {
            tally.remark(
                    "Columns of the events not used: %s.".formatted(String.join(", ", unused)));
        }
    }

    private void add(Couple couple, double second, Side author, Event event) {
        if (++count > MOST) {
            problems.add(header.file(), 0, "", "At most %,d events are read.".formatted(MOST));
            problems.stopIfAny();
        }
        couple.happenedAt(second);
        moments.computeIfAbsent(couple, _ -> new ArrayList<>())
                .add(new Moment(second, author, event));
    }

    /// The end of a separation is an event too; any other end must only not come before the start.
    private void end(EventCells cells, Couple couple, double start, EventForm form) {
        if (cells.text("t_end").isEmpty()) {
            return;
        }
        var end = cells.time("t_end", offsets);
        if (end.isPresent() && end.getAsDouble() < start) {
            cells.wrong(
                    "t_end",
                    "The event ends (%s) before it starts (%s)."
                            .formatted(cells.text("t_end"), cells.text("t_start")));
        } else if (end.isPresent() && form.type().equals("separation")) {
            add(couple, end.getAsDouble(), form.reporter(), new Event.Reunion());
        }
    }

    /// Both partners may report one event. Each sees a conflict their own way, so both reports of
    /// it count; of anything else there is one.
    private boolean isNew(EventCells cells, Couple couple, EventForm form) {
        var id = cells.text("event_id");
        if (id.isEmpty()) {
            return true;
        }
        var before = reported.computeIfAbsent(couple.id() + "\n" + id, _ -> new ArrayList<>(2));
        var same = before.stream().filter(r -> r.reporter() == form.reporter()).findFirst();
        if (same.isPresent()) {
            cells.wrong(
                    "event_id",
                    "The same person reports the event (%s) in line %d."
                            .formatted(Problem.shown(id), same.get().line()));
        } else if (!before.isEmpty() && !before.getFirst().type().equals(form.type())) {
            cells.wrong(
                    "type",
                    "The event (%s) is of the type (%s) in line %d."
                            .formatted(
                                    Problem.shown(id),
                                    before.getFirst().type(),
                                    before.getFirst().line()));
        }
        boolean repeated = !before.isEmpty() && !form.type().equals("conflict");
        twice += repeated ? 1 : 0;
        before.add(new Reported(form.type(), form.reporter(), cells.row().line()));
        return !repeated;
    }

    private EventForm form(EventCells cells, Couple couple) {
        var type = cells.text("type").split(":", 2);
        var actor = cells.side(couple, "actor_id");
        return new EventForm(
                type[0].strip(),
                type.length > 1 ? type[1].strip() : "",
                actor,
                cells.text("target_id").isEmpty() ? actor : cells.side(couple, "target_id"),
                cells.side(couple, "reported_by"),
                cells);
    }

    private void confidence(EventCells cells) {
        var cell = cells.text("confidence");
        double confidence = cell.isEmpty() ? 1 : cells.number("confidence").orElse(-1);
        if (confidence < 0 || confidence > 1) {
            cells.wrong(
                    "confidence",
                    "The confidence (%s) must be a number from 0 to 1."
                            .formatted(Problem.shown(cell)));
        }
        unsure += confidence < 1 ? 1 : 0;
    }

    private Optional<Couple> couple(EventCells cells) {
        var id = cells.text("dyad_id");
        var couple = roster.find(id);
        if (couple.isEmpty()) {
            cells.wrong(
                    "dyad_id", "There is no dyad (%s) in the diary.".formatted(Problem.shown(id)));
        }
        return couple;
    }

    private void unknownType(Row row, String type) {
        problems.add(() ->
                new Problem(
                        header.file(),
                        row.line(),
                        "type",
                        "The type (%s) must be one of %s."
                                .formatted(Problem.shown(type), String.join(", ", EventKinds.ALL)),
                        Nearest.maybe(type, EventKinds.ALL)));
    }
}
