package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Facet;
import troth.dyad.Partner;
import troth.formats.scenario.Scenario;
import troth.model.Layout;

/// Trust of one partner in the other, as a whole or in one facet.
///
/// @param facet its place among the facets in use
record Direction(Partner partner, Facet name, int facet) {

    static List<Direction> all(Layout layout) {
        var all = new ArrayList<Direction>();
        for (int f = 0; f < layout.facets().size(); f++) {
            for (var partner : Partner.values()) {
                all.add(new Direction(partner, layout.facets().get(f), f));
            }
        }
        return all;
    }

    /// The name of a quantity of this direction: `trust`, `trust_honesty`.
    String quantity(String of) {
        return of + Layout.suffix(name);
    }

    /// "Noa’s trust in Robin", and in what.
    String words(Scenario scenario) {
        var whose = possessive(scenario.name(partner));
        var in = scenario.name(partner.other());
        return name == Facet.GENERAL
                ? "%s trust in %s".formatted(whose, in)
                : "%s trust in %s, “%s”".formatted(whose, in, name.words());
    }

    static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }
}
