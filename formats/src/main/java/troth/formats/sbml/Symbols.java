package troth.formats.sbml;

import java.util.HashSet;
import java.util.Set;
import troth.dyad.Partner;
import troth.evidence.Evidence;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.State;

/// What things are called in SBML: `fear_A`, `kept_honesty_B`, `T_A`. Coefficients keep their
/// names.
///
/// @param owned names on the page of what each partner has one of: states, noise, readouts
record Symbols(Layout layout, Set<String> owned) {

    private static final String OWN = "n_own";

    static Symbols of(Layout layout, ModelPage page) {
        var owned = new HashSet<String>();
        page.readouts().forEach(line -> owned.add(line.name()));
        for (var state : State.values()) {
            owned.add(state.tag());
        }
        for (var noise : Noise.values()) {
            owned.add("n_" + noise.tag());
        }
        owned.add(OWN);
        return new Symbols(layout, owned);
    }

    static String ofPartner(String name, Partner partner) {
        return name + "_" + partner;
    }

    String ofFacet(String name, int facet, Partner partner) {
        return ofPartner(name + Layout.suffix(layout.facets().get(facet)), partner);
    }

    /// The left side of a line.
    String left(Equation line, int facet, Partner partner) {
        return line.perFacet()
                ? ofFacet(line.name(), facet, partner)
                : ofPartner(line.name(), partner);
    }

    boolean owns(String name) {
        return owned.contains(name);
    }

    /// One facet alone has no part of its own.
    boolean absent(String name) {
        return name.equals(OWN) && layout.facets().size() == 1;
    }

    /// The name of a coefficient, which must be a row of `parameters.csv`.
    static String coefficient(String name) {
        return Evidence.load().estimate(name).name();
    }
}
