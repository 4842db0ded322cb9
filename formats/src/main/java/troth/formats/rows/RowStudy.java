package troth.formats.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import troth.formats.Nearest;
import troth.formats.Source;
import troth.formats.TextFile;
import troth.formats.scenario.StudyReader;
import troth.formats.yaml.YamlFile;
import troth.model.Preset;
import troth.study.LabStudy;
import troth.study.Row;
import troth.study.Study;
import troth.study.YearStudy;

/// A study, Troth's own or one that someone wrote, as what gives rows.
///
/// @param settings what else makes its rows what they are, as one line
/// @param columns what stands in a row, after the number of the couple
/// @param chunk how many couples are written at once: some seconds of work
/// @param seed of all chance, where nobody names another
/// @param couples how many, where nobody says otherwise
public record RowStudy(
        String name,
        String settings,
        Study<Row> study,
        List<String> columns,
        int chunk,
        long seed,
        int couples) {

    private static final int OF_LIVES = 32;
    private static final int OF_COLUMNS = 1024;
    private static final long SEED = 1;
    private static final int COUPLES = 256;

    /// All that Troth brings along.
    public static List<RowStudy> all() {
        var studies = new ArrayList<RowStudy>();
        var year = new YearStudy(Preset.AS_EVIDENCED);
        studies.add(of(YearStudy.NAME, year, year.columns(), OF_COLUMNS));
        for (var study : LabStudy.all()) {
            studies.add(of(study.name(), study, study.columns(), OF_LIVES));
        }
        return studies;
    }

    private static RowStudy of(String name, Study<Row> study, List<String> columns, int chunk) {
        return new RowStudy(name, study.toString(), study, columns, chunk, SEED, COUPLES);
    }

    /// @param name of a study that Troth brings along, or of a file, where it ends in `.yaml`
    /// @throws troth.formats.BadFileException if the file is not as docs/studies.md says
    public static RowStudy named(String name) {
        return YamlFile.isNamed(name) ? written(name) : brought(name);
    }

    /// Named as its file is. It is the same study while not a letter of the file is changed.
    private static RowStudy written(String file) {
        var read = StudyReader.read(Source.of(Path.of(file)));
        return new RowStudy(
                YamlFile.stem(Path.of(file)),
                "file, SHA-256 " + TextFile.sha256(read.text()),
                read.study(),
                read.study().columns(),
                OF_LIVES,
                read.seed(),
                read.couples().orElse(COUPLES));
    }

    private static RowStudy brought(String name) {
        var names = all().stream().map(RowStudy::name).toList();
        return all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no study (%s); there are %s, and files that end in .yaml.%n%s"
                                        .formatted(
                                                name,
                                                String.join(", ", names),
                                                Nearest.maybe(name, names))
                                        .strip()));
    }

    public RunPlan plan(long seed, int couples) {
        return new RunPlan(name, settings, seed, couples, chunk, Code.digest(), columns);
    }

    /// The rows of chunk `k`.
    public List<Row> rows(RunPlan plan, int k) {
        return study.rows(plan.seed(), plan.from(k), plan.to(k));
    }
}
