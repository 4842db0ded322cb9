package troth.formats.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.formats.Problems;

/// Opens a YAML file that holds one map. What does not parse ends the reading at once; what parses
/// and is not meant is gathered in the `Problems` that all its values share.
public final class YamlFile {

    /// Longer than any file of this kind that a person wrote (characters).
    private static final int LONGEST = 1_000_000;

    /// Deeper than any file of this kind; beyond it the parser would run out of stack.
    private static final int DEEPEST = 100;

    private YamlFile() {}

    public static YamlMap read(String file, String text, Problems problems) {
        refuseIfTooLargeOrDeep(file, text);
        var root =
                compose(file, text)
                        .orElseThrow(() ->
                                new BadFileException(
                                        new Problem(file, 0, "", "The file is empty.")));
        var map = new YamlValue(file, "", root, problems).map();
        return map.orElseThrow(() -> {
            problems.stopIfAny();
            return new IllegalStateException("A value that is no map was not reported.");
        });
    }

    private static Optional<Node> compose(String file, String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().or(e::getContextMark).map(YamlFile::line).orElse(0L);
            throw new BadFileException(
                    new Problem(
                            file,
                            line,
                            "",
                            "This is not YAML: %s.".formatted(e.getProblem()),
                            "Maybe a colon, a quote or a bracket is missing, or an indent is off."));
        } catch (YamlEngineException e) {
            throw new BadFileException(
                    new Problem(file, 0, "", "This is not YAML: %s".formatted(e.getMessage())));
        }
    }

    static long line(Mark mark) {
        return mark.getLine() + 1L;
    }

    private static void refuseIfTooLargeOrDeep(String file, String text) {
        if (text.length() > LONGEST) {
            throw new BadFileException(
                    new Problem(
                            file,
                            0,
                            "",
                            "The file has %,d characters, and at most %,d are read."
                                    .formatted(text.length(), LONGEST),
                            "Maybe this is a table and not a description of one."));
        }
        if (depth(text) > DEEPEST) {
            throw new BadFileException(
                    new Problem(
                            file, 0, "", "The file has more than 100 brackets or levels open."));
        }
    }

    /// An upper bound of how deep the values nest: brackets open, or the deepest indent.
    private static int depth(String text) {
        int open = 0;
        int deepest = 0;
        int leading = 0;
        boolean indent = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean filler = c == ' ' || c == '-' || c == '?' || c == ':';
            leading = c == '\n' ? 0 : indent && filler ? leading + 1 : leading;
            indent = c == '\n' || indent && filler;
            open += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && open > 0 ? -1 : 0;
            deepest = Math.max(deepest, open + leading);
        }
        return deepest;
    }
}
