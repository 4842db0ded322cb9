package troth.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import troth.dyad.Construct;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.numeric.Streams;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// Half a year of what two invented partners would have written down. One seed and one day give one
/// history.
///
/// Nobody writes everything: of what happened each enters a part, some of it for both; check-ins
/// are missed, and one of the two was away for a while.
public final class InventedCouple {

    private static final long SEED = 173;

    /// Lanes of chance that the simulation does not use.
    private static final int WRITING = 1000;

    private static final int ANSWERING = 1001;

    private final HalfYear lived;
    private final Streams streams;
    private final LocalDate began;
    private final ZoneId zone;

    /// @param today the day after the last of the half-year
    public InventedCouple(LocalDate today, ZoneId zone) {
        this(SEED, today, zone);
    }

    InventedCouple(long seed, LocalDate today, ZoneId zone) {
        this.zone = zone;
        began = today.minusDays(HalfYear.DAYS);
        streams = new Streams(seed);
        lived = new HalfYear(streams);
    }

    /// The day on which their time begins.
    public LocalDate began() {
        return began;
    }

    /// All that `partner` wrote, in no order.
    public List<Entry> entries(Partner partner) {
        var entries = new ArrayList<Entry>();
        addEvents(partner, entries);
        addAnswers(partner, entries);
        entries.addAll(new InventedAgreement(began.plusDays(HalfYear.DAYS), zone).entries(partner));
        return entries;
    }

    private void addEvents(Partner partner, List<Entry> entries) {
        var chance = streams.at(0, WRITING);
        for (var happening : lived.happenings()) {
            double writes = chance.nextDouble();
            double often = often(happening.event());
            var writer = writes < often ? Partner.A : Partner.B;
            if (writes < 1.5 * often && writer == partner) {
                var content = new Happened(happening.event());
                entries.add(Entry.ofOne(partner, moment(happening), content));
            }
        }
    }

    /// How often Noa writes down such a thing; Robin does half as often, of what is left.
    private static double often(Event event) {
        return switch (event) {
            case Event.AgreementKept _, Event.Conflict _ -> 0.4;
            case Event.AgreementBroken _, Event.Repair _ -> 0.65;
            case Event.Talk _ -> 0.5;
            case Event.Closeness c -> c.kind() == Event.Closeness.Kind.INTIMACY ? 0 : 0.15;
            default -> 0;
        };
    }

    /// The hours of a day on which people are awake.
    private Instant moment(Happening happening) {
        int day = (int) happening.day();
        return at(day, 7 * 60 + (int) (16 * 60 * (happening.day() - day)));
    }

    private Instant at(int day, int minute) {
        return began.plusDays(day).atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private void addAnswers(Partner partner, List<Entry> entries) {
        var evenings = evenings(partner);
        for (var asked : Asked.values()) {
            var chance = streams.at(asked.ordinal(), ANSWERING + 1 + partner.ordinal());
            var felt = lived.felt(partner, asked.construct);
            for (int day = 0; day < HalfYear.DAYS; day++) {
                int value = asked.answer(felt.at(day + 1) - felt.mean(), chance);
                if (evenings.containsKey(day) && asked.asked(day, chance)) {
                    var answer = new Answer(asked.word(), value);
                    entries.add(Entry.ofOne(partner, evenings.get(day), answer));
                }
            }
        }
    }

    /// The evenings on which `partner` checked in.
    private Map<Integer, Instant> evenings(Partner partner) {
        var chance = streams.at(partner.ordinal(), ANSWERING);
        var habit = Habit.of(partner);
        var evenings = new TreeMap<Integer, Instant>();
        for (int day = 0; day < HalfYear.DAYS; day++) {
            boolean answers = chance.nextDouble() < habit.diligence() && !habit.away(day);
            var evening = at(day, 20 * 60 + chance.nextInt(150));
            if (answers) {
                evenings.put(day, evening);
            }
        }
        return evenings;
    }

    /// How one of them answers.
    private record Habit(double diligence, int from, int to) {

        static Habit of(Partner partner) {
            return partner == Partner.A
                    ? new Habit(0.8, HalfYear.DAYS - 34, HalfYear.DAYS - 22)
                    : new Habit(0.55, 0, 0);
        }

        boolean away(int day) {
            return day >= from && day < to;
        }
    }

    /// The statements, and how the two of them use the scale.
    private enum Asked {
        WORD(Construct.RELIABILITY, 5.6),
        TOLD(Construct.HONESTY, 6.2),
        FREE(Construct.SAFETY, 7.2),
        CARE(Construct.CARE, 6.4),
        CLOSE(Construct.CLOSENESS, 6.0),
        TENSE(Construct.STRESS, 3.2);

        private static final double STRETCH = 1.5;
        private static final double WHIM = 0.9;

        private final Construct construct;
        private final double usual;

        Asked(Construct construct, double usual) {
            this.construct = construct;
            this.usual = usual;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// A few are left out each day; one is new and has been asked on a few days only.
        boolean asked(int day, RandomGenerator chance) {
            boolean skipped = chance.nextDouble() < 0.1;
            boolean rare = this == CARE && (day < HalfYear.DAYS - 40 || day % 6 != 0);
            return !skipped && !rare;
        }

        /// @param from how far the feeling is from the half-year's usual
        int answer(double from, RandomGenerator chance) {
            double answer = usual + STRETCH * from + WHIM * chance.nextGaussian();
            return (int) Math.clamp(Math.rint(answer), 0, 10);
        }
    }
}
