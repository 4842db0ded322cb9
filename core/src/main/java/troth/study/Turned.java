package troth.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.evidence.Claims;
import troth.evidence.Claims.Claim;
import troth.evidence.Evidence;
import troth.model.Preset;
import troth.model.State;
import troth.numeric.Workers;
import troth.simulate.Trajectory;

/// What some claims of the essays change when their switches are turned from what findings support
/// to what the essays say, all else left as evidenced.
///
/// @param claims the numbers of the claims that these switches belong to; empty where all switches
///   are turned at once
/// @param switches the coefficients that differ, as the essays have them
public record Turned(List<Integer> claims, Map<String, Double> switches) {

    private static final int DAYS = 180;
    private static final int BREACH = 120;
    private static final int MONTH = 30;

    /// Everyday life, and a breach that was hidden in it.
    private static final Plan LIFE =
            Plan.NOTHING.at(
                    BREACH,
                    new Event.Betrayal(
                            Partner.B,
                            Event.Betrayal.Kind.DECEIT,
                            0.5,
                            1,
                            Event.Betrayal.Discovery.FOUND_OUT));

    private static final Map<String, ToDoubleFunction<Trajectory>> OUTCOMES = outcomes();

    private static Map<String, ToDoubleFunction<Trajectory>> outcomes() {
        var outcomes = new LinkedHashMap<String, ToDoubleFunction<Trajectory>>();
        outcomes.put("trust before the breach", life -> trust(life, BREACH - MONTH, BREACH - 1));
        outcomes.put("trust at the end", life -> trust(life, DAYS - MONTH, DAYS));
        outcomes.put(
                "dysregulation", life -> life.readout(Partner.A, r -> r.dysregulation()).mean());
        outcomes.put("low mood", life -> life.state(Partner.A, State.LOW_MOOD).mean());
        outcomes.put("withdrawal", life -> life.readout(Partner.A, r -> r.withdrawal()).mean());
        outcomes.put("trauma left", life -> life.state(Partner.A, State.TRAUMA).last());
        return outcomes;
    }

    private static double trust(Trajectory life, int from, int to) {
        var trust = life.trust(Partner.A);
        return IntStream.rangeClosed(from, to).mapToDouble(trust::at).average().orElseThrow();
    }

    public Turned {
        claims = List.copyOf(claims);
        switches = Map.copyOf(switches);
    }

    /// What is measured of each couple, in order.
    public static List<String> measured() {
        return List.copyOf(OUTCOMES.keySet());
    }

    /// The switches of a claim that the essays set otherwise than the findings do.
    public static Map<String, Double> of(Claim claim) {
        var turned = new TreeMap<String, Double>();
        for (var name : claim.switches()) {
            var row = Evidence.load().estimate(name);
            if (row.asClaimed() != row.asEvidenced()) {
                turned.put(name, row.asClaimed());
            }
        }
        return turned;
    }

    /// Each set of switches once, in the order of the claims; then all at once.
    public static List<Turned> all() {
        var bySwitches = new LinkedHashMap<Map<String, Double>, List<Integer>>();
        for (var claim : Claims.all()) {
            var turned = of(claim);
            if (!turned.isEmpty()) {
                bySwitches.computeIfAbsent(turned, _ -> new ArrayList<>()).add(claim.id());
            }
        }
        var all = new ArrayList<Turned>();
        bySwitches.forEach((switches, claims) -> all.add(new Turned(claims, switches)));
        all.add(
                new Turned(
                        List.of(), WrittenStudy.turning(Preset.AS_EVIDENCED, Preset.AS_CLAIMED)));
        return List.copyOf(all);
    }

    /// The mean difference that the switches make within couples of the cohort, for each thing
    /// measured.
    ///
    /// @param size how many couples, which, and on how many threads; the result does not depend on
    ///   the last
    /// @param step called after each couple, from any thread
    public List<Effect> effects(Findings.Size size, Runnable step) {
        var cohort = new Cohort(Preset.AS_EVIDENCED);
        var differences = new double[size.couples()][];
        Workers.each(
                size.couples(),
                size.threads(),
                () ->
                        dyad -> {
                            var member = cohort.draw(size.seed(), dyad);
                            differences[dyad] = difference(member);
                            step.run();
                        });
        var names = measured();
        return IntStream.range(0, names.size())
                .mapToObj(k ->
                        Effect.mean(
                                names.get(k),
                                "",
                                IntStream.range(0, size.couples())
                                        .mapToObj(i -> differences[i][k])
                                        .toList()))
                .toList();
    }

    /// A switch stands as evidenced or as claimed in every couple; all else is the couple's own.
    private double[] difference(Member member) {
        var evidenced = new HashMap<String, Double>();
        for (var name : switches.keySet()) {
            evidenced.put(name, Evidence.load().estimate(name).asEvidenced());
        }
        var usual = life(member.with(evidenced));
        var turned = life(member.with(switches));
        return OUTCOMES.values().stream()
                .mapToDouble(of -> of.applyAsDouble(turned) - of.applyAsDouble(usual))
                .toArray();
    }

    private static Trajectory life(Member member) {
        var model = member.model();
        return member.live(model, member.established(model), LIFE, DAYS);
    }
}
