package troth.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.infer.Invented;
import troth.infer.Parameter;
import troth.infer.Progress;
import troth.infer.Reader;
import troth.infer.Reading;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;

/// What a diary study of so many couples and days would tell: couples of the population live by
/// their states, answer by O1, and the diary that they make is read; again and again, so that what
/// is found can be held against what is true.
///
/// @param couples 2 or more
/// @param days answers come once a day
/// @param missing chance that a person skips a day
/// @param repeats how many diaries are made and read
public record DiaryPlan(
        int couples, int days, List<Item> items, double missing, long seed, int repeats) {

    /// So that one diary is read within minutes.
    public static final long MOST_ANSWERS = 60_000;

    public DiaryPlan {
        items = List.copyOf(items);
        within("number of couples", couples, 2, 1_000);
        within("number of days", days, 3, 366);
        within("number of repeats", repeats, 1, 100);
        if (!(missing >= 0 && missing < 1)) {
            throw new IllegalArgumentException(
                    "The share of missing days (%s) must lie in [0, 1).".formatted(missing));
        }
        if (answers(couples, days, items.size()) > MOST_ANSWERS) {
            throw new IllegalArgumentException(
                    "%d couples with %d days and %d items make %,d answers, and at most %,d are planned."
                            .formatted(
                                    couples,
                                    days,
                                    items.size(),
                                    answers(couples, days, items.size()),
                                    MOST_ANSWERS));
        }
    }

    private static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "The %s (%d) must lie in [%d, %d].".formatted(what, value, low, high));
        }
    }

    private static long answers(int couples, int days, int items) {
        return 2L * couples * days * items;
    }

    /// How many diaries of this size fit into some minutes, 2 to 10.
    public static int usualRepeats(int couples, int days, int items) {
        return Math.clamp(30_000 / Math.max(1, answers(couples, days, items)), 2, 10);
    }

    /// What is expected of one parameter or quantity.
    ///
    /// @param truth NaN where it differs from person to person
    /// @param width of the interval (95 % of a parameter, 90 % of a quantity), mean
    /// @param bias what is found less what is true, mean
    /// @param covered share of the intervals that hold the truth
    /// @param told share of the prior's variance that the diary takes away, mean
    /// @param cases how many intervals this rests on
    public record Line(
            String name,
            double truth,
            double width,
            double bias,
            double covered,
            double told,
            int cases) {

        /// Whether the diary rather than the prior tells it: half of the prior's variance is gone.
        public boolean identified() {
            return told >= 0.5;
        }

        /// Whether the intervals of a parameter, meant to hold the truth 95 times of 100, hold it
        /// so seldom that 2.5 standard errors do not explain it: of ten, seven or fewer.
        public boolean seldomHeld() {
            return covered < 0.95 - 2.5 * Math.sqrt(0.95 * 0.05 / cases);
        }
    }

    /// @param parameters of the population
    /// @param trust of each person on the last day
    public record Outlook(
            DiaryPlan plan,
            List<Line> parameters,
            List<Line> trust,
            List<Contrast> contrasts,
            int fitsEndedWell) {}

    /// @param step called after each diary
    public Outlook look(Runnable step) {
        var asked = new AskedCouples(days, items, seed);
        var invented = asked.invented();
        var read = new ArrayList<Round>();
        for (int r = 0; r < repeats; r++) {
            var courses = asked.courses(r * couples, (r + 1) * couples);
            var diary = asked.diary(invented, courses, missing, r);
            var reader = new Reader(Parameters.of(Preset.AS_EVIDENCED), seed, 0, Progress.SILENT);
            read.add(new Round(invented, courses, reader.read(diary)));
            step.run();
        }
        return outlook(read, asked.model());
    }

    /// One diary: what is true and what was read.
    private record Round(Invented invented, List<List<Series>> courses, Reading reading) {}

    private Outlook outlook(List<Round> rounds, TrustModel model) {
        var names = new ArrayList<String>(List.of("theta"));
        if (model.layout().facets().size() > 1) {
            model.layout()
                    .facets()
                    .forEach(
                            f -> names.add("theta_" + f.name().toLowerCase(java.util.Locale.ROOT)));
        }
        var parameters =
                rounds.getFirst().reading().parameters().stream()
                        .map(p -> parameter(p.name(), rounds))
                        .toList();
        return new Outlook(
                this,
                parameters,
                names.stream().map(name -> trust(name, rounds)).toList(),
                names.stream().map(name -> contrast(name, rounds)).toList(),
                (int) rounds.stream().filter(r -> r.reading().all().converged()).count());
    }

    private static Line parameter(String name, List<Round> rounds) {
        double truth = rounds.getFirst().invented().truth().getOrDefault(name, Double.NaN);
        var found =
                rounds.stream()
                        .flatMap(r -> r.reading().parameters().stream())
                        .filter(p -> p.name().equals(name))
                        .toList();
        return new Line(
                name,
                truth,
                mean(found.stream().mapToDouble(p -> p.high() - p.low()).toArray()),
                mean(found.stream().mapToDouble(p -> p.value() - truth).toArray()),
                mean(found.stream().mapToDouble(p -> holds(p, truth) ? 1 : 0).toArray()),
                mean(found.stream().mapToDouble(Parameter::shrinkage).toArray()),
                found.size());
    }

    private static boolean holds(Parameter p, double truth) {
        return truth >= p.low() && truth <= p.high();
    }

    /// A person's trust on the last day: true, read, and the band of nine in ten.
    private record Person(double truth, double read, double low, double high, double told) {}

    private static List<Person> persons(String quantity, Round round) {
        var persons = new ArrayList<Person>();
        for (int d = 0; d < round.courses().size(); d++) {
            var reading = round.reading().dyads().get(d);
            for (var partner : Partner.values()) {
                var band = reading.band(partner, quantity);
                int last = reading.known() - 1;
                persons.add(
                        new Person(
                                round.invented()
                                        .quantity(
                                                quantity,
                                                round.courses().get(d).getLast(),
                                                partner),
                                band.median().at(last),
                                band.low90().at(last),
                                band.high90().at(last),
                                reading.shrinkage()
                                        .getOrDefault(partner, java.util.Map.of())
                                        .getOrDefault(quantity, 0.0)));
            }
        }
        return persons;
    }

    private static Line trust(String name, List<Round> rounds) {
        var persons = rounds.stream().flatMap(r -> persons(name, r).stream()).toList();
        return new Line(
                name,
                Double.NaN,
                mean(persons.stream().mapToDouble(p -> p.high() - p.low()).toArray()),
                mean(persons.stream().mapToDouble(p -> p.read() - p.truth()).toArray()),
                mean(
                        persons.stream()
                                .mapToDouble(
                                        p -> p.truth() >= p.low() && p.truth() <= p.high() ? 1 : 0)
                                .toArray()),
                mean(persons.stream().mapToDouble(Person::told).toArray()),
                persons.size());
    }

    private Contrast contrast(String name, List<Round> rounds) {
        var truth = new ArrayList<Double>();
        var read = new ArrayList<Double>();
        for (var round : rounds) {
            var persons = persons(name, round);
            for (int i = 0; i < persons.size(); i += 2) {
                truth.add((persons.get(i).truth() + persons.get(i + 1).truth()) / 2);
                read.add((persons.get(i).read() + persons.get(i + 1).read()) / 2);
            }
        }
        return Contrast.of(name, truth, read, couples);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
