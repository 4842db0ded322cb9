package troth.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Target;

class ReproductionTest {

    private static final int STUDIES = 4;

    /// The hand of the partner lowers the answer to threat; in a model without that coefficient the
    /// same row is missed.
    @Test
    void aCoefficientSwitchedOffTurnsARowToNotReproduced() {
        var hand = named("Q57 hand");

        var right = Reproduction.of(hand, 1, STUDIES, People.DIFFER);
        var wrong =
                Reproduction.replicates(
                        hand, 1, STUDIES, Map.of("presence_amygdala", 0.0), People.DIFFER);

        assertThat(right.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Verdict.passes(hand, wrong)).isFalse();
    }

    /// A row tells nothing where the model that should fail it does not.
    @Test
    void aRowThatAWrongModelMeetsAsWellIsNotCounted() {
        var hand = named("Q57 hand");
        var harmless = rivalled(hand, Map.of("prl_base", 9.0));
        var without = rivalled(hand, Map.of());

        for (var target : List.of(harmless, without)) {
            var row = Reproduction.of(target, 1, STUDIES, People.DIFFER);

            assertThat(row.passes()).isTrue();
            assertThat(row.rivalPasses()).isTrue();
            assertThat(row.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        }
    }

    /// Each row's design has the columns of its statistic: a study of a few people is enough to
    /// see.
    @Test
    void everyRowCanBeRun() {
        for (var target : Reproductions.all()) {
            var few = people(target, 14, Math.min(target.days(), 40));
            assertThatCode(() -> Reproduction.replicates(few, 1, 1, Map.of(), People.DIFFER))
                    .as(target.name())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void rowsDoNotDependOnTheNumberOfThreads() {
        var targets = List.of(named("Q57 hand"), named("Q72 promise"), named("Q70 trust"));

        var one = Validation.of(new Validation.Size(5, 2, People.DOUBTED, 1), targets, () -> {});
        var two = Validation.of(new Validation.Size(5, 2, People.DOUBTED, 2), targets, () -> {});

        assertThat(two.rows()).isEqualTo(one.rows());
    }

    @Test
    void recalledRowsAreNotCounted() {
        var seen = named("Q57 hand");
        var recalled =
                Reproductions.all().stream().filter(t -> !t.seen()).findFirst().orElseThrow();
        var size = new Validation.Size(1, 2, People.DIFFER, 1);

        var validation = Validation.of(size, List.of(seen, people(recalled, 8, 1)), () -> {});

        assertThat(validation.count(seen.kind()).rows()).isEqualTo(1);
    }

    @Test
    void aRunOfNoSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validation.Size(1, 1, People.DIFFER, 1))
                .withMessage("The number of studies (1) must lie in [2, 10000].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validation.Size(1, 2, People.DIFFER, 0))
                .withMessage("The number of threads (0) must lie in [1, 1024].");
    }

    private static Target named(String name) {
        return Reproductions.all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Target rivalled(Target t, Map<String, Double> rival) {
        return new Target(
                t.id(),
                t.part(),
                t.asks(),
                t.seen(),
                t.says(),
                t.value(),
                t.low(),
                t.high(),
                t.none(),
                t.interval(),
                t.source(),
                t.design(),
                t.people(),
                t.days(),
                t.statistic(),
                t.error(),
                rival);
    }

    private static Target people(Target t, int people, int days) {
        return new Target(
                t.id(),
                t.part(),
                t.asks(),
                t.seen(),
                t.says(),
                t.value(),
                t.low(),
                t.high(),
                t.none(),
                t.interval(),
                t.source(),
                t.design(),
                people,
                Math.max(days, 1),
                t.statistic(),
                t.error(),
                t.rival());
    }
}
