package troth.web.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.web.page.Words;
import troth.web.store.EntryJson;
import troth.web.view.Answer;
import troth.web.view.CareContent;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PictureContent;
import troth.web.view.View;

/// One of one's own entries, as someone would read it who does not see the pages: on paper, or as a
/// copy.
///
/// @param title the line of its kind
/// @param text whatever was typed; may be empty
/// @param say all of it in one line
public record Item(String id, LocalDate day, String title, String text, String say) {

    /// How far back one chooses.
    public static final int DAYS = 84;

    /// Answers stand in the picture; the rest may be chosen one by one.
    public static List<Item> of(View view, Instant from, ZoneId zone, Words words) {
        return view.own()
                .filter(entry -> !entry.moment().isBefore(from))
                .filter(Item::isTold)
                .map(entry -> of(entry, zone, words))
                .toList();
    }

    private static boolean isTold(Entry entry) {
        return switch (entry.content()) {
            case Answer _, Doubted _, CareContent _, PictureContent _ -> false;
            default -> true;
        };
    }

    private static Item of(Entry entry, ZoneId zone, Words words) {
        var day = entry.moment().atZone(zone).toLocalDate();
        var title = Said.of(entry.content(), words);
        var text =
                entry.content() instanceof Happened
                        ? ""
                        : typed(JsonMapper.shared().readTree(EntryJson.of(entry.content())));
        var line = text.isEmpty() ? title : title + ". " + text;
        return new Item(
                entry.id(), day, title, text, words.say("report.item", words.day(day), line));
    }

    /// Texts of more than one word: what is one word is a choice.
    private static String typed(JsonNode node) {
        return node.valueStream()
                .map(value -> value.isContainer() ? typed(value) : value.asString(""))
                .filter(text -> text.strip().contains(" "))
                .collect(Collectors.joining(" "));
    }
}
