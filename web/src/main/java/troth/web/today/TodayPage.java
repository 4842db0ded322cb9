package troth.web.today;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.pace.Chance;
import troth.web.page.Kept;
import troth.web.picture.Picture;
import troth.web.picture.Pictures;
import troth.web.telling.Help;
import troth.web.telling.Lead;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.TodayContent.SetAside;
import troth.web.view.TodayContent.Suggesting;
import troth.web.view.View;

/// One page of one viewer: two minutes of check-in, one small thing, the next meeting, and the
/// first sentence of their picture.
///
/// Each button of the check-in saves its row, and every button of the page the line that stands
/// there unsaved; nothing else, with scripts or without. The first sentence is that of last night,
/// so that nobody answers in order to see it move.
public class TodayPage {

    private static final String YESTERDAY = "yesterday";
    private static final Set<String> GO = Set.of(YESTERDAY, "today");

    private final Desks desks;
    private final Pictures pictures;
    private final Chance chance;
    private final Kept kept;

    TodayPage(Desks desks, Pictures pictures, Chance chance, Kept kept) {
        this.desks = desks;
        this.pictures = pictures;
        this.chance = chance;
        this.kept = kept;
    }

    public ServerResponse show(ServerRequest request) {
        var desk = desks.at(request);
        var date = desk.sent("about").equals(YESTERDAY) ? yesterday(desk) : desk.today();
        return ServerResponse.ok().render("today/today", page(desk, date, CheckInForm.EMPTY));
    }

    /// Saves what was sent and shows the page anew, so that a reload sends nothing twice. What
    /// cannot be saved is shown again as it was sent.
    public ServerResponse save(ServerRequest request) {
        var desk = desks.at(request);
        var form = CheckInForm.of(request::param);
        var date = about(desk);
        if (date.isEmpty() || !form.wrong().isEmpty()) {
            var page = page(desk, date.orElse(desk.today()), form);
            page.put("tooLate", date.isEmpty());
            return ServerResponse.status(HttpStatus.BAD_REQUEST).render("today/today", page);
        }
        desk.store().inTurn(desk.visit(), () -> save(desk, date.get(), form));
        suggest(desk);
        return ServerResponse.seeOther(URI.create(next(desk, date.get(), form))).build();
    }

    /// The day that the form means: that on which its page was opened, today or yesterday.
    private static Optional<LocalDate> about(Desk desk) {
        var day = desk.sent("day");
        return List.of(desk.today(), yesterday(desk)).stream()
                .filter(date -> day.isEmpty() || day.equals(date.toString()))
                .findFirst();
    }

    private static LocalDate yesterday(Desk desk) {
        return desk.today().minusDays(1);
    }

    /// What is there by now: another browser of the same person may be saving, too.
    private static boolean save(Desk desk, LocalDate date, CheckInForm form) {
        var view = desk.store().view(desk.visit());
        var day = Day.of(view, date, desk.zone());
        boolean intimate = IntimacyOpened.isOpen(view);
        var said =
                form.contents(desk.me()).stream()
                        .filter(content -> intimate || !(content instanceof Felt))
                        .toList();
        var changed = form.changed(desk.me());
        var old =
                day.entries().stream()
                        .filter(entry -> changed.contains(CheckInForm.row(entry.content())))
                        .filter(entry -> intimate || !(entry.content() instanceof Felt))
                        .toList();
        var moment = moment(desk, day.date());
        desk.store().replace(desk.visit(), old, entries(desk, moment, said));
        return true;
    }

    private static List<Entry> entries(Desk desk, Instant moment, List<Content> said) {
        return said.stream().map(content -> Entry.ofOne(desk.me(), moment, content)).toList();
    }

    /// What is said of yesterday belongs to its last minute.
    private static Instant moment(Desk desk, LocalDate date) {
        return date.equals(desk.today())
                ? desk.now()
                : date.atTime(23, 59).atZone(desk.zone()).toInstant();
    }

    /// Where the button that was pressed leads: to the other day, to a row that is to be changed,
    /// to the small thing, or to the row after its own.
    private String next(Desk desk, LocalDate date, CheckInForm form) {
        var go = desk.sent("go");
        if (GO.contains(go)) {
            return go.equals(YESTERDAY) ? "/?about=" + YESTERDAY : "/";
        }
        boolean isToday = date.equals(desk.today());
        var rows = Row.of(sheet(desk, desk.view(), date, CheckInForm.EMPTY));
        var change = desk.sent("change");
        if (rows.stream().map(Row::name).anyMatch(change::equals)) {
            var about = isToday ? "" : "about=" + YESTERDAY + "&";
            return "/?" + about + "change=" + change + "#row-" + change;
        }
        return (isToday ? "/" : "/?about=" + YESTERDAY) + "#" + at(desk, form, rows);
    }

    private static String at(Desk desk, CheckInForm form, List<Row> rows) {
        if (!desk.sent("do").isEmpty()) {
            return "small";
        }
        var pressed = form.pressed();
        boolean stays = Set.of(CheckInForm.HAPPENED, "").contains(pressed);
        return stays ? "row-" + CheckInForm.HAPPENED : Row.after(pressed, rows);
    }

    /// "Not today" is said to nobody.
    private static void suggest(Desk desk) {
        switch (desk.sent("do")) {
            case "not" -> {
                if (!Day.of(desk.view(), desk.today(), desk.zone()).isSetAside()) {
                    desk.keep(new SetAside());
                }
            }
            case "off" -> desk.keepOnly(new Suggesting(false));
            case "on" -> desk.keepOnly(new Suggesting(true));
            default -> {}
        }
    }

    private Row.Sheet sheet(Desk desk, View view, LocalDate date, CheckInForm form) {
        return new Row.Sheet(
                rota(desk, date),
                Day.of(view, date, desk.zone()),
                IntimacyOpened.isOpen(view),
                desk.sent("change"),
                form.wrong());
    }

    private Rota rota(Desk desk, LocalDate date) {
        return new Rota(chance.of(desk.visit()) + " " + desk.me(), date);
    }

    private Map<String, Object> page(Desk desk, LocalDate date, CheckInForm form) {
        var page = new HashMap<String, Object>(desk.page("today"));
        var sheet = sheet(desk, desk.view(), date, form);
        page.put("weekday", desk.words().weekday(desk.today()));
        page.put("about", desk.words().weekday(date));
        page.put("date", date);
        page.put("isToday", date.equals(desk.today()));
        page.put("kept", kept.inFile());
        page.put("rows", Row.of(sheet));
        page.put("any", Row.of(sheet).stream().anyMatch(row -> !row.saved().isEmpty()));
        page.put("happenings", happenings(sheet.day(), desk));
        page.put("typed", form.sent().getOrDefault(CheckInForm.LINE, ""));
        page.put("refused", !form.wrong().isEmpty());
        page.put("tooLate", false);
        page.put("meeting", meeting(desk));
        page.putAll(told(desk));
        return page;
    }

    /// The first sentence of the picture, and the small thing of today.
    private Map<String, Object> told(Desk desk) {
        var page = new HashMap<String, Object>();
        var picture = lastNight(desk);
        page.put(
                "lead",
                picture.map(p -> Lead.of(p, desk.words()))
                        .orElseGet(() -> desk.words().say("making.lead")));
        boolean on = Day.suggests(desk.view());
        page.put("suggests", on);
        page.put("aside", Day.of(desk.view(), desk.today(), desk.zone()).isSetAside());
        var suggestion = Suggestion.of(desk.view(), rota(desk, desk.today()));
        page.put("small", suggestion.word());
        page.put("smallPlace", suggestion.place());
        suggestion.in(picture).ifPresent(option -> page.put("help", help(option, picture, desk)));
        return page;
    }

    /// Of what answers would hardly show no number is told: it would read as a reason against it.
    private static Help help(Picture.Option option, Optional<Picture> picture, Desk desk) {
        var help = Help.of(option, desk.words());
        return picture.filter(p -> p.futile().contains(option)).isPresent()
                ? new Help(help.word(), help.change(), desk.words().say("small.futile"))
                : help;
    }

    /// The picture without what was entered today.
    private Optional<Picture> lastNight(Desk desk) {
        var midnight = desk.today().atStartOfDay(desk.zone()).toInstant();
        var before =
                desk.view().entries().stream().filter(e -> e.moment().isBefore(midnight)).toList();
        return pictures.soon(new View(desk.viewer(), before), desk.today(), desk.zone());
    }

    private static String meeting(Desk desk) {
        return MeetingSet.next(desk.view(), desk.today()).map(desk.words()::weekday).orElse("");
    }

    private static List<Choice> happenings(Day day, Desk desk) {
        var choices = new ArrayList<Choice>();
        Arrays.stream(Happening.values())
                .forEach(h -> choices.add(new Choice(h.word(), day.happened(h, desk.me()))));
        return choices;
    }

    /// @param held whether it was said
    public record Choice(String word, boolean held) {}
}
