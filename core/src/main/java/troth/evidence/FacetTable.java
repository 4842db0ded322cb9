package troth.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How strongly each event touches each facet of trust, `facets.csv`. A weight of 1 is the event as
/// written in docs/model.md.
public final class FacetTable {

    private static final Map<String, Map<String, Double>> WEIGHTS = read();

    private FacetTable() {}

    /// The names of all events in the table.
    public static Set<String> events() {
        return Set.copyOf(WEIGHTS.keySet());
    }

    /// The weight of an event for a facet, both by their names in the table.
    public static double weight(String event, String facet) {
        var row = WEIGHTS.get(event);
        if (row == null || !row.containsKey(facet)) {
            throw new IllegalArgumentException(
                    "There is no weight of the event (%s) for the facet (%s)."
                            .formatted(event, facet));
        }
        return row.get(facet);
    }

    private static Map<String, Map<String, Double>> read() {
        var table = Table.load("facets.csv");
        var weights = new HashMap<String, Map<String, Double>>();
        for (var row : table.rows()) {
            var byFacet = new HashMap<String, Double>();
            for (var facet : table.columns().subList(1, table.columns().size())) {
                byFacet.put(facet, table.number(row, facet));
            }
            weights.put(table.cell(row, "event"), byFacet);
        }
        return weights;
    }
}
