package troth.web.key;

import java.util.Locale;
import java.util.Optional;

/// A code to print: 160 bits as eight groups of four letters and digits. None of them looks like
/// another, and who reads O for 0 or l for 1 is understood.
public final class RecoveryCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;

    private RecoveryCode() {}

    public static String fresh() {
        var code = new StringBuilder();
        for (byte b : DataKey.chance(LENGTH)) {
            if (!code.isEmpty() && code.length() % 5 == 4) {
                code.append('-');
            }
            code.append(LETTERS.charAt(b & 31));
        }
        return code.toString();
    }

    /// The code that was meant, if what was typed can be one.
    public static Optional<String> meant(String typed) {
        var letters =
                typed.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[^0-9A-Z]", "");
        boolean whole =
                letters.length() == LENGTH
                        && letters.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return whole ? Optional.of(letters.replaceAll("(.{4})(?!$)", "$1-")) : Optional.empty();
    }
}
