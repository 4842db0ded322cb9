package troth.web.mine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.web.page.Words;
import troth.web.store.EntryJson;
import troth.web.telling.Said;
import troth.web.view.Answer;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.View;

/// One of one's own entries, as it would stand on paper.
public record Item(String id, String say) {

    static final int DAYS = 84;

    /// Answers stand in the picture; the rest may be chosen one by one.
    static List<Item> of(View view, Instant from, ZoneId zone, Words words) {
        return view.own()
                .filter(entry -> !entry.moment().isBefore(from))
                .filter(entry ->
                        !(entry.content() instanceof Answer || entry.content() instanceof Doubted))
                .map(entry ->
                        new Item(
                                entry.id(),
                                words.say(
                                        "report.item",
                                        words.day(entry.moment().atZone(zone).toLocalDate()),
                                        said(entry, words))))
                .toList();
    }

    /// The line of its kind, and whatever was typed.
    private static String said(Entry entry, Words words) {
        var line = Said.of(entry.content(), words);
        if (entry.content() instanceof Happened) {
            return line;
        }
        var typed = typed(JsonMapper.shared().readTree(EntryJson.of(entry.content())));
        return typed.isEmpty() ? line : line + ". " + typed;
    }

    /// Texts of more than one word: what is one word is a choice.
    private static String typed(JsonNode node) {
        return node.valueStream()
                .map(value -> value.isContainer() ? typed(value) : value.asString(""))
                .filter(text -> text.strip().contains(" "))
                .collect(Collectors.joining(" "));
    }
}
