package troth.formats.sbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;

/// docs/model.md and the Java code state one model. Another implementation: the page's own text, at
/// drawn states, events and parameters. Tolerance 1e-12 relative: some hundred roundings.
class PageAndCodeTest {

    private static final int STATES = 25;

    static Stream<TrustModel> models() {
        var models = new ArrayList<TrustModel>();
        for (var layout : List.of(Layout.GENERAL, Layout.ALL_FACETS)) {
            for (var preset : Preset.values()) {
                var parameters = Parameters.of(preset);
                models.add(new TrustModel(parameters, layout));
                models.add(new TrustModel(parameters.with("gain_noise", 1), layout));
                models.add(new TrustModel(chance(preset.ordinal()).parameters(parameters), layout));
            }
        }
        return models.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLineOfThePageIsWhatTheCodeDoes(TrustModel model) {
        assertThat(differences(model, ModelPage.load(), STATES)).isEmpty();
    }

    @Test
    void everyStateHasItsDriftOnThePage() {
        var drifting = ModelPage.load().drift().stream().map(Equation::name).toList();

        assertThat(drifting)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(State.values()).map(State::tag).toList());
    }

    @Test
    void theReadoutsOfThePageAreThoseOfTheCode() {
        var onPage = ModelPage.load().readouts().stream().map(Equation::name).toList();

        assertThat(onPage).containsExactlyInAnyOrderElementsOf(PageAndCode.readouts());
    }

    @Test
    void everyKindOfEventIsDrawn() {
        var drawn = chance(0).events().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(drawn).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    /// The code tells what an event is by the name of a class; each has its block, and none is
    /// over.
    @Test
    void theJumpsOfThePageAreThoseOfTheCode() throws ClassNotFoundException {
        var inCode =
                Arrays.stream(Class.forName("troth.model.Impulse").getPermittedSubclasses())
                        .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT))
                        .filter(kind -> !kind.equals("nothing"))
                        .toList();

        assertThat(ModelPage.load().jumps())
                .map(jump -> jump.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(inCode);
    }

    /// `share` is a part of an encounter, as the minute layer delivers it; a whole one has 1.
    @Test
    void aJumpNamesEveryNumberOfItsEvent() {
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        for (var event : chance(1).events()) {
            for (var partner : Partner.values()) {
                var effect = model.effect(event, partner);
                var numbers = new TreeSet<>(effect.numbers().keySet());

                assertThat(effect.numbers().getOrDefault("share", 1.0)).isEqualTo(1);
                numbers.remove("share");
                if (!effect.jump().equals("nothing")) {
                    assertThat(ModelPage.load().jump(effect.jump()).arguments())
                            .containsExactlyInAnyOrderElementsOf(numbers);
                }
            }
        }
    }

    static Stream<String> lines() {
        var line = Pattern.compile("^(?:[DE]\\d+|  \\w+).*? :?= .+$", Pattern.MULTILINE);
        return line.matcher(ModelPage.text()).results().map(found -> found.group());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aChangedLineIsNoticed(String line) {
        var changed = line.replaceFirst("= (.+)$", "= 1.001*($1) + 0.001");

        assertThat(differences(general(), ModelPage.parse(page(line, changed)), 2)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aMissingLineIsNoticed(String line) {
        var without = ModelPage.text().replace("\n" + line + "\n", "\n");

        assertThat(isNoticed(without)).isTrue();
    }

    /// By a difference, or because something on the page is wanted that is gone.
    private static boolean isNoticed(String markdown) {
        try {
            var page = ModelPage.parse(markdown);
            return page.readouts().size() < PageAndCode.readouts().size()
                    || !differences(general(), page, 2).isEmpty();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    @Test
    void aCoefficientThatIsNoRowIsNamed() {
        var page = ModelPage.parse(page("fear' = -fear/tau_fear", "fear' = -fear/tau_faer"));

        assertThatThrownBy(() -> differences(general(), page, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(tau_faer)")
                .hasMessageContaining("Maybe you meant (tau_fear)");
    }

    private static String page(String line, String changed) {
        assertThat(ModelPage.text()).contains(line);
        return ModelPage.text().replace(line, changed);
    }

    private static TrustModel general() {
        var drawn = chance(7).parameters(Parameters.of(Preset.AS_CLAIMED));
        return new TrustModel(drawn, Layout.GENERAL);
    }

    private static List<String> differences(TrustModel model, ModelPage page, int states) {
        var chance = chance(42);
        var both = new PageAndCode(model, page, chance.events());
        for (int i = 0; i < states; i++) {
            both.at(chance.state(model.layout()));
        }
        return both.differences();
    }

    private static Chance chance(long seed) {
        return new Chance(new SplittableRandom(seed));
    }
}
