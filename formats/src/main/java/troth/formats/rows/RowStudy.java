package troth.formats.rows;

import java.util.ArrayList;
import java.util.List;
import troth.formats.Nearest;
import troth.model.Preset;
import troth.study.LabStudy;
import troth.study.Row;
import troth.study.Study;
import troth.study.YearStudy;

/// A study by its name, as what gives rows.
///
/// @param columns what stands in a row, after the number of the couple
/// @param chunk how many couples are written at once: some seconds of work
public record RowStudy(String name, Study<Row> study, List<String> columns, int chunk) {

    private static final int OF_LIVES = 32;
    private static final int OF_COLUMNS = 1024;

    /// All that Troth brings along.
    public static List<RowStudy> all() {
        var studies = new ArrayList<RowStudy>();
        var year = new YearStudy(Preset.AS_EVIDENCED);
        studies.add(new RowStudy(YearStudy.NAME, year, year.columns(), OF_COLUMNS));
        for (var study : LabStudy.all()) {
            studies.add(new RowStudy(study.name(), study, study.columns(), OF_LIVES));
        }
        return studies;
    }

    public static RowStudy named(String name) {
        var names = all().stream().map(RowStudy::name).toList();
        return all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no study (%s); there are %s.%n%s"
                                        .formatted(
                                                name,
                                                String.join(", ", names),
                                                Nearest.maybe(name, names))
                                        .strip()));
    }

    public RunPlan plan(long seed, int couples) {
        return new RunPlan(name, study.toString(), seed, couples, chunk, Code.digest(), columns);
    }

    /// The rows of chunk `k`.
    public List<Row> rows(RunPlan plan, int k) {
        return study.rows(plan.seed(), plan.from(k), plan.to(k));
    }
}
