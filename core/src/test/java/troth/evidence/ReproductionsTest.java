package troth.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Says;
import troth.evidence.Reproductions.Target;

/// The list of findings is whole, and nothing in it is chosen by hand that a rule decides.
class ReproductionsTest {

    /// The evidence report numbers its findings from Q01 to Q121.
    @Test
    void everyFindingIsComparedOrLeftOutWithAReason() {
        var compared =
                Reproductions.all().stream()
                        .map(Target::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        var leftOut = Reproductions.notCompared();
        var all = new ArrayList<>(compared);
        all.addAll(leftOut.keySet());

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 121).mapToObj("Q%02d"::formatted).toList());
        assertThat(leftOut.values()).allSatisfy(why -> assertThat(why).isNotBlank());
    }

    @Test
    void everyRowHasItsOwnNameAndAKnownSource() {
        var names = Reproductions.all().stream().map(Target::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Reproductions.all())
                .extracting(Target::source)
                .isSubsetOf(Evidence.bibliography().keySet());
    }

    /// Which table says so is decided in `parameters.csv` and `differences.csv`, not in the list.
    @Test
    void aRowIsCalibratedWhereACoefficientNamesItsFinding() {
        assertThat(named("Q66 day 35").kind()).isEqualTo(Kind.CALIBRATED);
        assertThat(named("Q38 stress").kind()).isEqualTo(Kind.PREDICTED);
        for (var target : Reproductions.all()) {
            boolean cited =
                    Evidence.load().estimates().stream().anyMatch(e -> names(e.findings(), target))
                            || Differences.all().stream()
                                    .anyMatch(d -> names(d.findings(), target));
            assertThat(target.kind() == Kind.CALIBRATED).as(target.name()).isEqualTo(cited);
        }
    }

    private static boolean names(String findings, Target target) {
        return findings.matches(".*\\b" + target.id() + "\\b.*");
    }

    @Test
    void aWrongModelIsMadeOfCoefficientsWithinTheirBounds() {
        for (var target : Reproductions.all()) {
            target.rival()
                    .forEach((name, value) -> {
                        var estimate = Evidence.load().estimate(name);
                        assertThat(value).isBetween(estimate.min(), estimate.max());
                    });
        }
    }

    /// An interval so wide that no effect lies in it could not be missed.
    @Test
    void anIntervalThatHoldsNoEffectIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value(-0.1, 0.9))
                .withMessageContaining("from (-0.1) to (0.9)")
                .withMessageContaining("no effect");
        assertThat(value(0.1, 0.9).low()).isEqualTo(0.1);
    }

    private static Target value(double low, double high) {
        return new Target(
                "Q01",
                "part",
                "asks",
                true,
                Says.VALUE,
                0.5,
                low,
                high,
                0,
                "",
                "assumed",
                "hand",
                10,
                1,
                "mean held",
                0.1,
                Map.of());
    }

    private static Target named(String name) {
        return Reproductions.all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
