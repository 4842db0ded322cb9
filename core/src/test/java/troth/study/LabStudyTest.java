package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Partner;
import troth.model.Preset;
import troth.model.State;
import troth.simulate.Simulator;

class LabStudyTest {

    private static final LabStudy PROTECTION = new ProtectiveFactorStudy(Preset.AS_EVIDENCED);
    private static final LabStudy RECOVERY = new RecoveryStudy(Preset.AS_EVIDENCED);

    static List<LabStudy> studies() {
        return LabStudy.all();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void threadsChangeNothing(LabStudy study) {
        var one = Findings.rows(study, new Findings.Size(1, 64, 1), () -> {});
        var two = Findings.rows(study, new Findings.Size(1, 64, 2), () -> {});

        assertThat(two).isEqualTo(one);
        assertThat(one.get(9)).isEqualTo(study.row(1, 9));
        assertThat(one.getFirst().values()).hasSameSizeAs(study.columns());
        assertThat(one).allSatisfy(row -> assertThat(row.values()).allMatch(Double::isFinite));
    }

    /// An exact solution: the estimand of a mechanism that is switched off is nothing.
    @Test
    void whatIsSwitchedOffHasNoEffectOfItsOwn() {
        var study = new FragilityStudy(Preset.AS_EVIDENCED);
        var typical = new Cohort(Preset.AS_EVIDENCED).typical(Map.of());

        var row = new Row(0, study.measure(typical.with(Map.of("a_fear", 0.0))));

        assertThat(value(study, row, "intimacy_told"))
                .isEqualTo(value(study, row, "intimacy_without_fear"));
        assertThat(value(study, row, "intimacy_told"))
                .isLessThan(value(study, row, "intimacy_without_record"));
    }

    /// An exact solution: with the term at 0 already, taking it out changes nothing.
    @Test
    void aTermThatIsOffHasNoPart() {
        var member = PROTECTION.cohort().draw(1, 0).with(Map.of("gain_trauma_trust", 0.0));

        var row = new Row(0, PROTECTION.measure(member));

        assertThat(value(PROTECTION, row, "held_high_much"))
                .isEqualTo(value(PROTECTION, row, "held_no_term_high_much"));
    }

    /// With every way from trust to dysregulation cut, nothing is mediated and nothing buffers.
    @Test
    void aPathThatIsCutMediatesNothing() {
        var cut =
                Map.of(
                        "gain_trauma_trust", 0.0,
                        "d_trust", 0.0,
                        "buffer_trust", 0.0,
                        "disclose_trauma", 0.0);
        var member = PROTECTION.cohort().draw(1, 0).with(cut);

        var row = new Row(0, PROTECTION.measure(member));

        assertThat(value(PROTECTION, row, "held_high_much"))
                .isCloseTo(value(PROTECTION, row, "held_low_much"), within(1e-9));
        assertThat(value(PROTECTION, row, "trauma_on_logit"))
                .isCloseTo(value(PROTECTION, row, "trauma_on_logit_direct"), within(1e-9));
    }

    /// An exact solution: E5 is a sum of log-odds, so where only its own term lets trust act on
    /// trauma, the interaction is -d_trauma gain (LOAD much - LOAD little) (T high - T low). The
    /// acute load that a couple starts with takes a thousandth of it.
    @Test
    void theTermAloneGivesItsOwnInteraction() {
        var only =
                Map.of(
                        "gain_trauma_trust", 0.5,
                        "buffer_trust", 0.0,
                        "disclose_trauma", 0.0,
                        "stress_cross", 0.0);
        var member = new Cohort(Preset.AS_EVIDENCED).typical(Map.of()).with(only);

        double interaction = PROTECTION.estimands(member).at(0);

        double trauma = member.parameters().value("d_trauma");
        assertThat(interaction).isCloseTo(-trauma * 0.5 * 0.55 * 0.6, within(1e-3));
    }

    @Test
    void trustBeginsAndStaysWhereItIsSet() {
        for (int dyad = 0; dyad < 20; dyad++) {
            var member = PROTECTION.cohort().draw(1, dyad);
            var model = member.model();
            for (double trust : new double[] {0.05, 0.3, 0.9, 0.99}) {
                var x = member.established(model);
                SetTrust.begun(model, x, Partner.A, trust);
                var held =
                        Member.follow(model, x, Plan.NOTHING, 30, SetTrust.held(model, 1 - trust));

                assertThat(model.read(x, Partner.A).trust()).isCloseTo(trust, within(1e-9));
                assertThat(x[model.layout().index(Partner.A, State.KEPT)]).isNotNegative();
                assertThat(held.trust(Partner.A).min()).isCloseTo(1 - trust, within(1e-9));
                assertThat(held.trust(Partner.A).max()).isCloseTo(1 - trust, within(1e-9));
            }
        }
    }

    /// An exact solution: meetings that do nothing are the same life as none.
    @Test
    void anArmAgainstItselfHasNoEffect() {
        var still = Map.of("meeting_kept", 0.0, "meeting_mend", 0.0);
        var member = RECOVERY.cohort().draw(1, 0).with(still);

        var row = new Row(0, RECOVERY.measure(member));

        assertThat(value(RECOVERY, row, "trust_meetings"))
                .isCloseTo(value(RECOVERY, row, "trust_nothing"), within(1e-12));
    }

    /// An exact solution: in a balanced design a main effect is the difference of two means.
    @Test
    void aMainEffectIsADifferenceOfMeans() {
        var rows = IntStream.range(0, 64).mapToObj(LabStudyTest::invented).toList();
        int trust = RECOVERY.columns().indexOf("trust");
        double with = mean(rows.stream().filter(row -> row.values().get(2) == 1).toList(), trust);
        double without =
                mean(rows.stream().filter(row -> row.values().get(2) == 0).toList(), trust);

        var touch =
                RECOVERY.effects(rows).stream()
                        .filter(e -> e.name().equals("fully wanted touch, by lot"))
                        .findFirst()
                        .orElseThrow();

        assertThat(touch.value()).isCloseTo(100 * (with - without), within(1e-9));
    }

    /// An exact property of half of all programmes: what one help does and what two do are not
    /// mixed with one another, and each help is in half of the programmes.
    @Test
    void theLotTellsEachHelpAndEachPairApart() {
        int helps = RecoveryStudy.HELPS.size();
        var sets =
                IntStream.range(1, 1 << helps)
                        .filter(set -> Integer.bitCount(set) <= 2)
                        .boxed()
                        .toList();
        for (int one : sets) {
            assertThat(balance(one)).isZero();
            sets.stream()
                    .filter(other -> other != one)
                    .forEach(other -> assertThat(balance(one ^ other)).isZero());
        }
        assertThat(IntStream.range(0, 64).map(RecoveryStudy::lot).distinct()).hasSize(64);
        assertThat(RecoveryStudy.lot(0)).as("a programme of nothing").isZero();
    }

    /// The product of the signs of some helps, summed over the programmes.
    private static int balance(int helps) {
        return IntStream.range(0, 64)
                .map(dyad -> Integer.bitCount(RecoveryStudy.lot(dyad) & helps) % 2 == 0 ? 1 : -1)
                .sum();
    }

    private static double mean(List<Row> rows, int column) {
        return rows.stream().mapToDouble(row -> row.values().get(column)).average().orElseThrow();
    }

    private static Row invented(int couple) {
        var columns = RECOVERY.columns();
        return new Row(
                couple,
                IntStream.range(0, columns.size())
                        .mapToObj(i ->
                                i < RecoveryStudy.HELPS.size()
                                        ? (double) (RecoveryStudy.lot(couple) >> i & 1)
                                        : (couple * 37 + i * 11) % 101 / 100.0)
                        .toList());
    }

    @Test
    void anEffectOfNothingIsNotSeenAndADetectableOneIs() {
        var nothing = Effect.mean("nothing", "", List.of(0.0, 0.0, 0.0));
        var wide = Effect.mean("wide", "", List.of(-1.0, 0.0, 1.0));

        assertThat(nothing.clear()).isFalse();
        assertThat(nothing.nothing()).isTrue();
        assertThat(wide.nothing()).isFalse();
        assertThat(Effect.mean("rounding", "", List.of(1e-17, 2e-17)).nothing()).isTrue();
        assertThat(wide.clear()).isFalse();
        assertThat(wide.detectable()).isCloseTo(2.8016 * Math.sqrt(1 / 3.0), within(1e-4));
    }

    /// The coarse steps against the fine ones: a thousandth of trust.
    @Test
    void coarseStepsAreFineEnough() {
        var member = new Cohort(Preset.AS_EVIDENCED).typical(Map.of());
        var model = member.model();
        var plan =
                Plan.NOTHING
                        .every(
                                3.5,
                                1,
                                60,
                                new troth.dyad.Event.Closeness(
                                        troth.dyad.Event.Closeness.Kind.INTIMACY, 0.8))
                        .at(40, new troth.dyad.Event.Conflict(troth.dyad.Side.BOTH, 0.7));

        var coarse = Member.follow(model, model.newcomers(), plan, 60).trust(Partner.A);
        var fine = new Simulator(model).run(plan.timeline(), model.newcomers(), 60);

        assertThat(coarse.toArray()).containsExactly(fine.trust(Partner.A).toArray(), within(1e-3));
    }

    @Test
    void aCohortThatIsTooSmallIsRefused() {
        assertThatThrownBy(() -> new Findings.Size(1, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of couples (3) must lie in [64, 1000000].");
        assertThatThrownBy(() -> new Findings.Size(1, 64, 0))
                .hasMessage("The number of threads (0) must lie in [1, 1024].");
    }

    /// A step of equal log-odds is another part of another trust.
    @Test
    void aLossIsToldOnBothScales() {
        assertThat(Scale.SHARE.lost(0.8, 0.4)).isCloseTo(0.5, within(1e-12));
        assertThat(Scale.LOG_ODDS.lost(0.8, 0.5)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(Scale.LOG_ODDS.lost(0.5, 0.2)).isCloseTo(Math.log(4), within(1e-12));
    }

    /// What is asked is among the effects, in the same unit, and asked of one couple it is what the
    /// rows of that couple say.
    @ParameterizedTest
    @MethodSource("studies")
    void theEstimandsAreEffects(LabStudy study) {
        var typical = new Cohort(Preset.AS_EVIDENCED).typical(Map.of());
        var values = study.measure(typical);
        var rows =
                IntStream.range(0, 64)
                        .mapToObj(i -> new Row(i, swapped(study, values, RecoveryStudy.lot(i))))
                        .toList();

        var effects = study.effects(rows);

        for (int o = 0; o < study.estimands().size(); o++) {
            var key = study.estimands().get(o);
            var effect = effects.stream().filter(e -> e.key().equals(key)).findFirst();
            assertThat(effect).as("%s", key).isPresent();
            assertThat(effect.orElseThrow().value())
                    .as("%s", key)
                    .isCloseTo(study.estimands(typical).at(o), within(1e-9));
        }
    }

    /// The same row with another lot of `recovery`, and starts that a survey can tell apart.
    private static List<Double> swapped(LabStudy study, List<Double> values, int lot) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        study instanceof RecoveryStudy && i < RecoveryStudy.HELPS.size()
                                ? (double) (lot >> i & 1)
                                : study.columns().get(i).startsWith("own_")
                                        ? (lot * (i + 3) * 37 % 101) / 101.0
                                        : values.get(i))
                .toList();
    }

    private static double value(LabStudy study, Row row, String column) {
        return study.column(List.of(row), column).getFirst();
    }
}
