package troth.web.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import troth.evidence.Claims.Claim;
import troth.evidence.Claims.Finding;

/// The signs by which studies tell a size; each is explained on the page that shows it.
enum Sign {
    R("\\br = "),
    RHO("\\brho = "),
    G("\\bg = "),
    D("\\bd = "),
    BETA("\\bbeta = "),
    SLOPE("\\bB = "),
    F("\\bF\\("),
    P("\\bp = "),
    ERROR("\\bSE\\b"),
    INTERVAL("\\["),
    SPREAD("±"),
    LOG_ODDS("log-odds"),
    AMOUNT("[pn]mol/l|pg/ml");

    private final Pattern written;

    Sign(String written) {
        this.written = Pattern.compile(written);
    }

    /// Its name in the texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those in the findings of a claim.
    static List<Sign> in(Claim claim) {
        return Arrays.stream(values())
                .filter(sign ->
                        Stream.concat(claim.supporting().stream(), claim.opposing().stream())
                                .filter(Finding::seen)
                                .anyMatch(finding -> sign.written.matcher(finding.effect()).find()))
                .toList();
    }
}
