package troth.formats.scenario;

import java.util.List;
import java.util.SequencedMap;
import troth.dyad.Timeline;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;

/// One way a scenario may go: the model, where the dyad starts and what happens to it.
///
/// @param changed the parameters that the scenario sets by name
/// @param from how the file says where they start
/// @param start the state of the dyad on day 0
/// @param entries what is written to happen, in the order of the file; the timeline holds each
///   event of them
public record Arm(
        String name,
        Preset preset,
        SequencedMap<String, Double> changed,
        TrustModel model,
        Start from,
        Series start,
        List<Entry> entries,
        Timeline timeline) {

    public Arm {
        entries = List.copyOf(entries);
    }
}
