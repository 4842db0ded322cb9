package troth.formats.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.formats.WholeFiles;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.infer.Comparison;
import troth.infer.Comparison.Line;

/// A [Comparison] for people and for programs: `comparison.html` and `comparison.json`.
///
/// @param diary its name
/// @param sha256 of its table
/// @param ran a command that gives it again
public record ComparisonReport(Comparison found, String diary, String sha256, String ran) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// More names than this nobody reads in a sentence.
    private static final int MOST_NAMED = 3;

    /// Both files or none.
    public void write(Path folder) {
        try (var files = new WholeFiles(folder)) {
            files.write("comparison.html", to -> to.append(page().html()));
            files.write("comparison.json", to -> to.append(json()));
            files.done();
        }
    }

    /// What it comes to, in a sentence or a few.
    public List<String> words() {
        var best = found.models().getFirst();
        var like = found.models().stream().skip(1).filter(m -> !m.told()).map(Line::name).toList();
        var first =
                "Of %d models, %s gave the %d answers held back the highest chance; %s."
                        .formatted(
                                found.models().size(),
                                best.name(),
                                found.answers(),
                                like.isEmpty()
                                        ? "the diary tells it from every other"
                                        : "the diary does not tell it from %s"
                                                .formatted(
                                                        like.size() > MOST_NAMED
                                                                ? like.size() + " of the others"
                                                                : String.join(", ", like)));
        var mixed =
                found.unplain()
                        ? "A mixture by the weights below forecasts better than any one of them, by %s nats; it was chosen on the same answers, so expect less of it on others."
                                .formatted(number(found.stacked() - best.elpd(), 1))
                        : "No mixture of them forecasts clearly better than the best alone.";
        return List.of(first, mixed);
    }

    Page page() {
        return new Page(
                "Models compared on a diary",
                "Laboratory",
                diary,
                words().getFirst(),
                words().getLast(),
                List.of(
                        new Section("models", "Model by model", List.of(new Block.Shown(table()))),
                        new Section(
                                "how",
                                "How it was reckoned",
                                how().stream().<Block>map(Block.Say::new).toList()),
                        new Section("made", "Made by", List.of(new Block.Note(ran)))),
                "Made by Troth. It holds everything it shows, and loads nothing from anywhere.");
    }

    private DataTable table() {
        return new DataTable(
                "models-table",
                "Log chance of the answers held back, a day ahead; nearer to 0 is better",
                List.of(
                        "model",
                        "what it is",
                        "elpd",
                        "±",
                        "behind the best",
                        "±",
                        "told from it",
                        "weight"),
                found.models().stream()
                        .map(m ->
                                List.of(
                                        m.name(),
                                        m.words(),
                                        number(m.elpd(), 1),
                                        number(m.error(), 1),
                                        number(m.behind(), 1),
                                        number(m.behindError(), 1),
                                        m.behind() == 0 ? "–" : m.told() ? "yes" : "no",
                                        number(m.weight(), 2)))
                        .toList());
    }

    private List<String> how() {
        return List.of(
                "The last days of the diary were held back, each model was fitted to the rest, and forecast every answer held back from all days before it. Elpd is the sum of the log chances of the answers that came (nats). The ± beside it is one standard error, couples counting as independent; of a single couple its answers.",
                "A model is told from the best where it lies behind by more than two standard errors of the difference. Weights are those under which a mixture of the models would have forecast best; models that say the same share theirs at will.",
                "A mechanism whose switch changes nothing here was not asked about by this diary; that is no finding against it. One diary's few days compare forecasts, not truths.");
    }

    /// A few lines for a terminal.
    public String summary() {
        return String.format(
                        "%-26s %9s %6s %9s %6s %7s%n", "", "elpd", "±", "behind", "±", "weight")
                + found.models().stream()
                        .map(m ->
                                String.format(
                                        Locale.ROOT,
                                        "%-26s %9s %6s %9s %6s %7s%n",
                                        m.name(),
                                        number(m.elpd(), 1),
                                        number(m.error(), 1),
                                        number(m.behind(), 1),
                                        number(m.behindError(), 1),
                                        number(m.weight(), 2)))
                        .collect(Collectors.joining())
                + "\n"
                + String.join("\n", words())
                + "\n";
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "unknown" : Decimal.of(value, digits);
    }

    String json() {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth compare").put("command", ran);
        root.put("diary", diary).put("diarySha256", sha256);
        root.put("answers", found.answers()).put("couples", found.couples());
        var models = root.putArray("models");
        for (var m : found.models()) {
            var node = models.addObject().put("name", m.name()).put("words", m.words());
            put(node, "elpd", m.elpd());
            put(node, "error", m.error());
            put(node, "behind", m.behind());
            put(node, "behindError", m.behindError());
            put(node, "weight", m.weight());
            node.put("told", m.told());
        }
        put(root, "stackedElpd", found.stacked());
        root.put("stackedIsBetter", found.unplain());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
