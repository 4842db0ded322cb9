package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import troth.dyad.Construct;
import troth.dyad.Driver;
import troth.formats.EventKinds;
import troth.formats.Source;

/// Whoever follows docs/diaries.md must get a diary: its examples are read here, its tables are
/// whole.
class DiariesPageTest {

    private static final int EXAMPLES = 5;

    @TempDir private Path folder;
    private String page = "";

    @BeforeEach
    void thePage() throws IOException {
        page = Files.readString(Path.of("../docs/diaries.md"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void eachExampleIsRead(int i) {
        assertThat(blocks("yaml")).hasSize(EXAMPLES);
        var table = Source.of("d.csv", blocks("csv").get(i));
        var mapping = Source.of("m.yaml", blocks("yaml").get(i));

        var file = DiaryReader.read(table, mapping);

        assertThat(file.notes().answers()).isGreaterThan(1);
        assertThat(file.diary().items()).hasSizeGreaterThan(1);
    }

    @Test
    void theExampleOfEventsIsRead() throws IOException {
        Files.writeString(folder.resolve("d.csv"), blocks("csv").getFirst());
        Files.writeString(folder.resolve("m.yaml"), blocks("yaml").getFirst() + "events: e.csv\n");
        Files.writeString(folder.resolve("e.csv"), blocks("events").getFirst());

        var file = DiaryReader.read(folder.resolve("d.csv"), folder.resolve("m.yaml"));

        assertThat(file.diary().timelines().getFirst().happenings()).hasSize(4);
    }

    @Test
    void eachKeyAndEachWordIsOnThePage() {
        var words =
                Stream.of(
                                MappingReader.KEYS.stream(),
                                QuestionReader.KEYS.stream(),
                                EventRows.KNOWN.stream(),
                                EventKinds.ALL.stream(),
                                names(Construct.values()),
                                names(Driver.Kind.values()),
                                names(Layout.values()))
                        .flatMap(w -> w);

        assertThat(words).allSatisfy(word -> assertThat(page).containsPattern("`" + word + "[`:]"));
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(c -> c.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<String> blocks(String kind) {
        return Pattern.compile("(?s)```" + kind + "\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
