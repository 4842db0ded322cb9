package troth.web.access;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import troth.web.key.DataKey;
import troth.web.key.Ticket;
import troth.web.store.Caller;
import troth.web.store.Visit;
import troth.web.view.Viewer;

/// Who is here now. Nothing of it is written down, so a new start of the server asks everyone for
/// their words again. Ten minutes without a page, and the keys are forgotten.
public class Sessions implements SmartInitializingSingleton, DisposableBean {

    /// By the name of the ticket that its browser holds.
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    /// What is left of those that have ended, by the mark of their forms, so that a form sent too
    /// late is not lost, and opens for nobody else.
    private final Map<String, Late> late = new ConcurrentHashMap<>();

    /// Who has left. A place that somebody left is nobody's again.
    private final Set<Viewer> gone = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sweeper").factory());
    private final Memory memory;
    private final Clock clock;

    Sessions(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /// Once the server has started as a whole.
    @Override
    public void afterSingletonsInstantiated() {
        sweeper.scheduleWithFixedDelay(this::sweep, 15, 15, TimeUnit.SECONDS);
    }

    /// Begins a session, under a new ticket for the browser.
    ///
    /// @param caller ends with the session: their keys are forgotten then
    public Ticket begin(Caller caller, String device) {
        var ticket = Ticket.fresh();
        var session = new Session(caller, device, clock);
        open.put(ticket.name(), session);
        if (caller instanceof Visit visit && gone.contains(visit.viewer())) {
            end(session);
        }
        return ticket;
    }

    Optional<Session> find(Ticket ticket) {
        var now = clock.instant();
        var session = Optional.ofNullable(open.get(ticket.name()));
        if (session.filter(s -> s.isOver(now)).isPresent()) {
            end(session.get());
            return Optional.empty();
        }
        session.ifPresent(s -> s.touch(now));
        return session;
    }

    /// What is left of the session of which this is a form.
    Optional<Late> late(String token) {
        return Optional.ofNullable(late.get(Session.mark(token)));
    }

    /// What is left of all that one person has ended.
    List<Late> late(Caller caller) {
        return late.values().stream().filter(l -> l.who().equals(caller.who())).toList();
    }

    /// The sessions of one person, the oldest first.
    public List<Session> of(Viewer viewer) {
        return open.values().stream()
                .filter(s -> s.caller() instanceof Visit v && v.viewer().equals(viewer))
                .sorted(Comparator.comparing(Session::began).thenComparing(Session::id))
                .toList();
    }

    private Set<Viewer> here() {
        return open.values().stream()
                .map(Session::caller)
                .filter(Visit.class::isInstance)
                .map(caller -> ((Visit) caller).viewer())
                .collect(Collectors.toSet());
    }

    public void end(Session session) {
        open.values().remove(session);
        late.put(
                session.mark(), new Late(session.caller().who(), DataKey.fresh(), clock.instant()));
        session.caller().forget();
        memory.keepOnly(here());
    }

    /// Ends what this person has open elsewhere.
    public void endOthers(Session kept) {
        open.values().stream()
                .filter(s -> s != kept && s.caller().who().equals(kept.caller().who()))
                .forEach(this::end);
    }

    public void endAll(Viewer viewer) {
        of(viewer).forEach(this::end);
    }

    /// Ends all that this person has open, and forgets the locks of what they sent too late, while
    /// they leave, and lets none begin from then on: not even one whose words were being tried
    /// meanwhile. Who could not leave may come in again.
    public void endForGood(Viewer viewer, Runnable leaving) {
        gone.add(viewer);
        endAll(viewer);
        try {
            leaving.run();
            late.values().removeIf(l -> l.who().equals(Visit.who(viewer)));
        } catch (RuntimeException e) {
            gone.remove(viewer);
            throw e;
        }
    }

    /// Forgets the keys of whoever has been away for long, and what a request of theirs that was
    /// under way has still left in memory.
    void sweep() {
        var now = clock.instant();
        open.values().stream().filter(session -> session.isOver(now)).forEach(this::end);
        memory.keepOnly(here());
        late.values().removeIf(l -> now.isAfter(l.since().plus(Session.LONGEST)));
    }

    @Override
    public void destroy() {
        sweeper.shutdownNow();
        open.values().forEach(session -> session.caller().forget());
        open.clear();
    }
}
