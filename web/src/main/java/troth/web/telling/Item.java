package troth.web.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import troth.web.page.Words;
import troth.web.view.Answer;
import troth.web.view.CareContent;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.PictureContent;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.Unlisted;
import troth.web.view.View;

/// One of one's own entries, as someone would read it who does not see the pages: on paper, or as a
/// copy.
///
/// @param date its day in words, with the year
/// @param title what it is
/// @param shared whether both can read it
/// @param fields whatever was typed or chosen; may be empty
public record Item(
        String id, LocalDate day, String date, String title, boolean shared, List<Field> fields) {

    /// How far back one chooses.
    public static final int DAYS = 84;

    public Item {
        fields = List.copyOf(fields);
    }

    /// Answers stand in the picture; the rest may be chosen one by one.
    public static List<Item> of(View view, Instant from, ZoneId zone, Words words) {
        return view.own()
                .filter(entry -> !entry.moment().isBefore(from))
                .filter(Item::isTold)
                .map(entry -> of(entry, view, zone, words))
                .toList();
    }

    private static boolean isTold(Entry entry) {
        return switch (entry.content()) {
            case Answer _, Doubted _, CareContent _, PictureContent _ -> false;
            case IntimacyOpened _, Paced _ -> false;
            default -> !(entry.content() instanceof Unlisted);
        };
    }

    private static Item of(Entry entry, View view, ZoneId zone, Words words) {
        var day = entry.day(zone);
        return new Item(
                entry.id(),
                day,
                words.date(day),
                Said.of(entry.content(), words),
                entry.shared(),
                Field.of(entry.content(), view, words));
    }

    /// What an entry of either holds, all fields, a line each.
    public static String text(Entry entry, View view, Words words) {
        return text(Field.of(entry.content(), view, words));
    }

    /// All fields, a line each.
    public String text() {
        return text(fields);
    }

    private static String text(List<Field> fields) {
        return fields.stream().map(Field::line).collect(Collectors.joining("\n"));
    }
}
