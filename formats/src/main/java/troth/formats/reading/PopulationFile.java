package troth.formats.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.infer.KnownPopulation;
import troth.infer.Parameter;
import troth.infer.Reading;
import troth.infer.Sensitivity;
import troth.model.Preset;
import troth.numeric.Series;

/// What an earlier reading says that couples share, taken from its `reading.json` to read another
/// couple with.
public final class PopulationFile {

    private final Path folder;
    private final JsonNode root;

    private PopulationFile(Path folder) {
        this.folder = folder;
        root = parsed();
    }

    /// @param folder of an earlier reading
    /// @param diary whose couples are to be read with it: of the same items
    /// @param preset of the mechanism, which must be the same
    public static KnownPopulation read(Path folder, Diary diary, Preset preset) {
        var file = new PopulationFile(folder);
        file.check(diary, preset);
        return file.population(diary);
    }

    static void put(ObjectNode node, Reading reading) {
        var diary = reading.diary();
        node.put("distinguishable", diary.distinguishable());
        node.put("spacing", reading.shared().spacing());
        var items = node.putObject("items");
        for (int i = 0; i < diary.items().size(); i++) {
            var item = diary.items().get(i);
            var latent = reading.shared().latents().get(i);
            var one = items.putObject(item.name());
            one.put("asks", asks(item));
            put(one.putArray("answers"), latent.answers());
            put(one.putArray("latents"), latent.latents());
            one.put("alike", latent.alike());
        }
    }

    private static void put(ArrayNode array, Series values) {
        for (double value : values.toArray()) {
            array.add(value);
        }
    }

    /// "ordinal from 1 to 7 in steps of 1, about trust"
    private static String asks(Item item) {
        var scale =
                switch (item.scale()) {
                    case Scale.Ordinal(double from, double to, double step) ->
                            "ordinal from %s to %s in steps of %s"
                                    .formatted(Digits.six(from), Digits.six(to), Digits.six(step));
                    case Scale.Censored(double low, double high) ->
                            "censored from %s to %s".formatted(Digits.six(low), Digits.six(high));
                    case Scale.Number _ -> "number";
                    case Scale.Count _ -> "count";
                    case Scale.Binary _ -> "yes or no";
                };
        return "%s, %s %s"
                .formatted(
                        scale,
                        item.higher() ? "about" : "against",
                        item.measures().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private JsonNode parsed() {
        var file = folder.resolve(ReadingFolder.READING);
        if (!Files.isRegularFile(file)) {
            throw refused("is not the folder of an earlier reading: it holds no reading.json");
        }
        try {
            var tree = JsonMapper.shared().readTree(file);
            if (!tree.path(ReadingJson.MADE_BY).asString("").equals(ReadingJson.US)) {
                throw refused("holds a reading.json of something else");
            }
            if (!tree.has("shared") || !tree.has("parameters")) {
                throw refused("was made by an earlier version: read its diary anew");
            }
            return tree;
        } catch (JacksonException e) {
            throw refused("holds a reading.json that cannot be read: " + e.getOriginalMessage());
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("The population (%s) %s.".formatted(folder, why));
    }

    private void check(Diary diary, Preset preset) {
        var there = root.path("provenance").path("preset").asString("");
        var here = preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!there.equals(here)) {
            throw refused("was read with --preset %s, this is %s".formatted(there, here));
        }
        if (root.path("shared").path("distinguishable").asBoolean(false)
                != diary.distinguishable()) {
            throw refused("and this diary differ in whether roles tell the partners apart");
        }
        var items = root.path("shared").path("items");
        var names = new TreeSet<String>(items.propertyNames());
        diary.items().forEach(item -> names.add(item.name()));
        for (var name : names) {
            var asked = items.path(name).path("asks").asString("nothing");
            var asks =
                    diary.items().stream()
                            .filter(item -> item.name().equals(name))
                            .map(PopulationFile::asks)
                            .findFirst()
                            .orElse("nothing");
            if (!asked.equals(asks)) {
                throw refused(
                        "is of other items: by (%s) it asked %s, this diary asks %s"
                                .formatted(name, asked, asks));
            }
        }
    }

    private KnownPopulation population(Diary diary) {
        var latents =
                diary.items().stream()
                        .map(item -> root.path("shared").path("items").path(item.name()))
                        .map(one ->
                                new KnownPopulation.Latent(
                                        series(one.path("answers")),
                                        series(one.path("latents")),
                                        one.path("alike").asBoolean(false)))
                        .toList();
        var parameters = new ArrayList<Parameter>();
        var moved = new ArrayList<Sensitivity.Moved>();
        root.path("parameters")
                .properties()
                .forEach(entry -> {
                    parameters.add(parameter(entry.getKey(), entry.getValue()));
                    moved.add(moved(entry.getKey(), entry.getValue().path("prior")));
                });
        return new KnownPopulation(
                number(root.path("shared"), "spacing"),
                latents,
                parameters,
                new Sensitivity(moved, 0));
    }

    private Parameter parameter(String name, JsonNode one) {
        return new Parameter(
                name,
                number(one, "value"),
                number(one, "low"),
                number(one, "high"),
                number(one, "error"),
                number(one, "priorError"),
                number(one, "shrinkage"));
    }

    private Sensitivity.Moved moved(String name, JsonNode one) {
        return new Sensitivity.Moved(
                name,
                number(one, "weakerMoves"),
                number(one, "strongerMoves"),
                number(one, "wider"));
    }

    private double number(JsonNode node, String key) {
        double value = node.path(key).asDouble(Double.NaN);
        if (!Double.isFinite(value)) {
            throw refused("holds a reading.json without the number (%s)".formatted(key));
        }
        return value;
    }

    private static Series series(JsonNode array) {
        return Series.of(array.valueStream().mapToDouble(JsonNode::asDouble).toArray());
    }

    /// What a reading with it says about itself.
    public static String note(Path folder) {
        return "What couples share was not fitted to this diary but taken from the reading in %s."
                .formatted(folder.getFileName());
    }
}
