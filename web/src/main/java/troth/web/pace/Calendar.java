package troth.web.pace;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import troth.web.store.Visit;
import troth.web.view.Marks;
import troth.web.view.Round;
import troth.web.view.Space;

/// The rounds of a space: they begin with it and go on by themselves, so that no one has to propose
/// one and none tells that anybody did.
///
/// @param chance draws the quiet rounds
public record Calendar(String chance, LocalDate began, ZoneId zone) {

    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int EVENING = 18;

    /// One round in so many opens nothing.
    static final int QUIET_ONE_IN = 3;

    public static Calendar of(Chance chance, Visit visit, Space space, ZoneId zone) {
        return new Calendar(chance.of(visit), space.began(), zone);
    }

    /// The round of wishes that is open now.
    public Round wishes(Instant now) {
        return round("wishes", MONTH, number(MONTH, now));
    }

    /// The round of wishes before it.
    public Round lastWishes(Instant now) {
        return round("wishes", MONTH, number(MONTH, now) - 1);
    }

    /// Not in the first round of a space: no other came before it.
    public boolean hasClosedWishes(Instant now) {
        return number(MONTH, now) > 0;
    }

    /// The week in which each may say "ready".
    public Round ready(String what, Instant now) {
        return round("ready " + what, WEEK, number(WEEK, now));
    }

    /// The week before it: what opened at its end is open now.
    public Round lastReady(String what, Instant now) {
        return round("ready " + what, WEEK, number(WEEK, now) - 1);
    }

    /// All weeks that are over, newest first.
    public List<Round> weeksBefore(String what, Instant now) {
        long last = number(WEEK, now) - 1;
        return LongStream.rangeClosed(0, last)
                .mapToObj(number -> round("ready " + what, WEEK, last - number))
                .toList();
    }

    private long number(int days, Instant now) {
        long passed = began.until(now.atZone(zone).toLocalDate(), ChronoUnit.DAYS);
        long number = Math.floorDiv(passed, days);
        return round("", days, number).isOver(now) ? number + 1 : number;
    }

    private Round round(String what, int days, long number) {
        var name = what + " " + number;
        var closes =
                began.plusDays(days * (number + 1) - 1).atTime(EVENING, 0).atZone(zone).toInstant();
        var bits = new BigInteger(Marks.of(chance + " quiet " + name), 16);
        boolean quiet = bits.mod(BigInteger.valueOf(QUIET_ONE_IN)).signum() == 0;
        return new Round(name, closes, quiet, chance);
    }
}
