package troth.formats.diary;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import troth.dyad.CheckIn;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.formats.Source;

/// Diaries written into a test, and what comes of them.
final class Texts {

    /// A mapping of the layout `moments` with all the usual columns.
    static final String MOMENTS =
            """
            layout: moments
            columns: {dyad: dyad, person: person, time: day}
            unit: day
            items:
              trust: {scale: ordinal, from: 0, to: 10, measures: trust}
              touch: {scale: binary, no: no, yes: yes, event: touch}
            """;

    private Texts() {}

    static DiaryFile read(String mapping, String diary) {
        return DiaryReader.read(Source.of("d.csv", diary), Source.of("m.yaml", mapping));
    }

    static List<String> problems(String mapping, String diary) {
        return problems(Source.of("d.csv", diary), Source.of("m.yaml", mapping));
    }

    static List<String> problems(Source diary, Source mapping) {
        var thrown =
                catchThrowableOfType(
                        BadFileException.class, () -> DiaryReader.read(diary, mapping));
        return thrown == null
                ? List.of()
                : thrown.problems().stream().map(Problem::toString).toList();
    }

    /// The answers of the `i`-th dyad, each as "day partner item value".
    static List<String> answers(DiaryFile file, int i) {
        return file.diary().timelines().get(i).checkIns().stream().map(Texts::words).toList();
    }

    private static String words(CheckIn answer) {
        return "%s %s %s %s"
                .formatted(answer.day(), answer.author(), answer.item(), answer.value());
    }
}
