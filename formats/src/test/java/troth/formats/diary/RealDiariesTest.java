package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.formats.Source;

/// The diaries of real couples for which `examples` has mappings. They may not be copied into the
/// project; TROTH_DATA says where they are. The numbers are those of their own descriptions.
class RealDiariesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void theDiaryOfDatingCouples() {
        var data = data("kashy_couple_diary/canonical_long.csv");

        var file = DiaryReader.read(data, ROOT.resolve("examples/kashy.map.yaml"));

        var diary = file.diary();
        assertThat(diary.timelines()).hasSize(103);
        assertThat(diary.timelines()).allMatch(t -> t.dyad().a().role().equals("M"));
        assertThat(diary.timelines()).allMatch(t -> t.end() == 13);
        assertThat(file.notes().rows()).isEqualTo(2884);
        assertThat(file.notes().missing())
                .containsEntry("conflict", 29L)
                .containsEntry("satisfaction", 18L);
        assertThat(file.notes().offScale()).containsEntry("satisfaction", 1L);
        assertThat(file.notes().answers()).isEqualTo(2 * 2884 - 29 - 18);
        assertThat(diary.holdOut()).isEqualTo(4);
    }

    @Test
    void theGuessAtItIsTheMapping() {
        var data = data("kashy_couple_diary/canonical_long.csv");
        var mapping = DiaryReader.read(data, ROOT.resolve("examples/kashy.map.yaml"));

        var guess = MappingGuess.of(Source.of(data)).mapping().orElseThrow();
        var guessed = DiaryReader.read(Source.of(data), Source.of("guess", guess));

        assertThat(guessed.diary().items())
                .containsExactlyInAnyOrderElementsOf(mapping.diary().items());
        assertThat(guessed.diary().drivers()).isEqualTo(mapping.diary().drivers());
        assertThat(guessed.diary().holdOut()).isEqualTo(mapping.diary().holdOut());
    }

    @Test
    void theCouplesWhoCopeWithStress() {
        var data = data("dyseq_couples_coping/CouplesCope.csv");

        var diary = DiaryReader.read(data, ROOT.resolve("examples/coping.map.yaml")).diary();

        assertThat(diary.timelines()).hasSize(64);
        assertThat(diary.timelines()).allMatch(t -> t.checkIns().size() == 2 * 48);
        assertThat(diary.timelines().getFirst().end()).isEqualTo(470 / 86_400.0);
        assertThat(diary.timelines().getFirst().checkIns())
                .allMatch(c -> c.item().equals("dyadic_coping") == (c.author() == Partner.B));
    }

    private static Path data(String file) {
        var folder =
                Optional.ofNullable(System.getenv("TROTH_DATA"))
                        .map(Path::of)
                        .orElse(ROOT.resolve("../shared/data"));
        var path = folder.resolve(file);
        Assumptions.assumeTrue(
                Files.exists(path),
                "The data %s are not here; TROTH_DATA can say where they are.".formatted(path));
        return path;
    }
}
