package troth.web.access;

import java.time.Duration;
import java.time.Instant;
import troth.web.key.Ticket;
import troth.web.store.Visit;
import troth.web.view.Entry;

/// One browser of one person, from sign-in to sign-out. It lies in memory only, with the keys.
public final class Session {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(12);

    private final String id = Entry.newId();
    private final String formToken = Ticket.fresh().text();
    private final Visit visit;
    private final String device;
    private final Instant began;
    private volatile Instant last;

    Session(Visit visit, String device, Instant now) {
        this.visit = visit;
        this.device = device;
        this.began = now;
        this.last = now;
    }

    /// How its owner tells it from their others; it opens nothing.
    public String id() {
        return id;
    }

    public Visit visit() {
        return visit;
    }

    /// What a form of ours carries and a form of another site cannot know.
    public String formToken() {
        return formToken;
    }

    /// What kind of browser, in one word.
    public String device() {
        return device;
    }

    public Instant began() {
        return began;
    }

    void touch(Instant now) {
        last = now;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(last.plus(IDLE)) || !now.isBefore(began.plus(LONGEST));
    }
}
