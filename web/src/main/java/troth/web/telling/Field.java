package troth.web.telling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.web.instrument.InstrumentSpec;
import troth.web.instrument.Instruments;
import troth.web.instrument.Score;
import troth.web.page.Words;
import troth.web.store.EntryJson;
import troth.web.view.Content;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;

/// One thing that somebody wrote into an entry, as people read it.
///
/// @param name what it is; empty where the entry is nothing else
public record Field(String name, String value) {

    /// What is told of an entry, in the order of reading. All else in it is for the program.
    private static final List<String> TOLD =
            List.of(
                    "title",
                    "what",
                    "why",
                    "difference",
                    "limits",
                    "secluded",
                    "missed",
                    "begins",
                    "review",
                    "ends",
                    "name",
                    "went",
                    "on",
                    "day",
                    "scope",
                    "note",
                    "text",
                    "detail",
                    "appreciations",
                    "right",
                    "issue",
                    "request");

    /// Where the words of a choice stand among the texts.
    private static final Map<String, String> CHOICES =
            Map.of("went", "agreement.kept.went.", "detail", "notes.detail.");

    static List<Field> of(Content content, Words words) {
        return switch (content) {
            case Happened _ -> List.of();
            case FilledIn filled -> total(filled, words).stream().toList();
            default -> typed(JsonMapper.shared().readTree(EntryJson.of(content)), words);
        };
    }

    private static List<Field> typed(JsonNode node, Words words) {
        return leaves(node)
                .filter(leaf -> TOLD.contains(leaf.getKey()))
                .sorted(Comparator.comparingInt(leaf -> TOLD.indexOf(leaf.getKey())))
                .map(leaf ->
                        new Field(
                                words.say("field." + leaf.getKey()),
                                value(leaf.getKey(), leaf.getValue(), words)))
                .filter(field -> !field.value().isBlank())
                .toList();
    }

    /// What lies deeper stands beside the rest.
    private static Stream<Map.Entry<String, JsonNode>> leaves(JsonNode node) {
        return node.propertyStream()
                .flatMap(part ->
                        part.getValue().isObject() ? leaves(part.getValue()) : Stream.of(part));
    }

    private static String value(String name, JsonNode node, Words words) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(part -> part.asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }
        var text = node.asString("").strip();
        return CHOICES.containsKey(name) && !text.isEmpty()
                ? words.say(CHOICES.get(name) + text.toLowerCase(Locale.ROOT))
                : date(text).map(words::date).orElse(text);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What the answers add up to, where enough of them are there.
    private static Optional<Field> total(FilledIn filled, Words words) {
        return Instruments.named(filled.instrument())
                .map(spec ->
                        new Field(
                                words.say(
                                        "field.total",
                                        filled.instrument().toUpperCase(Locale.ROOT)),
                                total(spec, filled, words)));
    }

    private static String total(InstrumentSpec spec, FilledIn filled, Words words) {
        return switch (spec.score(filled.answers())) {
            case Score.Total total ->
                    words.say(
                            spec.isOver(filled.answers())
                                    ? "field.total.first"
                                    : total.prorated() ? "field.total.prorated" : "field.total.of",
                            total.points(),
                            spec.highest(),
                            total.answered(),
                            total.items());
            case Score.TooFew(int answered, int items) ->
                    words.say("field.total.none", answered, items);
        };
    }

    /// In one line.
    String line() {
        return name.isEmpty() ? value : name + ": " + value;
    }
}
