package troth.web.mine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Lines that each carry a mark made from the mark before and their own text, so that none can be
/// changed, left out or moved unseen. `check.sh` says how to see it without Troth.
final class Chain {

    private Chain() {}

    static String of(List<String> lines) {
        var text = new StringBuilder();
        var mark = "";
        for (var line : lines) {
            mark = mark(mark, line);
            text.append(mark).append(' ').append(line).append('\n');
        }
        return text.toString();
    }

    private static String mark(String before, String line) {
        try {
            var text = (before + "\n" + line).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
