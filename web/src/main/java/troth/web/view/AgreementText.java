package troth.web.view;

import java.text.Normalizer;
import java.time.LocalDate;

/// The words and dates of an agreement.
///
/// @param between the names of the two
/// @param difference how it binds the two differently; empty if it binds both alike
/// @param secluded what stays private
/// @param missed what happens when it is not kept: a step of repair
/// @param opens whether it touches devices, places or passwords
public record AgreementText(
        String between,
        String title,
        String what,
        String why,
        String difference,
        String limits,
        String secluded,
        String missed,
        boolean opens,
        LocalDate begins,
        LocalDate review,
        LocalDate ends) {

    public static final int DAYS = 90;

    /// The most days of a text that opens something.
    public static final int DAYS_OPEN = 30;

    public AgreementText {
        if (ends.isAfter(begins.plusDays(opens ? DAYS_OPEN : DAYS))) {
            throw new IllegalArgumentException(
                    "The end (%s) must lie within %d days of the first day (%s)."
                            .formatted(ends, opens ? DAYS_OPEN : DAYS, begins));
        }
        if (review.isBefore(begins) || ends.isBefore(review)) {
            throw new IllegalArgumentException(
                    "The review (%s) must lie between the first day (%s) and the end (%s)."
                            .formatted(review, begins, ends));
        }
    }

    /// One spelling of the text, line by line. What someone typed on several lines is indented, so
    /// that no words can pass for another field.
    String canonical(String agreement, int number) {
        return String.join(
                "\n",
                line("Agreement", agreement),
                line("Text", Integer.toString(number)),
                line("Between", between),
                line("Title", title),
                line("What", what),
                line("Why", why),
                line("Who", difference.isEmpty() ? "Both alike" : "Not alike: " + difference),
                line("Limits", limits),
                line("Stays private", secluded),
                line("If it is missed", missed),
                line("Touches devices, places or passwords", opens ? "Yes" : "No"),
                line("Begins", begins.toString()),
                line("Review", review.toString()),
                line("Ends", ends.toString()),
                "");
    }

    private static String line(String name, String value) {
        var plain = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        return name
                + ": "
                + plain.lines().map(String::strip).reduce((a, b) -> a + "\n  " + b).orElse("");
    }
}
