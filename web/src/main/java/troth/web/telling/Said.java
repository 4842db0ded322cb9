package troth.web.telling;

import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import troth.web.page.Words;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Happened;

/// What an entry says, in one line.
public final class Said {

    private Said() {}

    public static String of(Content content, Words words) {
        if (content instanceof Answer(String item, int value)) {
            return words.say("said.answer", words.say("ask." + item), value);
        }
        if (content instanceof Happened(var event, _)) {
            return named("said.", event.getClass(), words);
        }
        return kind(content.getClass(), words);
    }

    /// What entries of a kind are called.
    public static String kind(Class<?> content, Words words) {
        return named("kind.", content, words);
    }

    /// A kind without a name among the words goes by that of its record: `ImpactLetter` as "Impact
    /// letter".
    private static String named(String key, Class<?> type, Words words) {
        try {
            return words.say(key + type.getSimpleName());
        } catch (NoSuchMessageException _) {
            var name = type.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1");
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        }
    }
}
