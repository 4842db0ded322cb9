package troth.web.today;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.page.Kept;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Pictures;
import troth.web.picture.Statement;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.telling.Lead;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// One page of one viewer: the first sentence of their picture, and the check-in that changes it.
public class TodayPage {

    private static final String SAVED = "saved";
    private static final String SKIPPED = "skipped";

    private final Access access;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Pictures pictures;
    private final MessageSource messages;
    private final Kept kept;
    private final Clock clock;

    TodayPage(
            Access access,
            SpaceStore spaces,
            EntryStore entries,
            Pictures pictures,
            MessageSource messages,
            Kept kept,
            Clock clock) {
        this.access = access;
        this.spaces = spaces;
        this.entries = entries;
        this.pictures = pictures;
        this.messages = messages;
        this.kept = kept;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        var page = page(request, CheckInForm.EMPTY, Set.of());
        for (var status : List.of(SAVED, SKIPPED)) {
            request.param(status).ifPresent(_ -> page.put("status", status));
        }
        return ServerResponse.ok().render("today/today", page);
    }

    /// Saves the check-in and shows the page anew, so that a reload sends nothing twice. What
    /// cannot be saved is shown again as it was sent.
    public ServerResponse save(ServerRequest request) {
        var form = CheckInForm.of(request::param);
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var page = page(request, form, wrong);
            return ServerResponse.status(HttpStatus.BAD_REQUEST).render("today/today", page);
        }
        var visit = access.visit(request);
        var now = clock.instant();
        var written =
                form.contents(visit.partner()).stream()
                        .map(content -> Entry.ofOne(visit.partner(), now, content))
                        .toList();
        entries.replace(visit, earlier(visit, written), written);
        return ServerResponse.seeOther(URI.create("/?" + (written.isEmpty() ? SKIPPED : SAVED)))
                .build();
    }

    /// What the viewer said today of the same: whoever checks in again means it instead.
    private List<Entry> earlier(Visit visit, List<Entry> written) {
        var midnight = today().atStartOfDay(clock.getZone()).toInstant();
        return entries.view(visit)
                .own()
                .filter(entry -> !entry.shared() && !entry.moment().isBefore(midnight))
                .filter(entry -> written.stream().anyMatch(w -> isOfTheSame(entry, w)))
                .toList();
    }

    private static boolean isOfTheSame(Entry one, Entry other) {
        if (one.content() instanceof Answer(String item, _)) {
            return other.content() instanceof Answer(String same, _) && item.equals(same);
        }
        return one.content() instanceof Happened(_, boolean checkedIn)
                && checkedIn
                && other.content() instanceof Happened;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Object> page(ServerRequest request, CheckInForm form, Set<String> wrong) {
        var visit = access.visit(request);
        var words = new Words(messages, request.servletRequest().getLocale());
        var space = spaces.space(visit);
        var page = new HashMap<String, Object>();
        page.put("place", "today");
        page.put("day", words.weekday(today()));
        page.put("me", space.name(visit.partner()));
        page.put("other", space.name(visit.partner().other()));
        page.put(
                "lead",
                picture(visit)
                        .map(picture -> Lead.of(picture, words))
                        .orElseGet(() -> words.say("making.lead")));
        page.put("kept", kept.inFile());
        page.put("statements", List.of(Statement.values()));
        page.put("happenings", Happening.words());
        page.put("form", form);
        page.put("wrong", wrong);
        return page;
    }

    private Optional<Picture> picture(Visit visit) {
        return pictures.soon(entries.view(visit), today(), clock.getZone());
    }
}
