package troth.formats.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
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

    private static final String ENDING = "\\.ya?ml$";

    private YamlFile() {}

    /// Whether a name is that of such a file, by its ending.
    public static boolean isNamed(String name) {
        return name.matches("(?s).*" + ENDING);
    }

    /// The name of a file without its folder and its ending.
    public static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst(ENDING, "");
    }

    public static YamlMap read(String file, String text, Problems problems) {
        refuseIfTooLarge(file, text);
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
            refuseIfTooDeep(file, text);
            return new Compose(settings(file)).composeString(text);
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

    private static void refuseIfTooLarge(String file, String text) {
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
    }

    private static LoadSettings settings(String file) {
        return LoadSettings.builder().setLabel(file).build();
    }

    /// Looks at the file piece by piece, which needs no stack, before it is made a tree, which
    /// does.
    private static void refuseIfTooDeep(String file, String text) {
        int depth = 0;
        for (var event : new Parse(settings(file)).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                throw new BadFileException(
                        new Problem(
                                file,
                                event.getStartMark().map(YamlFile::line).orElse(0L),
                                "",
                                "Here more than %d lists or maps are open.".formatted(DEEPEST)));
            }
        }
    }
}
