package troth.formats.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.evidence.Evidence;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Target;
import troth.reproduce.People;
import troth.reproduce.Recalibration;
import troth.reproduce.Recalibration.Change;
import troth.reproduce.Recalibration.Move;
import troth.reproduce.Validation;

class RecalibrationTextTest {

    private static final Recalibration FOUND =
            new Recalibration(
                    new Validation.Size(3, 2, People.DIFFER, 1),
                    List.of(new Move(Evidence.load().estimate("H_glow"), 0.75, 0.78)),
                    List.of(
                            new Change(named("Q42 day 2"), 0.9, -0.1),
                            new Change(named("Q57 hand"), -1, -1)));

    private static Target named(String name) {
        return Reproductions.all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableHasWhatAValueWasAndIs() {
        assertThat(RecalibrationText.csv(FOUND))
                .isEqualTo("name,from,to,low,high\nH_glow,0.75,0.78,0.667,0.833\n");
    }

    /// Rows that were met and are met are not worth a line.
    @Test
    void theTextHasTheCommandAndTheRowsThatMatter() {
        var text = RecalibrationText.markdown(FOUND, "./troth validate --calibrate");

        assertThat(text)
                .contains("./troth validate --calibrate", "| H_glow | 0.75 | 0.78 |")
                .contains("| Q42 day 2 | 0.90 | -0.10 |")
                .doesNotContain("Q57 hand");
    }
}
