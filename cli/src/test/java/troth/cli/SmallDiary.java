package troth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An invented diary of one item, as files.
final class SmallDiary {

    private static final String MAPPING =
            """
            name: Small
            layout: moments
            columns: {dyad: dyad, person: person, time: day}
            unit: day
            holdOut: 2 days
            items:
              satisfaction: {scale: ordinal, from: 1, to: 7, measures: satisfaction}
            """;

    private SmallDiary() {}

    static String mapping(Path folder) throws IOException {
        return Files.writeString(folder.resolve("small.map.yaml"), MAPPING).toString();
    }

    /// @param first the first answer of all
    static String answers(Path folder, int couples, int days, String first) throws IOException {
        var rows = new StringBuilder("dyad,person,day,satisfaction\n");
        for (int d = 0; d < couples; d++) {
            for (int day = 0; day < days; day++) {
                for (var person : List.of("a", "b")) {
                    boolean isFirst = d + day == 0 && person.equals("a");
                    int answer = 1 + (3 * d + 5 * day + (person.equals("a") ? 2 : 0)) % 7;
                    rows.append(
                            "c%d,c%d%s,%d,%s%n"
                                    .formatted(d, d, person, day, isFirst ? first : answer));
                }
            }
        }
        return Files.writeString(folder.resolve("diary.csv"), rows).toString();
    }
}
