package troth.formats.scenario;

import java.util.Map;
import troth.model.TrustModel;

/// Where a dyad starts.
///
/// @param established whether they have been together for long
/// @param set the states that are given by number, by their places in the layout
public record Start(boolean established, Map<Integer, Double> set) {

    static final Start NEWCOMERS = new Start(false, Map.of());

    public Start {
        set = Map.copyOf(set);
    }

    double[] of(TrustModel model) {
        var x = established ? model.established() : model.newcomers();
        set.forEach((at, value) -> x[at] = value);
        return x;
    }
}
