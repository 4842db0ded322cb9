package troth.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import troth.web.key.Ticket;
import troth.web.page.Kept;
import troth.web.store.AccountStore;

/// The way in to a server where nobody lives yet: one address, told to whoever started it, good for
/// half an hour and for one space.
public class Setup {

    static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final AccountStore accounts;
    private final Kept kept;
    private final Clock clock;
    private final Ticket ticket = Ticket.fresh();
    private final Instant until;
    private final AtomicBoolean used = new AtomicBoolean();

    Setup(AccountStore accounts, Kept kept, Clock clock) {
        this.accounts = accounts;
        this.kept = kept;
        this.clock = clock;
        until = clock.instant().plus(OPEN_FOR);
    }

    /// What the address ends with, if nobody lives here yet.
    public Optional<String> ticket() {
        return isOpen() ? Optional.of(ticket.text()) : Optional.empty();
    }

    private boolean isOpen() {
        return !used.get() && clock.instant().isBefore(until) && isAwaited();
    }

    /// Whether nobody lives here yet, or any more. Anyone may be told: it is about nobody, and the
    /// address stays as hard to guess.
    public boolean isAwaited() {
        return kept.inFile() && accounts.isEmpty();
    }

    public boolean opens(String text) {
        return Ticket.of(text).filter(ticket::equals).isPresent() && isOpen();
    }

    /// Uses the address up.
    ///
    /// @return false if somebody was quicker
    public boolean take(String text) {
        return opens(text) && used.compareAndSet(false, true);
    }
}
