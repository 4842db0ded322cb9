package troth.formats.claims;

import java.util.List;
import java.util.stream.Collectors;
import troth.evidence.Claims;
import troth.evidence.Claims.Claim;
import troth.evidence.Claims.Finding;
import troth.evidence.Evidence;
import troth.study.Turned;

/// The essays' claims in lines for a terminal.
public final class ClaimList {

    private static final String WRAPPED = "(.{1,90})(?: |$)";

    private ClaimList() {}

    public static String of(List<Claim> claims) {
        return claims.stream().map(ClaimList::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(Claim claim) {
        return "%2d  %s  %s  (essay %s)%n"
                        .formatted(
                                claim.id(),
                                claim.badge().name(),
                                claim.words(),
                                String.join(", ", claim.essays()))
                + part("badge", claim.badge().words())
                + part("model", claim.model())
                + part("switch", switched(claim))
                + found("for", claim.supporting())
                + found("against", claim.opposing());
    }

    /// How the two presets differ over a claim, in words.
    static String switched(Claim claim) {
        var turned = Turned.of(claim);
        if (claim.switches().isEmpty()) {
            return "none: no coefficient states it";
        }
        if (turned.isEmpty()) {
            return "none that differs: both presets have %s"
                    .formatted(String.join(", ", claim.switches()));
        }
        return turned.entrySet().stream()
                .map(e ->
                        "%s, %s as evidenced, %s as claimed"
                                .formatted(
                                        e.getKey(),
                                        ClaimEffects.plain(
                                                Evidence.load().estimate(e.getKey()).asEvidenced()),
                                        ClaimEffects.plain(e.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String found(String name, List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : part(
                        name,
                        findings.stream()
                                .map(f -> "%s: %s".formatted(f.id(), f.words()))
                                .collect(Collectors.joining("; ")));
    }

    private static String part(String name, String words) {
        return words.replaceAll(WRAPPED, "            $1%n".formatted())
                .replaceFirst("^ {12}", "    %-8s".formatted(name));
    }

    /// Those whose numbers are named, or all where none is.
    public static List<Claim> named(List<Integer> ids) {
        for (int id : ids) {
            if (Claims.all().stream().noneMatch(c -> c.id() == id)) {
                throw new IllegalArgumentException(
                        "The claim (%d) must lie in [1, %d].".formatted(id, Claims.all().size()));
            }
        }
        return Claims.all().stream().filter(c -> ids.isEmpty() || ids.contains(c.id())).toList();
    }
}
