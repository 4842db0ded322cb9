package troth.web.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.view.Marks;
import troth.web.view.PracticeContent.MeetingSet;

/// A reminder for one's own calendar, if one wants one: this program reminds nobody. What is in the
/// file names neither Troth, nor the other, nor what it is about.
public class ReminderPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Desks desks;

    ReminderPage(Desks desks) {
        this.desks = desks;
    }

    public ServerResponse show(ServerRequest request) {
        var page = desks.at(request).page("today");
        page.put("times", IntStream.rangeClosed(6, 22).mapToObj("%02d:00"::formatted).toList());
        return ServerResponse.ok().render("today/reminder", page);
    }

    /// A note each day at a time of one's choice.
    public ServerResponse daily(ServerRequest request) {
        var desk = desks.at(request);
        var at = desk.sent("at");
        if (!at.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return ServerResponse.notFound().build();
        }
        var time = LocalTime.parse(at).format(TIME);
        var begin = desk.today().format(DAY) + "T" + time;
        return file(
                desk,
                List.of(
                        "DTSTART:" + begin,
                        "DURATION:PT5M",
                        "RRULE:FREQ=DAILY",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:" + desk.words().say("reminder.neutral"),
                        "TRIGGER:PT0M",
                        "END:VALARM"));
    }

    /// The day of the next meeting.
    public ServerResponse meeting(ServerRequest request) {
        var desk = desks.at(request);
        Optional<LocalDate> next = MeetingSet.next(desk.view(), desk.today());
        return next.map(day ->
                        file(
                                desk,
                                List.of(
                                        "DTSTART;VALUE=DATE:" + day.format(DAY),
                                        "DTEND;VALUE=DATE:" + day.plusDays(1).format(DAY))))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static ServerResponse file(Desk desk, List<String> when) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Notes//Notes//EN"));
        lines.addAll(List.of("BEGIN:VEVENT", "UID:" + Marks.of(when.getFirst()).substring(0, 32)));
        lines.add("DTSTAMP:" + STAMP.format(desk.now()));
        lines.add("SUMMARY:" + desk.words().say("reminder.neutral"));
        lines.addAll(List.of("CLASS:PRIVATE", "TRANSP:TRANSPARENT"));
        lines.addAll(when);
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR", ""));
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"note.ics\"")
                .body(String.join("\r\n", lines));
    }
}
