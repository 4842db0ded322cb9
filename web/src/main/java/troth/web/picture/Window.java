package troth.web.picture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import troth.dyad.CheckIn;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.web.view.Answer;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.Marks;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.View;

/// The last weeks of a view. A day is one moment here: what happened on it, then what was answered,
/// which is how a check-in means it.
record Window(View view, LocalDate today, ZoneId zone) {

    /// How far back is read. Longer would be slower and hardly surer of today.
    static final int DAYS = 84;

    /// With which day today is compared.
    static final int SINCE = 42;

    /// Stands for every facet, in a doubt.
    static final String ALL = "all";

    /// When on its day everything is.
    private static final double MOMENT = 0.8;

    LocalDate first() {
        return today.minusDays(DAYS - 1);
    }

    LocalDate since() {
        return today.minusDays(SINCE);
    }

    /// A window on that of a view which pictures are made of, and on nothing else.
    static Window of(View view, LocalDate today, ZoneId zone) {
        return new Window(new View(view.viewer(), read(view).toList()), today, zone);
    }

    private static Stream<Entry> read(View view) {
        return view.entries().stream().filter(Window::isRead);
    }

    /// Equal where what can be seen is equal: neither a note nor the hour at which something was
    /// answered makes another picture.
    static String name(View view, LocalDate today, ZoneId zone) {
        var text = new StringBuilder();
        read(view)
                .forEach(entry ->
                        text.append(entry.day(zone))
                                .append(' ')
                                .append(entry.author())
                                .append(' ')
                                .append(entry.content())
                                .append('\n'));
        return Marks.of(text.append(view.partner()).append(today).append(zone).toString());
    }

    private static boolean isRead(Entry entry) {
        return entry.content() instanceof Answer(String item, int _)
                ? isRead(item)
                : entry.content() instanceof Happened
                        || entry.content() instanceof Doubted
                        || entry.content() instanceof Felt
                        || entry.content() instanceof IntimacyOpened;
    }

    /// The same view on another day.
    Window at(LocalDate day) {
        return new Window(view, day, zone);
    }

    /// As the model knows time.
    double day(LocalDate date) {
        return first().until(date, ChronoUnit.DAYS) + MOMENT;
    }

    /// Whole days since the first.
    static double wholeDay(double day) {
        return Math.rint(day - MOMENT);
    }

    LocalDate date(double day) {
        return first().plusDays((long) wholeDay(day));
    }

    Timeline timeline() {
        var happenings = new ArrayList<Happening>();
        var checkIns = new ArrayList<CheckIn>();
        for (var entry : entries()) {
            double day = day(entry.day(zone));
            if (entry.content() instanceof Answer(String item, int value) && isRead(item)) {
                checkIns.add(new CheckIn(day, entry.author(), item, value));
            } else if (entry.content() instanceof Felt(String statement, int value)
                    && readsFelt()) {
                checkIns.add(new CheckIn(day, entry.author(), Statement.felt(statement), value));
            } else if (entry.content() instanceof Happened(Event event, _)) {
                happenings.add(new Happening(day, Side.of(entry.author()), event));
            }
        }
        var dyad = new Dyad("space", new Dyad.Person("A"), new Dyad.Person("B"));
        return new Timeline(dyad, happenings, checkIns, day(today));
    }

    /// Whether the viewer's answers on sexual trust are read: as long as those pages are open for
    /// them.
    boolean readsFelt() {
        return IntimacyOpened.isOpen(view)
                && view.own().anyMatch(entry -> entry.content() instanceof Felt);
    }

    private static boolean isRead(String item) {
        return Statement.of(item).filter(Statement::isRead).isPresent();
    }

    /// The viewer's own answers to a statement, in order.
    List<Answered> answers(Statement statement) {
        return entries().stream()
                .filter(entry -> entry.author() == view.partner())
                .flatMap(entry ->
                        entry.content() instanceof Answer(String item, int value)
                                        && item.equals(statement.word())
                                ? Stream.of(new Answered(entry.day(zone), value))
                                : Stream.of())
                .toList();
    }

    /// How often the viewer said that something about this facet seems wrong: each sentence once a
    /// day.
    long doubts(Statement statement) {
        return doubts().map(said -> said.split("\\.")[1])
                .filter(facet -> facet.equals(statement.word()) || facet.equals(ALL))
                .count();
    }

    /// The same of all facets.
    Stream<String> doubts() {
        return entries().stream()
                .filter(entry -> entry.author() == view.partner())
                .flatMap(entry ->
                        entry.content() instanceof Doubted(String said)
                                ? Stream.of(entry.day(zone) + ":" + said)
                                : Stream.of())
                .distinct();
    }

    record Answered(LocalDate date, int value) {}

    /// The days since `since` on which something of this kind was entered.
    List<LocalDate> days(Cause cause, LocalDate since) {
        return entries().stream()
                .filter(entry ->
                        entry.content() instanceof Happened(Event event, _)
                                && cause.includes().test(event))
                .map(entry -> entry.day(zone))
                .filter(date -> date.isAfter(since))
                .distinct()
                .toList();
    }

    private List<Entry> entries() {
        return view.entries().stream()
                .filter(entry -> !entry.day(zone).isBefore(first()))
                .filter(entry -> !entry.day(zone).isAfter(today))
                .toList();
    }
}
