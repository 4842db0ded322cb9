package troth.web.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.evidence.Claims.Claim;
import troth.evidence.Claims.Finding;

/// Claims that hold every word that was asked for, anywhere in their text or in their sources. The
/// end of a longer word does not matter: who looks for promises finds a promise.
final class Search {

    private Search() {}

    /// @param asked as typed; nothing asked finds all
    static List<Claim> find(List<Claim> claims, String asked) {
        var words =
                Arrays.stream(lower(asked).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.replaceFirst("(?<=\\p{L}{4})(?:e?s|ed|ing)$", ""))
                        .toList();
        return words.isEmpty() ? claims : found(claims, words);
    }

    private static List<Claim> found(List<Claim> claims, List<String> words) {
        return claims.stream()
                .filter(claim -> words.stream().allMatch(text(claim)::contains))
                .toList();
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
