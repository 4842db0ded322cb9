package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import troth.dyad.Facet;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;

/// A number of the model that a reading gives a course: a state, or what states amount to.
///
/// @param name as in docs/model.md
public record Quantity(String name, String words, Of of) {

    /// The number of one partner in a state of the dyad.
    @FunctionalInterface
    public interface Of {
        double at(double[] x, Partner partner, Readout readout);
    }

    static final List<String> REASONS =
            List.of("record", "closeness", "afterglow", "fear", "unexplained");

    /// Everything that a reading of `model` says.
    static List<Quantity> of(TrustModel model) {
        var all = new ArrayList<Quantity>();
        all.add(new Quantity("theta", "trust, log-odds", (_, _, r) -> r.theta()));
        all.add(new Quantity("T", "trust", (_, _, r) -> r.trust()));
        facets(model.layout(), all);
        all.add(new Quantity("R", "fear that reacts now", (_, _, r) -> r.fear()));
        all.add(new Quantity("A", "reactivity to threat", (_, _, r) -> r.amygdala()));
        all.add(new Quantity("X", "withdrawal", (_, _, r) -> r.withdrawal()));
        all.add(new Quantity("D", "dysregulation", (_, _, r) -> r.dysregulation()));
        all.add(new Quantity("grievance", "grievance", (_, _, r) -> r.grievance()));
        all.add(new Quantity("load", "trauma load", (_, _, r) -> r.load()));
        all.add(
                new Quantity(
                        "fragility",
                        "loss of trust that a standard honest breach would cause",
                        (x, p, _) -> model.fragility(x, p)));
        for (int i = 0; i < REASONS.size(); i++) {
            int reason = i;
            all.add(
                    new Quantity(
                            "reason_" + REASONS.get(i),
                            "part of trust: " + REASONS.get(i),
                            (_, _, r) -> r.reasons().at(reason)));
        }
        states(model.layout(), all);
        return List.copyOf(all);
    }

    private static void facets(Layout layout, List<Quantity> all) {
        for (int f = 0; f < layout.facets().size() && layout.facets().size() > 1; f++) {
            int facet = f;
            var name = layout.facets().get(f).name().toLowerCase(Locale.ROOT);
            all.add(
                    new Quantity(
                            "theta_" + name,
                            layout.facets().get(f).words() + ", log-odds",
                            (_, _, r) -> r.theta(facet)));
        }
    }

    private static void states(Layout layout, List<Quantity> all) {
        for (var state : State.values()) {
            for (int f = 0; f < (state.perFacet() ? layout.facets().size() : 1); f++) {
                int facet = f;
                var suffix = state.perFacet() ? Layout.suffix(layout.facets().get(f)) : "";
                all.add(
                        new Quantity(
                                state.tag() + suffix,
                                state.meaning() + (suffix.isEmpty() ? "" : ", " + words(layout, f)),
                                (x, p, _) -> x[layout.index(p, state, facet)]));
            }
        }
    }

    private static String words(Layout layout, int facet) {
        Facet at = layout.facets().get(facet);
        return at.words();
    }
}
