package troth.web.telling;

import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import troth.web.page.Words;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.HardContent.Unease;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;

/// What an entry says, in one line.
public final class Said {

    private Said() {}

    public static String of(Content content, Words words) {
        return switch (content) {
            case Answer(String item, int value) -> answer("ask." + item, value, words);
            case Felt(String statement, int value) ->
                    answer("intimacy.ask." + statement, value, words);
            case Unease(_, int value) -> answer("said.Unease", value, words);
            case Happened(var event, _) -> named("said.", event.getClass(), words);
            case Note note -> words.say("topic." + note.topic().word());
            case FilledIn filled -> words.say("hard.name." + filled.instrument());
            case Offered offered -> words.say("said.Offered", words.say("kind." + offered.kind()));
            default -> one(content.getClass(), words);
        };
    }

    private static String answer(String statement, int value, Words words) {
        return words.say("said.answer", words.say(statement), value);
    }

    /// One entry of a kind; where it has no name of its own, that of its kind.
    private static String one(Class<?> content, Words words) {
        try {
            return words.say("said." + content.getSimpleName());
        } catch (NoSuchMessageException _) {
            return kind(content, words);
        }
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
