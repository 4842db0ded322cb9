package troth.web.notes;

import java.time.LocalDate;
import java.util.List;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// The notes on one topic, as one viewer sees them.
///
/// @param own kept by the viewer
/// @param told given to both, by either
public record Shelf(Topic topic, List<Line> own, List<Line> told) {

    public Shelf {
        own = List.copyOf(own);
        told = List.copyOf(told);
    }

    /// @param mine whether the viewer wrote it and may take it away
    public record Line(String id, String text, String detail, String author, boolean mine) {}

    /// @param waits what the other gave on that day or later is left out, whatever the minute: else
    ///   the page would tell on which side of the viewer's own tap it came
    static Shelf of(Topic topic, Desk desk, LocalDate waits) {
        return new Shelf(topic, lines(topic, desk, false, waits), lines(topic, desk, true, waits));
    }

    private static List<Line> lines(Topic topic, Desk desk, boolean shared, LocalDate waits) {
        return desk.entries(Note.class)
                .filter(entry -> entry.shared() == shared)
                .filter(entry ->
                        entry.author() == desk.me() || entry.day(desk.zone()).isBefore(waits))
                .filter(entry -> entry.content() instanceof Note note && note.topic() == topic)
                .map(entry -> line(entry, desk))
                .toList();
    }

    static Line line(Entry entry, Desk desk) {
        var note = (Note) entry.content();
        return new Line(
                entry.id(),
                note.text(),
                note.detail(),
                desk.space().name(entry.author()),
                entry.author() == desk.me());
    }
}
