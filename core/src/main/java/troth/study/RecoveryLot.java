package troth.study;

import java.util.ArrayList;
import java.util.List;
import troth.numeric.Series;

/// What a trial would see of `recovery`: the helps as the lot gave them to the couples, one
/// programme each.
final class RecoveryLot {

    private static final List<String> HELPS = RecoveryStudy.HELPS;

    private RecoveryLot() {}

    /// Main effects and what two do together, in points of trust: each help -1/2 or 1/2, so that a
    /// coefficient is a difference of means over all programmes.
    static List<Effect> effects(List<Row> rows, List<Double> trust) {
        var names = new ArrayList<String>(List.of("mean"));
        HELPS.forEach(help -> names.add(RecoveryStudy.words(help) + ", by lot"));
        for (int j = 0; j < HELPS.size(); j++) {
            for (int k = j + 1; k < HELPS.size(); k++) {
                names.add(
                        "%s x %s, by lot"
                                .formatted(
                                        RecoveryStudy.words(HELPS.get(j)),
                                        RecoveryStudy.words(HELPS.get(k))));
            }
        }
        var design = rows.stream().map(RecoveryLot::coded).toList();
        var outcome = Series.of(trust.stream().mapToDouble(v -> v).toArray());
        return Regression.of(design, outcome)
                .effects(names, "points of trust", 100)
                .subList(1, names.size());
    }

    private static Series coded(Row row) {
        var code = row.values().stream().limit(HELPS.size()).map(v -> v - 0.5).toList();
        var coded = new ArrayList<Double>(List.of(1.0));
        coded.addAll(code);
        for (int j = 0; j < code.size(); j++) {
            for (int k = j + 1; k < code.size(); k++) {
                coded.add(2 * code.get(j) * code.get(k));
            }
        }
        return Series.of(coded.stream().mapToDouble(v -> v).toArray());
    }
}
