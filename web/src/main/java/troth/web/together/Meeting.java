package troth.web.together;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.web.notes.Desk;
import troth.web.view.Marks;
import troth.web.view.PracticeContent.Agenda;

/// When the two mean to meet, and one's own page for it.
final class Meeting {

    static final int APPRECIATIONS = 5;

    private static final int LONGEST = 1000;

    private static final Agenda EMPTY = new Agenda(List.of(), "", "", "");

    private Meeting() {}

    /// A day as a browser sends it.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Agenda own(Desk desk) {
        return desk.own(Agenda.class)
                .map(entry -> (Agenda) entry.content())
                .reduce(EMPTY, (_, last) -> last);
    }

    /// The agenda as it was sent, if the form had one.
    static Optional<Agenda> sent(Desk desk) {
        var fields = IntStream.rangeClosed(1, APPRECIATIONS).mapToObj(i -> "appreciation" + i);
        var appreciations = fields.map(desk::sent).toList();
        var agenda =
                new Agenda(
                        appreciations,
                        desk.sent("right"),
                        desk.sent("issue"),
                        desk.sent("request"));
        boolean carried = desk.request().param("was").isPresent();
        return Optional.of(agenda)
                .filter(sent -> carried || !texts(sent).stream().allMatch(String::isEmpty));
    }

    /// By which a page knows whether this is still what is kept.
    static String mark(Agenda agenda) {
        return Marks.of(agenda.toString());
    }

    static List<String> texts(Agenda agenda) {
        return Stream.concat(
                        agenda.appreciations().stream(),
                        Stream.of(agenda.right(), agenda.issue(), agenda.request()))
                .toList();
    }

    static boolean isTooLong(Agenda agenda) {
        return texts(agenda).stream().anyMatch(text -> text.length() > LONGEST);
    }
}
