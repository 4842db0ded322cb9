package troth.web.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// What is done at fixed times, whatever anyone does: each night, or as soon as the machine is on
/// again, a backup that was read back; at each full hour the file written anew, without what was
/// deleted.
public class Nightly implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final int AT = 3;

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("nightly").factory());
    private final Backups backups;
    private final Disk disk;
    private final AccountStore accounts;
    private final Clock clock;

    Nightly(Backups backups, Disk disk, AccountStore accounts, Clock clock) {
        this.backups = backups;
        this.disk = disk;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        worker.scheduleWithFixedDelay(this::tryWork, 15, 15, TimeUnit.MINUTES);
        waitForTheHour();
    }

    private void waitForTheHour() {
        var wait = untilTheHour(clock.instant()).toMillis();
        worker.schedule(this::hour, wait, TimeUnit.MILLISECONDS);
    }

    /// Never nothing: a clock that is a little early does not do it twice.
    static Duration untilTheHour(Instant now) {
        var half = now.plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.HOURS);
        return Duration.between(now, half.plus(Duration.ofHours(1)));
    }

    private void hour() {
        try {
            erase();
        } catch (RuntimeException e) {
            LOG.warn("The file could not be written anew at this hour", e);
        } finally {
            waitForTheHour();
        }
    }

    private void tryWork() {
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warn("The backup of this night could not be made", e);
        }
    }

    /// Does what this night is still to be done.
    public void work() {
        var last = backups.newest().orElse(LocalDate.MIN);
        boolean missed = last.isBefore(LocalDate.now(clock).minusDays(1));
        boolean due = last.isBefore(LocalDate.now(clock)) && LocalTime.now(clock).getHour() >= AT;
        if ((missed || due) && !accounts.isEmpty()) {
            erase();
            backups.night();
        }
    }

    public void erase() {
        disk.erase();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
