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
                .map(entry -> trimmed((Agenda) entry.content()))
                .reduce(EMPTY, (_, last) -> last);
    }

    /// The agenda as it was sent, if the form had one and it is no longer as the page had shown it.
    static Optional<Agenda> sent(Desk desk) {
        var fields = IntStream.rangeClosed(1, APPRECIATIONS).mapToObj(i -> "appreciation" + i);
        var appreciations = fields.map(desk::sent).toList();
        var agenda =
                trimmed(
                        new Agenda(
                                appreciations,
                                desk.sent("right"),
                                desk.sent("issue"),
                                desk.sent("request")));
        var was = desk.request().param("was").orElse(mark(EMPTY));
        return Optional.of(agenda).filter(sent -> !mark(sent).equals(was));
    }

    /// Without the blank lines below the last appreciation, which every form has.
    private static Agenda trimmed(Agenda agenda) {
        var lines = agenda.appreciations();
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isEmpty()) {
            last--;
        }
        return new Agenda(lines.subList(0, last), agenda.right(), agenda.issue(), agenda.request());
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
