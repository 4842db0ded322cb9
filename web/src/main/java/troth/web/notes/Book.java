package troth.web.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import troth.web.view.Topic;

/// One page of notes: what they are about, and what else stands on the page.
///
/// @param path where it lies, without a slash
/// @param place in the navigation
/// @param template that shows it
/// @param topics in the order of the page
/// @param gate says the key of a sentence why nothing may be shared now, else nothing
/// @param more what the template needs besides the notes
public record Book(
        String path,
        String place,
        String template,
        List<Topic> topics,
        Function<Desk, Gate> gate,
        Function<Desk, Map<String, Object>> more) {

    public Book {
        topics = List.copyOf(topics);
    }

    /// Whether something may be shared now.
    ///
    /// @param closed in words why not, or empty
    /// @param hard the same for what is hard to read
    /// @param waits what the other gives from that day on, the viewer does not want to see yet
    public record Gate(String closed, String hard, LocalDate waits) {

        public static final Gate OPEN = new Gate("", "");

        public Gate(String closed, String hard) {
            this(closed, hard, LocalDate.MAX);
        }

        String closedFor(Topic topic) {
            return topic.isHard() && closed.isEmpty() ? hard : closed;
        }
    }

    /// Always open, with nothing besides the notes.
    static Function<Desk, Map<String, Object>> nothing() {
        return _ -> Map.of();
    }
}
