package troth.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import troth.dyad.Facet;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Normal;

/// One thing that a simulation tells of a partner at a moment.
///
/// @param name its name in tables
/// @param words how a page says it
public record Quantity(String name, String words, Of of) {

    /// Its value, or NaN where nothing is to be told.
    public interface Of {
        double value(TrustModel model, double[] x, Readout r, Partner partner);
    }

    /// The reasons of trust in their order (E8).
    public static final List<String> REASONS =
            List.of("record", "closeness", "afterglow", "fear", "unexplained");

    private static final List<Quantity> OF_EACH =
            List.of(
                    readout("fear_now", "fear that reacts now", Readout::fear),
                    state("fear_learned", "what was learned from harm", State.FEAR),
                    state("safety", "what was learned from safe contact", State.SAFETY),
                    state("kindling", "sensitisation by repeated harm", State.KINDLING),
                    readout("amygdala", "reactivity of the amygdala", Readout::amygdala),
                    state("stress", "stress of the days", State.STRESS),
                    state("closeness", "felt closeness", State.CLOSENESS),
                    state("afterglow", "afterglow", State.GLOW),
                    state("value", "learned value of closeness", State.VALUE),
                    readout("withdrawal", "withdrawal", Readout::withdrawal),
                    readout("dysregulation", "dysregulation", Readout::dysregulation),
                    readout("grievance", "grievance", Readout::grievance),
                    readout("trauma_load", "trauma load", Readout::load),
                    state("dependence", "dependence learned from relief", State.DEPENDENCE),
                    state("anxiety", "anxiety", State.ANXIETY),
                    state("lowmood", "low mood", State.LOW_MOOD),
                    state("anger", "anger", State.ANGER),
                    state("shame", "shame", State.SHAME),
                    state("intrusion", "intrusive memories", State.INTRUSION),
                    new Quantity(
                            "satisfaction",
                            "satisfaction",
                            (model, x, r, partner) -> model.outlook().satisfaction(x, partner, r)));

    /// Everything that is told under a layout.
    public static List<Quantity> all(Layout layout) {
        var all = new ArrayList<Quantity>();
        for (int f = 0; f < layout.facets().size(); f++) {
            ofFacet(all, f, Layout.suffix(layout.facets().get(f)), layout.facets().get(f));
        }
        all.addAll(OF_EACH);
        return List.copyOf(all);
    }

    private static void ofFacet(List<Quantity> all, int f, String suffix, Facet facet) {
        var words = facet == Facet.GENERAL ? "trust" : facet.words();
        all.add(new Quantity("trust" + suffix, words, (_, _, r, _) -> Normal.logistic(r.theta(f))));
        all.add(
                new Quantity(
                        "logodds" + suffix, words + " as log-odds", (_, _, r, _) -> r.theta(f)));
        for (int k = 0; k < REASONS.size(); k++) {
            int reason = k;
            all.add(
                    new Quantity(
                            "why_" + REASONS.get(k) + suffix,
                            REASONS.get(k),
                            (_, _, r, _) -> r.reasons(f).at(reason)));
        }
        all.add(
                new Quantity(
                        "fragility" + suffix,
                        "what one more breach would take",
                        (model, x, r, partner) ->
                                r.theta(f) > 0 ? model.fragility(x, partner, f) : Double.NaN));
    }

    private static Quantity readout(String name, String words, ToDoubleFunction<Readout> number) {
        return new Quantity(name, words, (_, _, r, _) -> number.applyAsDouble(r));
    }

    private static Quantity state(String name, String words, State state) {
        return new Quantity(
                name, words, (model, x, _, partner) -> x[model.layout().index(partner, state)]);
    }

    public static String name(Facet facet, String quantity) {
        return quantity + Layout.suffix(facet).toLowerCase(Locale.ROOT);
    }
}
