package troth.web.safety;

import java.net.URI;
import java.time.Clock;
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
import troth.web.instrument.Instruments;
import troth.web.page.Words;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.SafetyContent.CheckKept;

/// Safety: help, and a self-check whose answers are forgotten unless their writer asks to keep
/// them. The help is the same for everyone and whatever anyone answered; no other page changes.
public class SafetyPage {

    private static final String CHECK = "safety/check";

    private final Access access;
    private final EntryStore entries;
    private final MessageSource messages;
    private final Clock clock;
    private final Helplines helplines = Helplines.load();

    SafetyPage(Access access, EntryStore entries, MessageSource messages, Clock clock) {
        this.access = access;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        var page = page();
        var words = new Words(messages, request.servletRequest().getLocale());
        page.put("help", helplines);
        page.put("written", words.month(helplines.written().atDay(1)));
        return ServerResponse.ok().render("safety/safety", page);
    }

    /// The questions, and what was kept of them if anything was.
    public ServerResponse ask(ServerRequest request) {
        var page = check(CheckForm.EMPTY, Set.of());
        kept(access.visit(request))
                .ifPresent(kept -> page.put("kept", CheckForm.of(kept.answers()).told()));
        return ServerResponse.ok().render(CHECK, page);
    }

    /// Answers at once and forgets, so nothing is stored and there is nowhere to redirect to; only
    /// what is to be kept leads back to the page that shows it.
    public ServerResponse answer(ServerRequest request) {
        var form = CheckForm.of(request::param);
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return ServerResponse.status(HttpStatus.BAD_REQUEST).render(CHECK, check(form, wrong));
        }
        if (request.param("keep").isPresent()) {
            var viewer = access.visit(request);
            var kept = new CheckKept(form.answers());
            var entry = Entry.ofOne(viewer.partner(), clock.instant(), kept);
            entries.replace(viewer, ofOld(viewer), List.of(entry));
            return toCheck();
        }
        var page = check(CheckForm.EMPTY, Set.of());
        page.put("told", form.told());
        return ServerResponse.ok().render(CHECK, page);
    }

    /// Forgets what was kept.
    public ServerResponse forget(ServerRequest request) {
        var viewer = access.visit(request);
        entries.replace(viewer, ofOld(viewer), List.of());
        return toCheck();
    }

    private static ServerResponse toCheck() {
        return ServerResponse.seeOther(URI.create("/help/check")).build();
    }

    private static Map<String, Object> check(CheckForm form, Set<String> wrong) {
        var page = page();
        page.put("spec", Instruments.HARK);
        page.put("asked", CheckForm.asked());
        page.put("own", CheckForm.own());
        page.put("form", form);
        page.put("wrong", wrong);
        return page;
    }

    private static Map<String, Object> page() {
        var page = new HashMap<String, Object>();
        page.put("place", "safety");
        return page;
    }

    private List<Entry> ofOld(Visit viewer) {
        return entries.view(viewer)
                .own()
                .filter(entry -> entry.content() instanceof CheckKept)
                .toList();
    }

    private Optional<CheckKept> kept(Visit viewer) {
        return ofOld(viewer).stream().map(entry -> (CheckKept) entry.content()).findFirst();
    }
}
