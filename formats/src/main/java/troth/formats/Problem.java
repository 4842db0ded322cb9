package troth.formats;

/// One thing that is wrong in a file, said so that its owner can put it right.
///
/// @param line the line it starts in, from 1; 0 where it is the file as a whole
/// @param last the line of the last row of which the same is to be said; else `line`
/// @param place the column of a table or the key of a mapping; empty where there is none
/// @param says one sentence: what was found and what was expected
/// @param maybe a guess at the cause, beginning "Maybe"; empty where there is none
public record Problem(String file, long line, long last, String place, String says, String maybe) {

    private static final int SHOWN = 60;

    public Problem(String file, long line, String place, String says, String maybe) {
        this(file, line, line, place, says, maybe);
    }

    public Problem(String file, long line, String place, String says) {
        this(file, line, place, says, "");
    }

    /// Whether `other` says the same of the next line.
    boolean continuedBy(Problem other) {
        return other.line == last + 1 && to(other.line).equals(other.from(line));
    }

    /// The same, said of all lines up to this one.
    Problem to(long lastLine) {
        return new Problem(file, line, lastLine, place, says, maybe);
    }

    private Problem from(long firstLine) {
        return new Problem(file, firstLine, last, place, says, maybe);
    }

    /// A cell as it may stand in a message: what cannot be seen made visible, and cut when long.
    public static String shown(String cell) {
        var visible = new StringBuilder();
        cell.codePoints().limit(SHOWN).forEach(c -> visible.append(visible(c)));
        return cell.codePointCount(0, cell.length()) > SHOWN ? visible + "..." : visible.toString();
    }

    private static String visible(int c) {
        boolean hidden =
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE;
        return hidden ? "\\u%04X".formatted(c) : Character.toString(c);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (last > line) {
            text.append(", lines ").append(line).append(" to ").append(last);
        } else if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!place.isEmpty()) {
            text.append(", ").append(place);
        }
        text.append(": ").append(says);
        return maybe.isEmpty() ? text.toString() : text.append(' ').append(maybe).toString();
    }
}
