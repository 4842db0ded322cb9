package troth.formats.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.formats.chart.Decimal;
import troth.formats.scenario.Entry;
import troth.formats.scenario.Scenario;
import troth.numeric.Series;

/// What there is to say about a simulation in a sentence: which way of trust the arms differ in
/// most, where it ends, and from when on they differ.
final class Reading {

    /// Courses closer than this are not told apart.
    static final double SAME = 0.01;

    private static final int MOST_DAYS = 9;
    private static final double SETTLING = 14;

    private final Simulation simulation;
    private final Scenario scenario;

    private Reading(Simulation simulation) {
        this.simulation = simulation;
        scenario = simulation.scenario();
    }

    static Reading of(Simulation simulation) {
        return new Reading(simulation);
    }

    List<Direction> directions() {
        return Direction.all(scenario.arms().getFirst().model().layout());
    }

    /// The way of trust in which the arms differ most; of a single arm, the one that moves most.
    Direction direction() {
        return directions().stream().max(Comparator.comparingDouble(this::spread)).orElseThrow();
    }

    private double spread(Direction direction) {
        var courses = courses(direction);
        double most = 0;
        for (int day = 0; day < courses.getFirst().size(); day++) {
            most = Math.max(most, spread(courses, day));
        }
        return courses.size() > 1 ? most : courses.getFirst().max() - courses.getFirst().min();
    }

    private static double spread(List<Series> courses, int day) {
        var here = courses.stream().mapToDouble(course -> course.at(day)).summaryStatistics();
        return here.getMax() - here.getMin();
    }

    /// Trust in each arm; of many couples its median.
    private List<Series> courses(Direction direction) {
        return simulation.outcomes().stream()
                .map(o -> o.quantile(0.5, direction.quantity("trust"), direction.partner()))
                .toList();
    }

    /// The first sentence: where it ends in each arm, and from when on the arms differ.
    String lead() {
        var direction = direction();
        var courses = courses(direction);
        if (courses.size() == 1) {
            return single(direction, courses.getFirst());
        }
        var whose = direction.words(scenario);
        if (spread(direction) < SAME) {
            return "Between %s arms %s%s differs by less than %s on every day."
                    .formatted(
                            counted(courses),
                            simulation.byChance() ? "the middle of " : "",
                            whose,
                            Decimal.of(SAME, 2));
        }
        var ends =
                IntStream.range(0, courses.size())
                        .mapToObj(i ->
                                "%s (%s)"
                                        .formatted(
                                                end(i, direction), scenario.arms().get(i).name()))
                        .toList();
        return (simulation.byChance() ? "For half of the couples %s ends %s. %s" : "%s ends %s. %s")
                .formatted(whose, listed(ends), since(courses))
                .strip();
    }

    /// At most so many ways of trust, those in which the arms differ most, in their usual order.
    List<Direction> widest(int most) {
        var widest =
                directions().stream()
                        .sorted(Comparator.comparingDouble(direction -> -spread(direction)))
                        .limit(most)
                        .toList();
        return directions().stream().filter(widest::contains).toList();
    }

    private String single(Direction direction, Series course) {
        return (simulation.byChance()
                        ? "For half of the couples %s ends %s, on day %d. On day 0 its middle is %s."
                        : "%s ends %s, on day %d. On day 0 it is %s.")
                .formatted(
                        direction.words(scenario),
                        end(0, direction),
                        scenario.days(),
                        Decimal.of(course.at(0), 2));
    }

    /// One couple has a number; of many, half lie in a range.
    private String end(int arm, Direction direction) {
        var outcome = simulation.outcomes().get(arm);
        var quantity = direction.quantity("trust");
        if (!simulation.byChance()) {
            return "at " + Decimal.of(outcome.course(0, quantity, direction.partner()).last(), 2);
        }
        double low = outcome.quantile(0.25, quantity, direction.partner()).last();
        double high = outcome.quantile(0.75, quantity, direction.partner()).last();
        return "between %s and %s".formatted(Decimal.of(low, 2), Decimal.of(high, 2));
    }

    private String since(List<Series> courses) {
        var days = simulation.outcomes().getFirst().days();
        int first = 0;
        int widest = 0;
        for (int i = 0; i < days.size(); i++) {
            first = first == 0 && spread(courses, i) >= SAME ? i : first;
            widest = spread(courses, i) > spread(courses, widest) ? i : widest;
        }
        var until =
                days.at(first) > 1
                        ? "Until day %s %s%s differ by less than %s."
                                .formatted(
                                        Decimal.plain(before(days.at(first))),
                                        simulation.byChance() ? "the middles of " : "",
                                        counted(courses),
                                        Decimal.of(SAME, 2))
                        : "";
        double end = spread(courses, days.size() - 1);
        var apart =
                end < spread(courses, widest) / 2
                        ? " They are furthest apart on day %s."
                                .formatted(Decimal.plain(days.at(widest)))
                        : "";
        return (until + apart).strip();
    }

    /// The moment that parted the arms, if one stands there, or the day before they differ.
    private double before(double day) {
        double gap = simulation.byChance() ? scenario.rows() : 1;
        return moments().stream()
                .map(Entry::when)
                .filter(Entry.Once.class::isInstance)
                .mapToDouble(when -> ((Entry.Once) when).day())
                .filter(moment -> moment <= day && moment >= day - gap)
                .max()
                .orElse(day - gap);
    }

    /// "the two", "all three".
    private static String counted(List<Series> courses) {
        return switch (courses.size()) {
            case 2 -> "the two";
            case 3 -> "all three";
            case 4 -> "all four";
            case 5 -> "all five";
            default -> "all six";
        };
    }

    /// What happens once, in any arm, each name once.
    List<Entry> moments() {
        var names = new TreeSet<String>();
        return scenario.arms().stream()
                .flatMap(arm -> arm.entries().stream())
                .filter(entry -> entry.when() instanceof Entry.Once)
                .filter(entry -> names.add(entry.name()))
                .toList();
    }

    /// Places among the days of the outcomes at which a table shows numbers: round ones, those
    /// around what hurts, and the last.
    List<Integer> shownDays() {
        var wanted = new TreeSet<Integer>();
        for (int round : new int[] {0, 30, 90, 180, 365, 730, 1825, 3650}) {
            if (round <= scenario.days()) {
                wanted.add(nearest(round));
            }
        }
        moments().stream()
                .filter(entry -> hurts(entry.event()))
                .limit(2)
                .map(entry -> ((Entry.Once) entry.when()).day())
                .forEach(day -> {
                    wanted.add(nearest(Math.max(0, Math.floor(day) - 1)));
                    wanted.add(nearest(Math.min(scenario.days(), Math.ceil(day) + 1)));
                });
        wanted.add(nearest(scenario.days()));
        for (int part = 1; wanted.size() < 6 && part < 4; part++) {
            wanted.add(nearest(Math.rint(scenario.days() * part / 4.0)));
        }
        while (wanted.size() > MOST_DAYS) {
            wanted.remove(wanted.higher(wanted.first()));
        }
        return List.copyOf(wanted);
    }

    private static boolean hurts(Event event) {
        return switch (event) {
            case Event.Betrayal _,
                    Event.Trauma _,
                    Event.AgreementBroken _,
                    Event.BoundaryCrossed _,
                    Event.Disclosure _ ->
                    true;
            default -> false;
        };
    }

    private int nearest(double day) {
        var days = simulation.outcomes().getFirst().days().toArray();
        return IntStream.range(0, days.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(days[i] - day)))
                .orElse(0);
    }

    /// Whether a quantity of a partner moves by more than `by` within or between the arms.
    boolean moves(String quantity, Partner partner, double by) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var outcome : simulation.outcomes()) {
            low = Math.min(low, settled(outcome, 0.05, quantity, partner).min());
            high = Math.max(high, settled(outcome, 0.95, quantity, partner).max());
        }
        return high - low > by;
    }

    /// Whether the middle of the couples is the same in all of several arms.
    boolean alike(String quantity, Partner partner) {
        var courses =
                simulation.outcomes().stream()
                        .map(outcome -> settled(outcome, 0.5, quantity, partner))
                        .toList();
        return courses.size() > 1
                && IntStream.range(0, courses.getFirst().size())
                        .noneMatch(day -> spread(courses, day) > 2 * SAME);
    }

    /// Whether both partners have the same course in every arm, as where all that happens concerns
    /// both alike.
    boolean sameForBoth(String quantity) {
        return !simulation.byChance()
                && simulation.outcomes().stream()
                        .allMatch(outcome ->
                                outcome.course(0, quantity, Partner.A)
                                        .equals(outcome.course(0, quantity, Partner.B)));
    }

    /// How far nine in ten couples of an arm reach, over all days.
    double range(int arm, String quantity, Partner partner) {
        var outcome = simulation.outcomes().get(arm);
        double high = settled(outcome, 0.95, quantity, partner).max();
        double low = settled(outcome, 0.05, quantity, partner).min();
        return Double.isNaN(high - low) ? 1 : high - low;
    }

    /// Without the first days, in which whatever starts off its level finds it.
    private static Series settled(Outcome outcome, double p, String quantity, Partner partner) {
        var course = outcome.quantile(p, quantity, partner);
        int first = 0;
        while (first < course.size() - 1 && outcome.days().at(first) < SETTLING) {
            first++;
        }
        return Series.of(Arrays.copyOfRange(course.toArray(), first, course.size()));
    }

    static String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + parts.getLast();
    }

    static Series difference(Series one, Series other) {
        var difference = new double[one.size()];
        Arrays.setAll(difference, i -> one.at(i) - other.at(i));
        return Series.of(difference);
    }
}
