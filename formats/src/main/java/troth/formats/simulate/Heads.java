package troth.formats.simulate;

import java.util.List;
import java.util.stream.Stream;

/// The head of a table that has a column for each arm.
final class Heads {

    private Heads() {}

    static List<String> of(String first, Simulation simulation) {
        var arms = simulation.scenario().arms();
        return Stream.concat(
                        Stream.of(first),
                        arms.stream().map(arm -> arms.size() > 1 ? arm.name() : "how"))
                .toList();
    }
}
