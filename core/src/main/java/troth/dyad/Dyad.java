package troth.dyad;

/// Two partners in one relationship.
public record Dyad(String id, Person a, Person b) {

    /// @param role what a diary calls this side, for instance "F"; empty where sides are not told
    ///   apart
    public record Person(String id, String role, Physiology physiology) {
        public Person(String id) {
            this(id, "", Physiology.UNSPECIFIED);
        }
    }

    public Dyad {
        if (a.id().equals(b.id())) {
            throw new IllegalArgumentException(
                    "The dyad (%s) must join two different persons, not (%s) twice."
                            .formatted(id, a.id()));
        }
    }

    public Person person(Partner partner) {
        return partner == Partner.A ? a : b;
    }
}
