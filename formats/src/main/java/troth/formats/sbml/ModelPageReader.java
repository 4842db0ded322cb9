package troth.formats.sbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the fenced blocks `equations` and `jumps` of docs/model.md, line by line.
///
/// ```text
/// E1 RECORD[f] = form         a readout
/// D2 fear' = form             a drift
/// J3 told(depth, response)    a jump begins
///   want := form              a shorthand of it
///   kept[f] = form            an assignment of it
/// ```
final class ModelPageReader {

    private static final Pattern EQUATION =
            Pattern.compile("([A-Z]\\d+) (\\w+)(\\[f])?(')? = (.+)");
    private static final Pattern JUMP = Pattern.compile("(J\\d+) (\\w+)\\(([\\w, ]*)\\)");
    private static final Pattern LINE = Pattern.compile(" +(\\w+)(\\[f])? (:?=) (.+)");

    private final List<Equation> readouts = new ArrayList<>();
    private final List<Equation> drift = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private int lineNumber;

    ModelPageReader(String markdown) {
        var fence = "";
        for (var line : markdown.lines().toList()) {
            lineNumber++;
            if (line.startsWith("```")) {
                fence = fence.isEmpty() ? line.substring(3) : "";
            } else if (!line.isBlank()) {
                read(fence, line);
            }
        }
    }

    ModelPage page() {
        return new ModelPage(readouts, drift, jumps);
    }

    private void read(String fence, String line) {
        switch (fence) {
            case "equations" -> equation(line);
            case "jumps" -> jump(line);
            default -> {}
        }
    }

    private void equation(String line) {
        var found = matching(EQUATION, line, "TAG name = form");
        var derivative = found.group(4) != null;
        once(found.group(2), line);
        (derivative ? drift : readouts)
                .add(
                        equation(
                                found.group(1),
                                found.group(2),
                                found.group(3) != null,
                                found.group(5)));
    }

    private void jump(String line) {
        if (line.startsWith(" ")) {
            line(line);
            return;
        }
        var found = matching(JUMP, line, "TAG name(arguments)");
        once(found.group(2) + "()", line);
        var arguments = List.of(found.group(3).split(", *"));
        jumps.add(new Jump(found.group(1), found.group(2), arguments, List.of(), List.of()));
    }

    private void line(String line) {
        var found = matching(LINE, line, "name = form");
        if (jumps.isEmpty()) {
            throw wrong("TAG name(arguments)", line);
        }
        var jump = jumps.removeLast();
        once(jump.name() + "()." + found.group(1), line);
        var equation = equation(jump.tag(), found.group(1), found.group(2) != null, found.group(4));
        boolean shorthand = found.group(3).equals(":=");
        jumps.add(
                new Jump(
                        jump.tag(),
                        jump.name(),
                        jump.arguments(),
                        shorthand ? with(jump.shorthands(), equation) : jump.shorthands(),
                        shorthand ? jump.assignments() : with(jump.assignments(), equation)));
    }

    private static List<Equation> with(List<Equation> lines, Equation line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    private Equation equation(String tag, String name, boolean perFacet, String form) {
        try {
            return new Equation(tag, name, perFacet, Formula.parse(form));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "docs/model.md, line %d: %s".formatted(lineNumber, e.getMessage()), e);
        }
    }

    private void once(String name, String line) {
        if (!defined.add(name)) {
            throw wrong("a name that is not yet taken", line);
        }
    }

    private Matcher matching(Pattern pattern, String line, String expected) {
        var found = pattern.matcher(line);
        if (!found.matches()) {
            throw wrong(expected, line);
        }
        return found;
    }

    private IllegalArgumentException wrong(String expected, String line) {
        return new IllegalArgumentException(
                "docs/model.md, line %d: expected %s, not (%s)."
                        .formatted(lineNumber, expected, line));
    }
}
