package troth.formats.sbml;

import java.util.HashMap;
import java.util.Map;
import org.sbml.jsbml.ASTNode;
import troth.dyad.Partner;
import troth.model.Effect;

/// What the names of a form stand for: those of one partner, one facet and, within a jump, its
/// numbers and shorthands, which hide states of the same name.
record Scope(Symbols symbols, Partner partner, int facet, Map<String, ASTNode> locals) {

    Scope {
        locals = Map.copyOf(locals);
    }

    static Scope of(Symbols symbols, Partner partner, int facet) {
        return new Scope(symbols, partner, facet, Map.of());
    }

    /// The scope of the right-hand sides of `jump` with the numbers of `effect`.
    static Scope of(Symbols symbols, Partner partner, int facet, Jump jump, Effect effect) {
        var scope = of(symbols, partner, facet);
        for (var argument : jump.arguments()) {
            scope = scope.with(argument, number(argument(effect, argument)));
        }
        scope = scope.with("w" + Formula.FACET, number(effect.weights().at(facet)));
        scope = scope.with("u" + Formula.FACET, number(effect.unwanted().at(facet)));
        for (var line : jump.shorthands()) {
            scope = scope.with(line.name(), line.form().in(scope));
        }
        return scope;
    }

    private static double argument(Effect effect, String name) {
        var number = effect.numbers().get(name);
        if (number == null) {
            throw new IllegalStateException(
                    "The jump (%s) of docs/model.md needs (%s); the event has only %s."
                            .formatted(effect.jump(), name, effect.numbers().keySet()));
        }
        return number;
    }

    private Scope with(String name, ASTNode meaning) {
        var more = new HashMap<>(locals);
        more.put(name, meaning);
        return new Scope(symbols, partner, facet, more);
    }

    int facets() {
        return symbols.layout().facets().size();
    }

    Scope facet(int other) {
        return new Scope(symbols, partner, other, locals);
    }

    /// What `name` stands for, as a node of its own.
    ASTNode meaning(String name) {
        var local = locals.get(name);
        if (local != null) {
            return local.clone();
        }
        var base = Formula.base(name);
        if (symbols.absent(base)) {
            return number(0);
        }
        return new ASTNode(symbols.owns(base) ? owned(name, base) : Symbols.coefficient(base));
    }

    private String owned(String name, String base) {
        var whose = name.startsWith(Formula.PARTNER) ? partner.other() : partner;
        return name.endsWith(Formula.FACET)
                ? symbols.ofFacet(base, facet, whose)
                : Symbols.ofPartner(base, whose);
    }

    static ASTNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? new ASTNode((int) value)
                : new ASTNode(value);
    }
}
