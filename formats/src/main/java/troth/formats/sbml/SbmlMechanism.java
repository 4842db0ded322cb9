package troth.formats.sbml;

import java.util.function.Supplier;
import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.ExplicitRule;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.Parameter;
import org.sbml.jsbml.text.parser.ParseException;
import troth.dyad.Partner;
import troth.evidence.Evidence;
import troth.model.State;
import troth.model.TrustModel;

/// Writes what holds at every moment: coefficients, states with their drift, readouts.
final class SbmlMechanism {

    private final TrustModel model;
    private final ModelPage page;
    private final Model sbml;
    private final Symbols symbols;

    SbmlMechanism(TrustModel model, ModelPage page, Model sbml) {
        this.model = model;
        this.page = page;
        this.sbml = sbml;
        symbols = Symbols.of(model.layout(), page);
    }

    void write(double[] start) {
        function("smaller", "lambda(a, b, piecewise(a, a <= b, b))");
        function("larger", "lambda(a, b, piecewise(a, a >= b, b))");
        coefficients();
        for (var partner : Partner.values()) {
            states(partner, start);
            page.readouts().forEach(line -> readout(line, partner));
        }
    }

    private void function(String name, String lambda) {
        try {
            sbml.createFunctionDefinition(name).setMath(ASTNode.parseFormula(lambda));
        } catch (ParseException e) {
            throw new IllegalStateException("The function (%s) cannot be read.".formatted(name), e);
        }
    }

    /// Every coefficient that the page names in a form.
    private void coefficients() {
        var named = page.names();
        for (var row : Evidence.load().estimates()) {
            if (named.contains(row.name())) {
                var parameter = parameter(row.name(), true, SbmlUnits.of(row.unit()));
                parameter.setValue(model.parameters().value(row.name()));
                SbmlNotes.describe(parameter, row);
            }
        }
    }

    private void states(Partner partner, double[] start) {
        var layout = model.layout();
        var names = layout.names();
        for (int i = 0; i < names.size(); i++) {
            boolean noise = i >= layout.mechanism();
            var id = Symbols.ofPartner(names.get(i), partner);
            parameter(id, noise, SbmlUnits.NONE).setValue(start[layout.offset(partner) + i]);
        }
        for (var state : State.values()) {
            drift(page.drift(state.tag()), state, partner);
        }
    }

    private void drift(Equation line, State state, Partner partner) {
        if (line.perFacet() != state.perFacet()) {
            throw new IllegalArgumentException(
                    "docs/model.md, (%s): [f] must stand where a state exists once for each facet."
                            .formatted(line));
        }
        each(line, partner, sbml::createRateRule, state.meaning());
    }

    private void readout(Equation line, Partner partner) {
        for (int facet = 0; facet < facets(line); facet++) {
            parameter(symbols.left(line, facet, partner), false, SbmlUnits.NONE);
        }
        each(line, partner, sbml::createAssignmentRule, "");
    }

    /// One rule, or one for each facet.
    private void each(
            Equation line, Partner partner, Supplier<? extends ExplicitRule> create, String what) {
        for (int facet = 0; facet < facets(line); facet++) {
            var rule = create.get();
            var id = symbols.left(line, facet, partner);
            rule.setVariable(id);
            rule.setMath(line.form().in(Scope.of(symbols, partner, facet)));
            SbmlUnits.ofNumbers(rule);
            SbmlNotes.describe(sbml.getParameter(id), line, what);
        }
    }

    private int facets(Equation line) {
        return line.perFacet() ? model.layout().facets().size() : 1;
    }

    private Parameter parameter(String id, boolean constant, String units) {
        var parameter = sbml.createParameter(id);
        parameter.setConstant(constant);
        parameter.setUnits(units);
        return parameter;
    }
}
