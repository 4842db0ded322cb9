package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.evidence.Badge;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.Block.Terms.Term;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.formats.scenario.Arm;
import troth.model.Preset;

/// What the report rests on: the presets in words, the numbers that matter with their intervals,
/// grades and sources.
final class GroundPart {

    private static final int MOST_NUMBERS = 12;
    private static final Pattern BEHAVIOUR =
            Pattern.compile("rate_(?!kept|lapsed).*|reliability|skill");

    private final Simulation simulation;

    GroundPart(Simulation simulation) {
        this.simulation = simulation;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "These are scenarios of a model, not a forecast of a couple. The people in them"
                                + " are invented. What the model says follows from the numbers below;"
                                + " many of them nobody has measured."));
        blocks.add(new Block.Terms(terms()));
        if (!simulation.influences().isEmpty()) {
            blocks.add(new Block.Say(mattering()));
            blocks.add(new Block.Shown(numbers()));
        }
        if (simulation.byChance()) {
            blocks.add(new Block.Shown(rates()));
        }
        blocks.add(new Block.Shown(switches()));
        blocks.add(new Block.Folded("The sources in full", references()));
        return new Section("rests", "What this rests on", blocks);
    }

    private List<Term> terms() {
        var terms = new ArrayList<Term>();
        for (var preset : Preset.values()) {
            var arms =
                    simulation.scenario().arms().stream()
                            .filter(arm -> arm.preset() == preset)
                            .map(Arm::name)
                            .toList();
            if (!arms.isEmpty()) {
                var which =
                        arms.size() == simulation.scenario().arms().size()
                                ? ""
                                : " (" + Reading.listed(arms) + ")";
                terms.add(new Term(name(preset) + which, words(preset)));
            }
        }
        terms.add(
                new Term(
                        "Grades",
                        Stream.of(Badge.values())
                                        .map(badge -> badge.name() + " " + badge.words())
                                        .collect(Collectors.joining("; "))
                                + "."));
        return terms;
    }

    static String name(Preset preset) {
        return switch (preset) {
            case AS_EVIDENCED -> "As evidenced";
            case AS_CLAIMED -> "As claimed";
        };
    }

    private static String words(Preset preset) {
        return switch (preset) {
            case AS_EVIDENCED ->
                    "Each mechanism acts as strongly as findings in people support. What they contradict"
                            + " is off.";
            case AS_CLAIMED ->
                    "The chain of the essays: oxytocin and afterglow raise trust, serotonin lifts mood,"
                            + " withdrawal is strong, wanted sex processes trauma, trust buffers it"
                            + " strongly. Kept to be compared, not because it is well supported.";
        };
    }

    private String mattering() {
        var direction = Reading.of(simulation).direction();
        return "%s on day %d, with one number at a time at the low and at the high end of its interval."
                        .formatted(
                                direction.words(simulation.scenario()),
                                simulation.scenario().days())
                + " The %d that move it most, of %d:"
                        .formatted(
                                Math.min(MOST_NUMBERS, simulation.influences().size()),
                                Evidence.load().estimates().size());
    }

    private DataTable numbers() {
        var head = new ArrayList<String>(List.of("Number", "Stands at", "95 % interval"));
        var several = simulation.scenario().arms().size() > 1;
        simulation
                .scenario()
                .arms()
                .forEach(arm -> head.add(several ? "Trust: " + arm.name() : "Trust"));
        head.addAll(List.of("Grade", "Source"));
        var rows = simulation.influences().stream().limit(MOST_NUMBERS).map(this::row).toList();
        return new DataTable("numbers-table", "The numbers that matter most here", head, rows);
    }

    private List<String> row(Influence influence) {
        var e = influence.estimate();
        var row = new ArrayList<String>();
        row.add("%s (%s)".formatted(e.meaning(), e.name()));
        row.add(value(influence.value(), e));
        row.add(interval(e));
        for (var range : influence.ranges()) {
            row.add(
                    "%s to %s"
                            .formatted(
                                    Decimal.of(range.atLow(), 2), Decimal.of(range.atHigh(), 2)));
        }
        row.add(e.badge().name());
        row.add(Sources.of(e));
        return row;
    }

    private static String value(double value, Estimate e) {
        var unit = e.unit().equals("1") ? "" : " " + e.unit();
        return Decimal.short3(value) + unit;
    }

    private static String interval(Estimate e) {
        return "%s to %s".formatted(Decimal.short3(e.low()), Decimal.short3(e.high()));
    }

    /// What makes things happen where couples live by their states.
    private DataTable rates() {
        var rows =
                Evidence.load().estimates().stream()
                        .filter(e -> BEHAVIOUR.matcher(e.name()).matches())
                        .map(e ->
                                List.of(
                                        "%s (%s)".formatted(e.meaning(), e.name()),
                                        value(standing(e), e),
                                        interval(e),
                                        e.badge().name(),
                                        Sources.of(e)))
                        .toList();
        return new DataTable(
                "rates-table",
                "How often things happen, and how they turn out",
                List.of("Number", "Stands at", "95 % interval", "Grade", "Source"),
                rows);
    }

    private double standing(Estimate estimate) {
        return simulation.scenario().arms().getFirst().model().parameters().value(estimate.name());
    }

    /// The switches, and whatever the scenario set by name, where they stand in each arm.
    private DataTable switches() {
        var rows = new ArrayList<List<String>>();
        for (var estimate : Evidence.load().estimates()) {
            boolean set =
                    simulation.scenario().arms().stream()
                            .anyMatch(arm -> arm.changed().containsKey(estimate.name()));
            boolean isSwitch =
                    estimate.name().startsWith("gain_") && !estimate.name().equals("gain_noise");
            if (set || isSwitch) {
                rows.add(switched(estimate));
            }
        }
        var head =
                new ArrayList<>(
                        oneValue()
                                ? List.of("Mechanism", "Stands at")
                                : Heads.of("Mechanism", simulation));
        head.addAll(List.of("95 % interval", "Grade", "Source"));
        return new DataTable(
                "switches-table",
                "Switches, and numbers that the scenario sets: where they stand",
                head,
                rows);
    }

    private List<String> switched(Estimate estimate) {
        var row = new ArrayList<String>();
        row.add("%s (%s)".formatted(plain(estimate.meaning()), estimate.name()));
        var arms = simulation.scenario().arms();
        for (var arm : oneValue() ? arms.subList(0, 1) : arms) {
            double value = arm.model().parameters().value(estimate.name());
            row.add(
                    Decimal.short3(value)
                            + (arm.changed().containsKey(estimate.name()) ? ", set here" : ""));
        }
        row.add(interval(estimate));
        row.add(estimate.badge().name());
        row.add(Sources.of(estimate));
        return row;
    }

    /// Whether all arms have the same numbers.
    private boolean oneValue() {
        return simulation.scenario().arms().stream()
                        .map(arm -> arm.model().parameters())
                        .distinct()
                        .count()
                == 1;
    }

    /// The meaning without the numbers of claims and findings that follow it.
    private static String plain(String meaning) {
        return meaning.split(";|\\(prior")[0].strip();
    }

    private List<String> references() {
        var keys = new TreeSet<String>();
        simulation.influences().stream()
                .limit(MOST_NUMBERS)
                .forEach(influence -> keys.addAll(influence.estimate().sources()));
        Evidence.load().estimates().stream()
                .filter(e -> e.name().startsWith("gain_"))
                .forEach(e -> keys.addAll(e.sources()));
        simulation
                .minutes()
                .ifPresent(view ->
                        view.minutes()
                                .curves()
                                .keySet()
                                .forEach(h ->
                                        keys.addAll(
                                                Evidence.load()
                                                        .estimate(h.parameter())
                                                        .sources())));
        keys.remove("assumed");
        return keys.stream().map(Sources::full).toList();
    }
}
