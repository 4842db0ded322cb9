package troth.web.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.TodayContent.Line;
import troth.web.view.TodayContent.SetAside;
import troth.web.view.TodayContent.Suggesting;
import troth.web.view.View;

/// What one person said of one day: their own private entries of it.
record Day(LocalDate date, List<Entry> entries) {

    static Day of(View view, LocalDate date, ZoneId zone) {
        return new Day(
                date,
                view.own()
                        .filter(entry -> !entry.shared())
                        .filter(entry -> entry.day(zone).equals(date))
                        .toList());
    }

    private Stream<Content> contents() {
        return entries.stream().map(Entry::content);
    }

    /// What was saved in a row of the form, if anything: a number, a line.
    Optional<String> saved(String row) {
        return contents()
                .filter(content -> CheckInForm.row(content).equals(row))
                .map(Day::said)
                .findFirst();
    }

    private static String said(Content content) {
        return switch (content) {
            case Answer(_, int value) -> Integer.toString(value);
            case Felt(_, int value) -> Integer.toString(value);
            case Line(String text) -> text;
            default -> "";
        };
    }

    boolean happened(Happening happening, troth.dyad.Partner author) {
        var content = new Happened(happening.event(author), true);
        return contents().anyMatch(content::equals);
    }

    boolean isSetAside() {
        return contents().anyMatch(SetAside.class::isInstance);
    }

    /// Whether anything may be suggested: until someone says otherwise, and again once they do.
    static boolean suggests(View view) {
        return view.own()
                .map(Entry::content)
                .filter(Suggesting.class::isInstance)
                .allMatch(content -> ((Suggesting) content).on());
    }
}
