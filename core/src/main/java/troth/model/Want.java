package troth.model;

/// J1: how far an encounter counts as wanted, from the wish of the one who wishes it less.
///
/// ```text
/// J1  want = want_max w^2 / (w^2 + want_half), 1 where both wish it fully
/// ```
record Want(double max, double half) {

    static Want of(Parameters p) {
        return new Want(p.value("want_max"), p.value("want_half"));
    }

    double from(double leastWish) {
        double squared = leastWish * leastWish;
        return max * squared / (squared + half);
    }
}
