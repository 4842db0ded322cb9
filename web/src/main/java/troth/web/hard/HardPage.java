package troth.web.hard;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.instrument.InstrumentSpec;
import troth.web.instrument.Instruments;
import troth.web.page.Words;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.HardContent.Unease;

/// Questionnaires for oneself. What is filled in is its writer's alone, and nothing else on any
/// page changes with it.
public class HardPage {

    private static final String FORM = "hard/form";
    private static final String RESULT = "hard/result";
    private static final String WRONG = "wrong";

    private final Access access;
    private final EntryStore entries;
    private final MessageSource messages;
    private final Clock clock;

    HardPage(Access access, EntryStore entries, MessageSource messages, Clock clock) {
        this.access = access;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse list(ServerRequest request) {
        var page = page();
        page.put("instruments", Instruments.hardTimes());
        return ServerResponse.ok().render("hard/list", page);
    }

    public ServerResponse form(ServerRequest request) {
        var page = form(request, HardForm.EMPTY, Set.of());
        page.put("skipped", request.param("skipped").isPresent());
        return ServerResponse.ok().render(FORM, page);
    }

    /// Keeps what was filled in, in the place of what was filled in of the same today.
    public ServerResponse save(ServerRequest request) {
        var spec = spec(request);
        var form = HardForm.of(spec, request::param);
        var wrong = form.wrong(spec);
        if (!wrong.isEmpty()) {
            return ServerResponse.status(HttpStatus.BAD_REQUEST)
                    .render(FORM, form(request, form, wrong));
        }
        var answers = form.answers(spec);
        if (answers.stream().allMatch(answer -> answer == InstrumentSpec.SKIPPED)) {
            return to("/days/" + spec.page() + "?skipped");
        }
        var viewer = access.visit(request);
        var filled = new FilledIn(spec.name(), InstrumentSpec.VERSION, answers, form.before());
        var entry = Entry.ofOne(viewer.partner(), clock.instant(), filled);
        entries.replace(viewer, ofToday(viewer, spec), List.of(entry));
        return to("/days/" + spec.page() + "/" + entry.id());
    }

    public ServerResponse result(ServerRequest request) {
        return ServerResponse.ok().render(RESULT, result(request, false));
    }

    /// Keeps how it was after it, in the place of what was said before.
    public ServerResponse after(ServerRequest request) {
        var spec = spec(request);
        var entry = entry(request, spec);
        var sent = request.param("after").orElse("");
        var unease = HardForm.unease(sent);
        if (!sent.isEmpty() && unease.isEmpty()) {
            return ServerResponse.status(HttpStatus.BAD_REQUEST)
                    .render(RESULT, result(request, true));
        }
        var viewer = access.visit(request);
        var said =
                unease.map(value -> new Unease(entry.id(), value))
                        .map(content -> Entry.ofOne(viewer.partner(), clock.instant(), content));
        entries.replace(viewer, uneases(viewer, entry).toList(), said.stream().toList());
        return to("/days/" + spec.page() + "/" + entry.id());
    }

    /// Takes it back, and how it was after it.
    public ServerResponse remove(ServerRequest request) {
        var spec = spec(request);
        var viewer = access.visit(request);
        entries.replace(viewer, withUneases(viewer, entry(request, spec)), List.of());
        return to("/days/" + spec.page());
    }

    private Map<String, Object> form(ServerRequest request, HardForm form, Set<String> wrong) {
        var spec = spec(request);
        var words = words(request);
        var page = page();
        page.put("spec", spec);
        page.put("form", form);
        page.put(WRONG, wrong);
        page.put(
                "earlier",
                filled(access.visit(request), spec)
                        .map(entry ->
                                new Earlier(entry.id(), words.weekday(entry.day(clock.getZone()))))
                        .toList());
        return page;
    }

    private Map<String, Object> result(ServerRequest request, boolean wrong) {
        var spec = spec(request);
        var viewer = access.visit(request);
        var words = words(request);
        var entry = entry(request, spec);
        var filled = (FilledIn) entry.content();
        int after = uneases(viewer, entry).findFirst().map(HardPage::value).orElse(-1);
        var page = page();
        page.put("spec", spec);
        page.put("id", entry.id());
        page.put("day", words.weekday(entry.day(clock.getZone())));
        page.put("reading", Reading.of(spec, filled, before(viewer, spec, entry), words));
        page.put("crisis", Reading.crisis(spec, filled));
        page.put("unsettled", Unsettled.stop(filled.before(), after));
        page.put("after", after);
        page.put(WRONG, wrong);
        return page;
    }

    /// An earlier one, as a link.
    public record Earlier(String id, String day) {}

    private static Map<String, Object> page() {
        var page = new HashMap<String, Object>();
        page.put("place", "hard");
        return page;
    }

    private static InstrumentSpec spec(ServerRequest request) {
        return Instruments.onPage(request.pathVariable("page")).orElseThrow(HardPage::missing);
    }

    /// The viewer's own entry of the address. Whether another has one of that id cannot be told.
    private Entry entry(ServerRequest request, InstrumentSpec spec) {
        var id = request.pathVariable("id");
        return filled(access.visit(request), spec)
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(HardPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// What the viewer filled in of the same, the last one first.
    private Stream<Entry> filled(Visit viewer, InstrumentSpec spec) {
        return entries.view(viewer)
                .own()
                .filter(entry ->
                        entry.content() instanceof FilledIn filled
                                && filled.instrument().equals(spec.name()))
                .sorted(Comparator.comparing(Entry::moment).reversed());
    }

    private Optional<FilledIn> before(Visit viewer, InstrumentSpec spec, Entry entry) {
        return filled(viewer, spec)
                .filter(other -> other.moment().isBefore(entry.moment()))
                .findFirst()
                .map(other -> (FilledIn) other.content());
    }

    private List<Entry> ofToday(Visit viewer, InstrumentSpec spec) {
        var today = LocalDate.now(clock);
        return filled(viewer, spec)
                .filter(entry -> entry.day(clock.getZone()).equals(today))
                .flatMap(entry -> withUneases(viewer, entry).stream())
                .toList();
    }

    private List<Entry> withUneases(Visit viewer, Entry entry) {
        return Stream.concat(Stream.of(entry), uneases(viewer, entry)).toList();
    }

    private Stream<Entry> uneases(Visit viewer, Entry of) {
        return entries.view(viewer)
                .own()
                .filter(entry ->
                        entry.content() instanceof Unease(String id, _) && id.equals(of.id()));
    }

    private static int value(Entry entry) {
        return entry.content() instanceof Unease(_, int value) ? value : Unsettled.UNTOLD;
    }

    private Words words(ServerRequest request) {
        return new Words(messages, request.servletRequest().getLocale());
    }

    private static ServerResponse to(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }
}
