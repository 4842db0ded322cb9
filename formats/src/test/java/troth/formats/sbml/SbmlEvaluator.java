package troth.formats.sbml;

import java.util.HashMap;
import java.util.Map;
import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.AssignmentRule;
import org.sbml.jsbml.Event;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.RateRule;

/// What an SBML model says at given values of its states: its rules and events, worked out by
/// walking their formulas. Knows nothing of Troth.
final class SbmlEvaluator {

    private final Model sbml;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, ASTNode> rules = new HashMap<>();
    private final Map<String, Double> worked = new HashMap<>();

    SbmlEvaluator(Model sbml) {
        this.sbml = sbml;
        sbml.getListOfParameters().forEach(p -> values.put(p.getId(), p.getValue()));
        for (var rule : sbml.getListOfRules()) {
            if (rule instanceof AssignmentRule assignment) {
                rules.put(assignment.getVariable(), assignment.getMath());
            }
        }
    }

    void set(String id, double value) {
        values.put(id, value);
        worked.clear();
    }

    double value(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            return values.getOrDefault(id, Double.NaN);
        }
        var known = worked.get(id);
        if (known == null) {
            known = value(rule, Map.of());
            worked.put(id, known);
        }
        return known;
    }

    /// dx/dt of each parameter that has a rate rule.
    Map<String, Double> rates() {
        var rates = new HashMap<String, Double>();
        for (var rule : sbml.getListOfRules()) {
            if (rule instanceof RateRule rate) {
                rates.put(rate.getVariable(), value(rate.getMath(), Map.of()));
            }
        }
        return rates;
    }

    /// What `event` assigns, all of it worked out before any of it is assigned.
    Map<String, Double> assigned(Event event) {
        var assigned = new HashMap<String, Double>();
        for (var assignment : event.getListOfEventAssignments()) {
            assigned.put(assignment.getVariable(), value(assignment.getMath(), Map.of()));
        }
        return assigned;
    }

    private double value(ASTNode node, Map<String, Double> arguments) {
        return switch (node.getType()) {
            case INTEGER, REAL, REAL_E -> node.getReal();
            case NAME -> named(node.getName(), arguments);
            case PLUS ->
                    node.getChildren().stream().mapToDouble(child -> value(child, arguments)).sum();
            case MINUS ->
                    node.getChildCount() == 1
                            ? -child(node, 0, arguments)
                            : child(node, 0, arguments) - child(node, 1, arguments);
            case TIMES -> product(node, arguments);
            case DIVIDE -> child(node, 0, arguments) / child(node, 1, arguments);
            case POWER, FUNCTION_POWER ->
                    Math.pow(child(node, 0, arguments), child(node, 1, arguments));
            case FUNCTION_LN -> Math.log(child(node, 0, arguments));
            case FUNCTION_EXP -> Math.exp(child(node, 0, arguments));
            case FUNCTION_PIECEWISE ->
                    child(node, truth(node.getChild(1), arguments) ? 0 : 2, arguments);
            case FUNCTION -> call(node, arguments);
            default -> throw new IllegalStateException("Unknown in SBML: " + node.getType());
        };
    }

    private double named(String name, Map<String, Double> arguments) {
        var argument = arguments.get(name);
        return argument == null ? value(name) : argument;
    }

    private double product(ASTNode node, Map<String, Double> arguments) {
        return node.getChildren().stream()
                .mapToDouble(child -> value(child, arguments))
                .reduce(1, (a, b) -> a * b);
    }

    private double child(ASTNode node, int i, Map<String, Double> arguments) {
        return value(node.getChild(i), arguments);
    }

    private boolean truth(ASTNode node, Map<String, Double> arguments) {
        double left = child(node, 0, arguments);
        double right = child(node, 1, arguments);
        return switch (node.getType()) {
            case RELATIONAL_LEQ -> left <= right;
            case RELATIONAL_GEQ -> left >= right;
            default -> throw new IllegalStateException("Unknown in SBML: " + node.getType());
        };
    }

    private double call(ASTNode node, Map<String, Double> arguments) {
        var function = sbml.getFunctionDefinition(node.getName());
        var inside = new HashMap<String, Double>();
        for (int i = 0; i < function.getArgumentCount(); i++) {
            inside.put(function.getArgument(i).getName(), child(node, i, arguments));
        }
        return value(function.getBody(), inside);
    }
}
