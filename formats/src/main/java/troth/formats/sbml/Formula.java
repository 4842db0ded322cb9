package troth.formats.sbml;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.text.parser.ParseException;

/// One right-hand side of docs/model.md. `kept[f]` is known inside as `kept__f` and `partner.D` as
/// `partner__D`, since the parser knows neither brackets nor dots.
final class Formula {

    static final String FACET = "__f";
    static final String PARTNER = "partner__";

    private final String text;
    private final ASTNode root;

    private Formula(String text, ASTNode root) {
        this.text = text;
        this.root = root;
    }

    static Formula parse(String text) {
        try {
            return new Formula(text, ASTNode.parseFormula(plain(text)));
        } catch (ParseException | RuntimeException e) {
            throw new IllegalArgumentException("The form (%s) cannot be read.".formatted(text), e);
        }
    }

    private static String plain(String text) {
        return text.replace("[f]", FACET).replace("partner.", PARTNER);
    }

    /// The form for one partner and one facet, every name replaced by what it stands for there.
    ASTNode in(Scope scope) {
        return in(scope, root);
    }

    private static ASTNode in(Scope scope, ASTNode node) {
        if (node.isName()) {
            return scope.meaning(node.getName());
        }
        return switch (node.getType()) {
            case FUNCTION -> mean(scope, node);
            case FUNCTION_MIN -> call("smaller", scope, node);
            case FUNCTION_MAX -> call("larger", scope, node);
            default -> withChildren(shell(node), scope, node);
        };
    }

    /// The operator or number alone.
    private static ASTNode shell(ASTNode node) {
        var shell = node.clone();
        while (shell.getChildCount() > 0) {
            shell.removeChild(0);
        }
        return shell;
    }

    private static ASTNode call(String function, Scope scope, ASTNode node) {
        var call = new ASTNode(ASTNode.Type.FUNCTION);
        call.setName(function);
        return withChildren(call, scope, node);
    }

    private static ASTNode withChildren(ASTNode parent, Scope scope, ASTNode node) {
        for (var child : node.getChildren()) {
            parent.addChild(in(scope, child));
        }
        return parent;
    }

    /// The mean over the facets in use, the only function that is written out.
    private static ASTNode mean(Scope scope, ASTNode node) {
        if (!node.getName().equals("mean") || node.getChildCount() != 1) {
            throw new IllegalArgumentException(
                    "There is no function (%s) of %d."
                            .formatted(node.getName(), node.getChildCount()));
        }
        var terms = new ArrayList<ASTNode>();
        for (int facet = 0; facet < scope.facets(); facet++) {
            terms.add(in(scope.facet(facet), node.getChild(0)));
        }
        return terms.size() == 1 ? terms.getFirst() : quotient(sum(terms), terms.size());
    }

    private static ASTNode sum(Iterable<ASTNode> terms) {
        var sum = new ASTNode(ASTNode.Type.PLUS);
        terms.forEach(sum::addChild);
        return sum;
    }

    private static ASTNode quotient(ASTNode above, int below) {
        var quotient = new ASTNode(ASTNode.Type.DIVIDE);
        quotient.addChild(above);
        quotient.addChild(new ASTNode(below));
        return quotient;
    }

    /// Every name that the form holds, as on the page but for `[f]` and `partner.`.
    Set<String> names() {
        var names = new TreeSet<String>();
        collect(root, names);
        return names;
    }

    private static void collect(ASTNode node, Set<String> names) {
        if (node.isName()) {
            names.add(base(node.getName()));
        }
        node.getChildren().forEach(child -> collect(child, names));
    }

    /// `kept` of `kept__f`, `D` of `partner__D`.
    static String base(String name) {
        return name.replaceFirst("^" + PARTNER, "").replaceFirst(FACET + "$", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
