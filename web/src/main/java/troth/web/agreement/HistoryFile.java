package troth.web.agreement;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import troth.web.view.Marks;

/// The history as a file for one who wants to keep it or show it elsewhere. It can be checked
/// without Troth: the mark of a record is the SHA-256 of its lines, and its first line names the
/// mark before.
final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// No line of a record begins like this: each begins with its name or is indented.
    private static final Pattern RECORD =
            Pattern.compile("(?ms)^=== record \\d+ ===\\n(.*?)^=== mark (\\S+) ===$");

    /// A record as it stands in a file.
    record Filed(String text, String mark) {}

    private record All(String format, String how, List<Filed> records) {}

    private HistoryFile() {}

    static String text(History history, String how) {
        var file = new StringBuilder(how).append("\n\n");
        int number = 1;
        for (var link : history.links()) {
            file.append("=== record ").append(number++).append(" ===\n");
            file.append(link.text());
            file.append("=== mark ").append(link.mark()).append(" ===\n\n");
        }
        return file.toString();
    }

    static String json(History history, String how) {
        var records =
                history.links().stream().map(link -> new Filed(link.text(), link.mark())).toList();
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new All("troth-agreements-1", how, records));
    }

    static List<Filed> fromText(String file) {
        return RECORD.matcher(file)
                .results()
                .map(match -> new Filed(match.group(1), match.group(2)))
                .toList();
    }

    static List<Filed> fromJson(String file) {
        return JSON.readValue(file, All.class).records();
    }

    /// Whether each mark is that of its lines and each first line names the mark before.
    static boolean holds(List<Filed> records) {
        var before = History.BEGINNING;
        for (var record : records) {
            if (!record.text().startsWith("Before: " + before + "\n")
                    || !record.mark().equals(Marks.of(record.text()))) {
                return false;
            }
            before = record.mark();
        }
        return true;
    }
}
