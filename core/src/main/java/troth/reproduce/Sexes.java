package troth.reproduce;

import troth.dyad.Physiology;

/// Whose bodies a study looked at: "MALE", "FEMALE" or "BOTH" in turn.
record Sexes(String words) {

    Physiology of(int person) {
        return switch (words) {
            case "MALE" -> Physiology.MALE;
            case "FEMALE" -> Physiology.FEMALE;
            case "BOTH" -> Sample.half(person) == 0 ? Physiology.MALE : Physiology.FEMALE;
            default ->
                    throw new IllegalArgumentException(
                            "(%s) must be MALE, FEMALE or BOTH.".formatted(words));
        };
    }
}
