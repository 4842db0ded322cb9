package troth.formats.sbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelPageTest {

    @Test
    void aReadoutADriftAndAJumpAreTold() {
        var page =
                ModelPage.parse(
                        """
                        Prose, `x = 1`.
                        ```equations
                        E1 RECORD[f] = ln(kept[f]/l0)

                        D2 fear' = -fear/tau_fear
                        ```
                        ```text
                        E9 NOT = read
                        ```
                        ```jumps
                        J3 told(depth, response)
                          heard := depth*response
                          kept[f] = kept[f] + heard
                        ```
                        """);

        assertThat(page.readouts())
                .map(Object::toString)
                .containsExactly("E1 RECORD[f] = ln(kept[f]/l0)");
        assertThat(page.drift("fear").form()).hasToString("-fear/tau_fear");
        var told = page.jump("told");
        assertThat(told.arguments()).containsExactly("depth", "response");
        assertThat(told.shorthands()).map(Equation::name).containsExactly("heard");
        assertThat(told.assignments()).map(Equation::perFacet).containsExactly(true);
    }

    @Test
    void namesAreThoseOfThePage() {
        var form = Formula.parse("kept[f]*partner.D + mean(n_own[f])");

        assertThat(form.names()).containsExactly("D", "kept", "n_own");
    }

    @Test
    void aLineThatIsNoEquationIsNamed() {
        assertThatThrownBy(() -> ModelPage.parse("# x\n```equations\nE1 LOAD 3\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("docs/model.md, line 3: expected TAG name = form, not (E1 LOAD 3).");
    }

    @Test
    void aFormThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> ModelPage.parse("```equations\nE1 LOAD = (1 + 2\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("docs/model.md, line 2: The form ((1 + 2) cannot be read.");
    }

    @Test
    void aStateHasOneDrift() {
        assertThatThrownBy(() -> ModelPage.parse("```equations\nD2 fear' = 1\nD2 fear' = 2\n```\n"))
                .hasMessageContaining("line 3: expected a name that is not yet taken");
    }

    @Test
    void aLineOfAJumpNeedsItsJump() {
        assertThatThrownBy(() -> ModelPage.parse("```jumps\n  fear = 1\n```\n"))
                .hasMessageContaining("line 2: expected TAG name(arguments)");
    }

    @Test
    void anUnknownJumpIsNamed() {
        assertThatThrownBy(() -> ModelPage.load().jump("forgiven"))
                .hasMessage("docs/model.md has no jump (forgiven).");
    }
}
