package troth.formats.reading;

import troth.dyad.Dyad;
import troth.dyad.Partner;

/// What a person of a diary is called in a report: by the name that the diary has.
final class Person {

    private static final int LONGEST = 40;

    private Person() {}

    /// "12 (F)", or "12" where the diary has no roles.
    static String of(Dyad dyad, Partner partner) {
        var person = dyad.person(partner);
        return person.role().isEmpty()
                ? cut(person.id())
                : "%s (%s)".formatted(cut(person.id()), cut(person.role()));
    }

    static String couple(Dyad dyad) {
        return "Couple " + cut(dyad.id());
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
    }
}
