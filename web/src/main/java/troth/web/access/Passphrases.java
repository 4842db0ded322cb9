package troth.web.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import troth.web.store.Account;

/// Which passphrases are refused: short ones, and those that everyone tries first. No rule asks for
/// digits or signs.
public final class Passphrases {

    static final int SHORTEST = 12;
    static final int LONGEST = 1000;

    /// What must be left when the common words are taken out.
    private static final int OWN = 6;

    private static final Pattern COMMON = Pattern.compile(String.join("|", Common.WORDS));
    private static final String ROWS =
            "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop"
                    + " 09876543210 zyxwvutsrqponmlkjihgfedcba poiuytrewq lkjhgfdsa mnbvcxz 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn qazwsxedcrfvtgbyhnujm";

    private static final Zxcvbn GUESSER = new Zxcvbn();
    private static final int LOOKED_AT = 100;

    /// As a power of ten: of a hundred million tries each takes some hundred milliseconds.
    private static final int TRIES = 8;

    private Passphrases() {}

    /// The key of the sentence that says why, if it is refused.
    ///
    /// @param names of whoever lives here: their own names are no secret
    public static Optional<String> wrong(String passphrase, Set<String> names) {
        var letters = Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
        int length = letters.codePointCount(0, letters.length());
        if (length < SHORTEST) {
            return Optional.of("doors.passphrase.short");
        }
        if (length > LONGEST) {
            return Optional.of("doors.passphrase.long");
        }
        return isCommon(letters.toLowerCase(Locale.ROOT), names)
                ? Optional.of("doors.passphrase.common")
                : Optional.empty();
    }

    /// What a guesser who knows the lists of breaches, dictionaries, names, dates and keyboards
    /// would reach within so many tries. Longer ones than it is asked about are not found by
    /// guessing.
    private static boolean isGuessed(String letters, Set<String> names) {
        var known = names.stream().map(Account::known).toList();
        var head = letters.substring(0, Math.min(letters.length(), LOOKED_AT));
        return GUESSER.measure(head, known).getGuessesLog10() < TRIES;
    }

    private static boolean isCommon(String letters, Set<String> names) {
        var rest = letters.replaceAll("[^\\p{L}\\p{N}]", "");
        for (var name : names) {
            rest = rest.replace(Account.known(name), "");
        }
        rest = plain(withoutRows(rest));
        rest = COMMON.matcher(rest).replaceAll("").replaceAll("\\d", "");
        return rest.codePoints().distinct().count() < OWN
                || isRepeated(letters)
                || isGuessed(letters, names);
    }

    /// Signs that stand for letters: "p4ssw0rd".
    private static String plain(String letters) {
        return letters.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    /// Without pieces of the keyboard and the alphabet.
    private static String withoutRows(String letters) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int end = at;
            while (end < letters.length() && ROWS.contains(letters.substring(at, end + 1))) {
                end++;
            }
            if (end - at >= 4) {
                at = end;
            } else {
                rest.append(letters.charAt(at++));
            }
        }
        return rest.toString();
    }

    /// One short piece again and again.
    private static boolean isRepeated(String letters) {
        return Pattern.matches("(.{1,12})\\1+.{0,5}", letters);
    }
}
