package troth.study;

import java.util.List;
import troth.model.Preset;
import troth.numeric.Series;

/// A question asked of couples drawn from the population prior: the arms that each of them lives
/// through, what is written down of it, and what is made of the rows.
///
/// What comes of it says what the model implies, never what people do.
public sealed interface LabStudy extends Study<Row>
        permits FragilityStudy, ProtectiveFactorStudy, RecoveryStudy, WrittenStudy {

    /// Its name on the command line.
    String name();

    Cohort cohort();

    /// The same study under another preset.
    LabStudy under(Preset preset);

    /// What stands in a row, in order.
    List<String> columns();

    /// What one couple gives, in the order of the columns.
    List<Double> measure(Member member);

    /// The effects that the rows give.
    List<Effect> effects(List<Row> rows);

    /// What is asked, by the effects that answer it, the first one leading. Where the answer
    /// depends on the scale, it is asked on each.
    List<Effect.Key> estimands();

    /// The estimands of one couple, in their order, shape `[estimands]`. Of a couple to whom
    /// nothing happens by chance the sensitivity to assumed coefficients is asked.
    Series estimands(Member member);

    @Override
    default Row row(long seed, int dyad) {
        return new Row(dyad, measure(cohort().draw(seed, dyad)));
    }

    /// All studies that Troth brings along.
    static List<LabStudy> all() {
        return List.of(
                new FragilityStudy(Preset.AS_EVIDENCED),
                new ProtectiveFactorStudy(Preset.AS_EVIDENCED),
                new RecoveryStudy(Preset.AS_EVIDENCED));
    }

    /// The column of this name in every row.
    default List<Double> column(List<Row> rows, String name) {
        int i = columns().indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("The rows have no column (%s).".formatted(name));
        }
        return rows.stream().map(row -> row.values().get(i)).toList();
    }
}
