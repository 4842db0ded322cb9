package troth.web.view;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import troth.dyad.Partner;

/// What one partner wrote down at one moment, to the minute. An entry is never changed: what takes
/// its place is another entry.
///
/// @param id 128 bits of chance: it tells neither how many there are nor which came first
/// @param shared whether its author gave it to both; else it is theirs alone
public record Entry(String id, Partner author, Instant moment, boolean shared, Content content) {

    private static final SecureRandom CHANCE = new SecureRandom();

    public Entry {
        if (shared && Act.of(content).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no act that tells the other such a thing (%s)."
                            .formatted(content.getClass().getSimpleName()));
        }
        moment = moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /// An entry as it was kept. What an older version let its author share, and no act tells any
    /// more, is read as theirs alone: nothing is lost, and whoever keeps a file is not kept out.
    public static Entry kept(
            String id, Partner author, Instant moment, boolean shared, Content content) {
        return new Entry(id, author, moment, shared && Act.of(content).isPresent(), content);
    }

    public LocalDate day(ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /// An entry that stays with its author.
    public static Entry ofOne(Partner author, Instant moment, Content content) {
        return new Entry(newId(), author, moment, false, content);
    }

    /// An entry that its author gives to both, by one of the six acts of [Act]. Whoever calls this
    /// is one of them, and its author has seen before what the other will read.
    public static Entry ofBoth(Partner author, Instant moment, Content content) {
        return new Entry(newId(), author, moment, true, content);
    }

    public static String newId() {
        var bits = new byte[16];
        CHANCE.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
