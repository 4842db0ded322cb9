package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.State;
import troth.model.TrustModel;

/// Where everything stands in the state of a dyad's chain, and which parameters move it.
///
/// ```text
/// z = [ mechanism: those states of the model that are unsure and matter        (no noise)
///     | noise of the model, a pair each                                          (OU)
///     | own part of each construct asked, a pair each; each item that measures
///       nothing in particular is a construct of its own                          (OU)
///     | intercept of each item, a pair each                                      (constant)
///     | log-scale of each item that has one, a pair each ]                       (constant)
/// ```
final class Blueprint {

    private static final double HABIT_ANSWERS = 7;

    /// Each item brings four states to a couple and eight parameters to the population.
    private static final int MOST_ITEMS = 100;

    final Diary diary;
    final List<Item> items;

    /// What is asked about. OTHER stands there once for each item of it: such items have nothing in
    /// common.
    final List<Construct> constructs;

    final TrustModel model;
    final boolean mechanism;
    final boolean[] driver;

    /// The signal of each construct where an unremarkable couple stands; answers count from there.
    final double[] ordinary;

    final Measures[] measures;

    /// Places in the layout's array of the mechanism's states that are followed, ascending.
    final int[] mechanismAt;

    /// Places in the layout's array of the noise that is followed, pairs of A and B.
    final int[][] noiseAt;

    final Noise[] noises;

    /// Usual time between a person's answers (d).
    final double spacing;

    final Theta theta = new Theta();
    final ItemParameters[] itemParameters;
    final OwnParameters[] ownParameters;
    private final int[] scaleOrdinal;
    private final int[] constructOf;

    /// The places in theta of an item's parameters; -1 where it has none.
    record ItemParameters(
            int level,
            int role,
            int habit,
            int stretch,
            int persons,
            int personsRho,
            int scales,
            int scalesRho,
            int loading) {}

    /// The places in theta of a construct's own part.
    record OwnParameters(int tau, int sd, int rho, int mechanism) {}

    /// @param spacing usual time between a person's answers (d)
    Blueprint(
            Diary diary,
            TrustModel model,
            boolean mechanism,
            Measures[] measures,
            double spacing,
            int[] mechanismAt,
            Noise[] noises) {
        if (diary.items().size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "The diary (%s) has %d items; at most %d can be read at once.%nMaybe leave out of the mapping what is not asked about."
                            .formatted(diary.name(), diary.items().size(), MOST_ITEMS));
        }
        this.diary = diary;
        this.model = model;
        this.mechanism = mechanism;
        this.measures = measures;
        this.mechanismAt = mechanismAt;
        this.noises = noises;
        this.spacing = spacing;
        items = diary.items();
        constructs = constructs(items);
        constructOf = constructOf(items);
        ordinary = new double[constructs.size()];
        if (mechanism) {
            var start = Linearisation.ordinaryStart(model);
            var signal = new Signal(model);
            Arrays.setAll(ordinary, c -> signal.of(constructs.get(c), start, Partner.A));
        }
        driver = new boolean[items.size()];
        diary.drivers().forEach(d -> driver[items.indexOf(diary.item(d.item()))] = true);
        noiseAt = new int[noises.length][];
        Arrays.setAll(noiseAt, i -> pair(model.layout(), noises[i]));
        scaleOrdinal = new int[items.size()];
        int scaled = 0;
        for (int i = 0; i < items.size(); i++) {
            scaleOrdinal[i] = hasScale(items.get(i).scale()) ? scaled++ : -1;
        }
        itemParameters = new ItemParameters[items.size()];
        Arrays.setAll(itemParameters, this::addItem);
        ownParameters = new OwnParameters[constructs.size()];
        Arrays.setAll(ownParameters, c -> addOwn(c, spacing));
    }

    /// The same plan for other couples: nothing is learned from their answers.
    Blueprint with(List<Timeline> others) {
        return new Blueprint(
                diary.with(others), model, mechanism, measures, spacing, mechanismAt, noises);
    }

    /// The constructs that items are about, in the order of their first items.
    static List<Construct> constructs(List<Item> items) {
        var of = constructOf(items);
        var constructs = new ArrayList<Construct>();
        for (int i = 0; i < of.length; i++) {
            if (of[i] == constructs.size()) {
                constructs.add(items.get(i).measures());
            }
        }
        return List.copyOf(constructs);
    }

    /// The place of each item's construct among them.
    static int[] constructOf(List<Item> items) {
        var of = new int[items.size()];
        var met = new EnumMap<Construct, Integer>(Construct.class);
        int next = 0;
        for (int i = 0; i < of.length; i++) {
            var construct = items.get(i).measures();
            if (construct == Construct.OTHER || !met.containsKey(construct)) {
                met.put(construct, next++);
            }
            of[i] = met.getOrDefault(construct, 0);
        }
        return of;
    }

    private static int[] pair(Layout layout, Noise noise) {
        return new int[] {layout.index(Partner.A, noise), layout.index(Partner.B, noise)};
    }

    private static boolean hasScale(Scale scale) {
        return !(scale instanceof Scale.Binary);
    }

    private ItemParameters addItem(int i) {
        var name = items.get(i).name();
        boolean scaled = scaleOrdinal[i] >= 0;
        boolean further = first(constructOf[i]) != i;
        return new ItemParameters(
                theta.add("level." + name, "level", 1),
                diary.distinguishable() ? theta.add("role." + name, "role", 1) : -1,
                theta.add("habit." + name, "habit", 1),
                scaled ? theta.add("stretch." + name, "stretch", 1) : -1,
                theta.add("persons." + name, "persons", 1),
                theta.add("persons_rho." + name, "persons_rho", 1),
                scaled ? theta.add("scales." + name, "scales", 1) : -1,
                scaled ? theta.add("scales_rho." + name, "scales_rho", 1) : -1,
                further ? theta.add("loading." + name, "loading", 1) : -1);
    }

    private OwnParameters addOwn(int c, double spacing) {
        var name = name(c);
        boolean follows = mechanism && constructs.get(c) != Construct.OTHER;
        return new OwnParameters(
                theta.add("own_tau." + name, "own_tau", spacing),
                theta.add("own_sd." + name, "own_sd", 1),
                theta.add("own_rho." + name, "own_rho", 1),
                follows ? theta.add("mechanism." + name, "mechanism", 1) : -1);
    }

    /// The first item of a construct, whose loading is 1.
    private int first(int construct) {
        return IntStream.range(0, items.size())
                .filter(i -> constructOf[i] == construct)
                .findFirst()
                .orElseThrow();
    }

    int construct(int item) {
        return constructOf[item];
    }

    /// A construct's name in those of its parameters; where it is none, that of its item.
    private String name(int construct) {
        var name = constructs.get(construct).name().toLowerCase(Locale.ROOT);
        return constructs.get(construct) == Construct.OTHER
                ? name + "_" + items.get(first(construct)).name()
                : name;
    }

    /// The place in the model's layout of a state of the chain, or -1 where it is none of the
    /// model's.
    int placeOf(int state) {
        var followed = followed();
        return state < followed.length ? followed[state] : -1;
    }

    int noiseStart() {
        return mechanismAt.length;
    }

    int ownStart() {
        return noiseStart() + 2 * noises.length;
    }

    int interceptStart() {
        return ownStart() + 2 * constructs.size();
    }

    int scaleStart() {
        return interceptStart() + 2 * items.size();
    }

    int size() {
        return scaleStart() + 2 * (int) Arrays.stream(scaleOrdinal).filter(s -> s >= 0).count();
    }

    int own(int construct, int person) {
        return ownStart() + 2 * construct + person;
    }

    int intercept(int item, int person) {
        return interceptStart() + 2 * item + person;
    }

    /// How far answering has become a habit after `days`, from 0 to 1.
    double habit(double days) {
        return -Math.expm1(-days / (HABIT_ANSWERS * spacing));
    }

    /// The place of a person's log-scale, or -1.
    int scale(int item, int person) {
        return scaleOrdinal[item] < 0 ? -1 : scaleStart() + 2 * scaleOrdinal[item] + person;
    }

    /// The pairs that wander: noise of the model, then own parts.
    Pairs wandering() {
        int count = noises.length + constructs.size();
        return pairs(noiseStart(), count);
    }

    /// Places in the layout that the chain follows: mechanism, then noise.
    int[] followed() {
        var noise = Arrays.stream(noiseAt).flatMapToInt(Arrays::stream);
        return IntStream.concat(Arrays.stream(mechanismAt), noise).toArray();
    }

    /// The states of the model that a state of the chain means, each within its interval.
    ///
    /// @param like what is not followed, shape `[layout size]`
    /// @param z shape `[n]`
    double[] states(StartRange[] starts, double[] like, double[] z) {
        var x = like.clone();
        for (int m = 0; m < mechanismAt.length; m++) {
            x[mechanismAt[m]] = Math.clamp(z[m], State.FEAR.low(), starts[mechanismAt[m]].high);
        }
        for (int p = 0; p < noiseAt.length; p++) {
            x[noiseAt[p][0]] = z[noiseStart() + 2 * p];
            x[noiseAt[p][1]] = z[noiseStart() + 2 * p + 1];
        }
        return x;
    }

    private static Pairs pairs(int start, int count) {
        var first = new int[count];
        var second = new int[count];
        Arrays.setAll(first, p -> start + 2 * p);
        Arrays.setAll(second, p -> start + 2 * p + 1);
        return new Pairs(first, second);
    }

    /// The start: each state of the mechanism alone, then every pair.
    Pairs start() {
        int mech = mechanismAt.length;
        int count = mech + (size() - mech) / 2;
        var first = new int[count];
        var second = new int[count];
        for (int p = 0; p < count; p++) {
            first[p] = p < mech ? p : mech + 2 * (p - mech);
            second[p] = p < mech ? -1 : first[p] + 1;
        }
        return new Pairs(first, second);
    }

    /// The names of all states of the chain, for reports.
    List<String> names() {
        var names = new ArrayList<String>();
        var layoutNames = model.layout().names();
        int width = model.layout().width();
        for (int i : mechanismAt) {
            names.add(layoutNames.get(i % width) + "." + (i < width ? "A" : "B"));
        }
        for (var noise : noises) {
            addPair(names, "n_" + noise.tag());
        }
        IntStream.range(0, constructs.size()).forEach(c -> addPair(names, "own_" + name(c)));
        items.forEach(item -> addPair(names, "intercept_" + item.name()));
        for (int i = 0; i < items.size(); i++) {
            if (scaleOrdinal[i] >= 0) {
                addPair(names, "scale_" + items.get(i).name());
            }
        }
        return names;
    }

    private static void addPair(List<String> names, String name) {
        names.add(name + ".A");
        names.add(name + ".B");
    }
}
