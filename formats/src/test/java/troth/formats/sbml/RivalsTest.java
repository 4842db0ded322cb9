package troth.formats.sbml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.simulate.Simulator;
import troth.simulate.Trajectory;

/// Two established SBML simulators follow our model to where ours does. Another implementation:
/// libRoadRunner and COPASI at a relative tolerance of 1e-12; ours is allowed 1e-6 relative and
/// 1e-9 absolute, the bar that was set before the first comparison.
class RivalsTest {

    private static final List<String> SIMULATORS = List.of("roadrunner", "copasi");
    private static final double RELATIVE = 1e-6;
    private static final double ABSOLUTE = 1e-9;

    static Stream<Arguments> rivals() {
        return ReferenceModel.ALL.stream()
                .flatMap(model ->
                        SIMULATORS.stream().map(simulator -> Arguments.of(model, simulator)));
    }

    @ParameterizedTest
    @FieldSource("troth.formats.sbml.ReferenceModel#ALL")
    void theRivalsFollowedTheModelAsItIsNow(ReferenceModel model) throws Exception {
        var now = ReferenceModel.digest(model.sbml());

        for (var simulator : SIMULATORS) {
            assertThat(Reference.load(file(model, simulator)).digest())
                    .as(
                            "formats/src/test/resources/troth/reference/%s is of another model than"
                                    + " the one exported now: run bench/rivals/sbml/run, look at what"
                                    + " changed, commit it",
                            file(model, simulator))
                    .isEqualTo(now);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void everyStateOfEveryDayAgrees(ReferenceModel model, String simulator) {
        var reference = Reference.load(file(model, simulator));
        var start = model.model().newcomers();

        var ours =
                new Simulator(model.model())
                        .run(ReferenceScenario.timeline(), start, ReferenceScenario.LAST_DAY);

        assertThat(reference.rows()).hasSize(ReferenceScenario.LAST_DAY + 1);
        assertThat(reference.columns()).hasSize(1 + 2 * model.layout().mechanism());
        assertThat(largest(ours, reference))
                .as("largest deviation from %s, as a share of what is allowed", simulator)
                .isLessThan(1);
    }

    /// The largest deviation as a share of what is allowed.
    private static double largest(Trajectory ours, Reference reference) {
        var ids = ids(ours.model().layout());
        double largest = 0;
        for (int i = 0; i < ids.size(); i++) {
            int column = reference.columns().indexOf(ids.get(i));
            for (int day = 0; column > 0 && day < ours.size(); day++) {
                double other = reference.rows().get(day).get(column);
                double share = Math.abs(ours.states().get(day).at(i) - other) / allowed(other);
                largest = Math.max(largest, share);
            }
        }
        return largest;
    }

    private static double allowed(double value) {
        return ABSOLUTE + RELATIVE * Math.abs(value);
    }

    /// What each place of a state is called in SBML; noise, which stands still, has no column.
    private static List<String> ids(Layout layout) {
        return Stream.of(Partner.values())
                .flatMap(partner ->
                        layout.names().stream().map(name -> Symbols.ofPartner(name, partner)))
                .toList();
    }

    private static String file(ReferenceModel model, String simulator) {
        return "%s.%s.csv.gz".formatted(model.name(), simulator);
    }
}
