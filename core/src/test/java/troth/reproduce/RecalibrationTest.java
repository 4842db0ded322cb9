package troth.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Target;

class RecalibrationTest {

    private static final Validation.Size SIZE = new Validation.Size(1, 2, People.DIFFER, 1);

    private static final Target HAND = named("Q57 hand");

    /// Nothing is moved for a row that is met with room, nor a switch for any.
    @Test
    void onlyCoefficientsOfMissedFindingsAreFree() {
        var targets = List.of(HAND, named("Q97 symptoms"));

        var none = Recalibration.free(targets, new double[] {-1, -1});
        var support = Recalibration.free(targets, new double[] {-1, 0.5});

        assertThat(none).isEmpty();
        assertThat(support).extracting(Estimate::name).contains("respond_burden");
        assertThat(support).extracting(Estimate::name).noneMatch(n -> n.startsWith("gain_"));
    }

    /// A target that asks for more ease by a hand than any value of the interval gives: the value
    /// rises, and stays in it.
    @Test
    void aValueMovesTowardsWhatTheRowAsks() {
        var found = Recalibration.of(SIZE, List.of(asking(-0.2, -0.1)), _ -> {});

        var move = found.moves().getFirst();
        assertThat(move.coefficient().name()).isEqualTo("presence_amygdala");
        assertThat(move.to()).isGreaterThan(move.from()).isLessThanOrEqualTo(0.4);
        assertThat(found.rows().getFirst().after()).isLessThan(found.rows().getFirst().before());
    }

    @Test
    void whatIsMetStaysAsItIs() {
        var found = Recalibration.of(SIZE, List.of(asking(-0.1, -0.0001)), _ -> {});

        assertThat(found.moves()).isEmpty();
    }

    /// A predicted finding has no coefficient that names it, so none could be moved for it.
    @Test
    void noCoefficientNamesAPredictedFinding() {
        for (var target : Reproductions.all()) {
            if (target.kind() == Kind.PREDICTED) {
                assertThat(Evidence.load().estimates())
                        .noneMatch(e -> List.of(e.findings().split(" ")).contains(target.id()));
            }
        }
    }

    private static Target asking(double low, double high) {
        return new Target(
                HAND.id(),
                HAND.part(),
                HAND.asks(),
                true,
                Reproductions.Says.VALUE,
                (low + high) / 2,
                low,
                high,
                0,
                "",
                HAND.source(),
                HAND.design(),
                30,
                1,
                HAND.statistic(),
                HAND.error(),
                HAND.rival());
    }

    private static Target named(String name) {
        return Reproductions.all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
