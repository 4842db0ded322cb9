package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines of at most so many letters.
final class Wrapping {

    private Wrapping() {}

    /// At most `most` lines; what does not fit ends in "…", a word that is too long is cut.
    static List<String> lines(String words, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.strip().split("\\s+")) {
            var fitting = word.length() > letters ? word.substring(0, letters - 1) + "…" : word;
            if (!line.isEmpty() && line.length() + 1 + fitting.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitting);
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : cut(lines.subList(0, most), letters);
    }

    private static List<String> cut(List<String> lines, int letters) {
        var last = lines.getLast();
        var end = last.length() < letters ? last + "…" : last.substring(0, letters - 1) + "…";
        var cut = new ArrayList<>(lines.subList(0, lines.size() - 1));
        cut.add(end);
        return cut;
    }
}
