package troth.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import troth.web.key.DataKey;
import troth.web.key.Ticket;
import troth.web.store.Caller;
import troth.web.store.Consult;
import troth.web.store.Visit;
import troth.web.view.Entry;

/// One browser of one person, from sign-in to sign-out. It lies in memory only, with the keys.
public final class Session {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration PROVED = Duration.ofMinutes(5);

    private final String id = Entry.newId();
    private final String formToken = Ticket.fresh().text();
    private final Caller caller;
    private final String device;
    private final Instant began;
    private volatile Instant last;
    private volatile Instant proved = Instant.EPOCH;
    private final Late late;
    private final Once once;

    Session(Caller caller, String device, Clock clock) {
        var now = clock.instant();
        this.caller = caller;
        this.device = device;
        this.began = now;
        this.last = now;
        this.late = new Late(caller.who(), DataKey.fresh(), now);
        this.once = new Once(clock);
    }

    /// How its owner tells it from their others; it opens nothing.
    public String id() {
        return id;
    }

    public Caller caller() {
        return caller;
    }

    /// The gate has let no clinician into a partner's page.
    public Visit visit() {
        if (caller instanceof Visit visit) {
            return visit;
        }
        throw new IllegalStateException("A partner's page was let to another. Please report this.");
    }

    /// The gate has let no partner into a clinician's page.
    public Consult consult() {
        if (caller instanceof Consult consult) {
            return consult;
        }
        throw new IllegalStateException(
                "A clinician's page was let to another. Please report this.");
    }

    boolean isOfAClinician() {
        return caller instanceof Consult;
    }

    /// What a form of ours carries: what another site cannot know, and how many forms have acted,
    /// so that a form of a page made now is told from one made before.
    public String formToken() {
        return formToken + "." + once.acted();
    }

    boolean isOurs(String token) {
        return MessageDigest.isEqual(
                mark(token).getBytes(StandardCharsets.UTF_8),
                formToken.getBytes(StandardCharsets.UTF_8));
    }

    /// What all forms of one session have in common.
    static String mark(String token) {
        return token.replaceFirst("\\.\\d++$", "");
    }

    String mark() {
        return formToken;
    }

    Once once() {
        return once;
    }

    /// What kind of browser, in one word.
    public String device() {
        return device;
    }

    public Instant began() {
        return began;
    }

    /// The passphrase was typed. Before this was said, it was not, however somebody came in.
    public void prove(Instant now) {
        proved = now;
    }

    /// Whether it was typed so short a while ago that what is grave may be done.
    public boolean isProved(Instant now) {
        return now.isBefore(proved.plus(PROVED));
    }

    /// Keeps a form that must wait for the passphrase.
    Late late() {
        return late;
    }

    void touch(Instant now) {
        last = now;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(last.plus(IDLE)) || !now.isBefore(began.plus(LONGEST));
    }
}
