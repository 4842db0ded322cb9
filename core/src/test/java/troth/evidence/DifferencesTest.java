package troth.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import troth.evidence.Differences.Of;

/// The table of what differs between people is whole.
class DifferencesTest {

    @Test
    void aCoupleDiffersInCoefficientsOfTheTable() {
        for (var difference : Differences.all()) {
            if (difference.of() == Of.COUPLE) {
                assertThat(Evidence.load().estimate(difference.name()).min())
                        .as(difference.name())
                        .isLessThan(Evidence.load().estimate(difference.name()).max());
            }
        }
    }

    @Test
    void everyRowHasASpreadAndAKnownSource() {
        var known = new TreeSet<>(Evidence.bibliography().keySet());
        known.add("assumed");
        for (var difference : Differences.all()) {
            assertThat(difference.sd()).as(difference.name()).isBetween(0.01, 2.0);
            assertThat(difference.meaning()).isNotBlank();
            assertThat(known).as(difference.name()).containsAll(difference.sources());
        }
    }

    @Test
    void aFindingIsNamedAsInTheReport() {
        var named =
                Differences.all().stream()
                        .flatMap(d -> Arrays.stream(d.findings().split(" ")))
                        .collect(Collectors.toSet());

        assertThat(named).allMatch(name -> name.matches("-|Q\\d{2,3}"));
    }
}
