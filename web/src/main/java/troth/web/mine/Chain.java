package troth.web.mine;

import java.util.List;
import troth.web.view.Marks;

/// Lines that each carry a mark made from the mark before and their own text, so that none can be
/// changed, left out or moved unseen. `check.sh` says how to see it without Troth.
final class Chain {

    private Chain() {}

    static String of(List<String> lines) {
        var text = new StringBuilder();
        var mark = "";
        for (var line : lines) {
            mark = Marks.of(mark + "\n" + line);
            text.append(mark).append(' ').append(line).append('\n');
        }
        return text.toString();
    }
}
