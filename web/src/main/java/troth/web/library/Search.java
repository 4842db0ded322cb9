package troth.web.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.evidence.Claims.Claim;
import troth.evidence.Claims.Finding;

/// Claims that hold every word that was asked for, anywhere in their text or in their sources. The
/// usual ends of a longer word do not matter: who looks for promises finds a promise, and who looks
/// for therapies a therapy.
final class Search {

    private Search() {}

    /// @param asked as typed; nothing asked finds all, signs without a letter find none
    static List<Claim> find(List<Claim> claims, String asked) {
        var words =
                Arrays.stream(lower(asked).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(Search::anyEnd)
                        .toList();
        if (words.isEmpty()) {
            return asked.isBlank() ? claims : List.of();
        }
        return found(claims, words);
    }

    /// A word holds letters and digits alone, so it is a pattern of itself.
    private static Pattern anyEnd(String word) {
        return Pattern.compile(
                word.replaceFirst("(?<=\\p{L}{4})(?:y|ies)$", "(?:y|ie)")
                        .replaceFirst("(?<=\\p{L}{4})(?:e?s|ed|ing)$", ""));
    }

    private static List<Claim> found(List<Claim> claims, List<Pattern> words) {
        return claims.stream().filter(claim -> holds(text(claim), words)).toList();
    }

    private static boolean holds(String text, List<Pattern> words) {
        return words.stream().allMatch(word -> word.matcher(text).find());
    }

    private static String text(Claim claim) {
        var own = Stream.of(claim.words(), claim.known(), claim.open(), claim.model());
        var found =
                Stream.concat(claim.supporting().stream(), claim.opposing().stream())
                        .flatMap(Search::texts);
        return lower(Stream.concat(own, found).collect(Collectors.joining("\n")));
    }

    private static Stream<String> texts(Finding finding) {
        return Stream.of(finding.words(), finding.population(), finding.reference());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
