package troth.web.pace;

import java.time.Instant;
import java.util.List;
import troth.web.store.Locks;
import troth.web.store.Visit;
import troth.web.view.Round;

/// Whether both said "ready" for something, each alone, in the same week. One who did not, one who
/// was late and a quiet week all read "not opened".
public record Readiness(Locks locks, Calendar calendar, Visit visit, Instant now) {

    private static final List<String> READY = List.of("ready");

    /// What the viewer said this week.
    public boolean said(String what) {
        return locks.own(visit, calendar.ready(what, now)).equals(READY);
    }

    /// Says it, or takes it back. Nobody else sees either.
    public void say(String what, boolean ready) {
        locks.lock(visit, calendar.ready(what, now), ready ? READY : List.of(), now);
    }

    /// When this week ends.
    public Instant closes(String what) {
        return calendar.ready(what, now).closes();
    }

    /// Open for this week, because both said so in the last.
    public boolean isOpen(String what) {
        return isOpened(calendar.lastReady(what, now));
    }

    /// Open for good, because both once said so.
    public boolean wasOpened(String what) {
        return calendar.weeksBefore(what, now).stream().anyMatch(this::isOpened);
    }

    private boolean isOpened(Round round) {
        return locks.opened(visit, round, now).isPresent();
    }
}
