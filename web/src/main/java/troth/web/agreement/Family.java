package troth.web.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What agreements are about. Each has a short text to begin from, in the words of the pages.
enum Family {
    PRIVACY,
    OPENNESS,
    HONESTY,
    CONTACT,
    MONEY,
    PLANS,
    ALCOHOL,
    CONFLICT,
    FAMILY,
    TIME,
    CHECKINS,
    OWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Family::word).toList();
    }

    static Optional<Family> of(String word) {
        return Arrays.stream(values()).filter(family -> family.word().equals(word)).findFirst();
    }
}
