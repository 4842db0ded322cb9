package troth.simulate;

import java.util.random.RandomGenerator;
import troth.dyad.Partner;
import troth.numeric.Streams;

/// The streams of chance of one couple, one for each cause and partner.
final class Lanes {

    private final RandomGenerator[] lanes = new RandomGenerator[2 * Cause.values().length];
    private final Partner first;

    Lanes(Streams streams, long couple, Partner first) {
        this.first = first;
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = streams.at(couple, lane);
        }
    }

    /// What both have together lies in the lane of whoever is first.
    RandomGenerator of(Cause cause, Partner partner) {
        boolean second = cause.ofEach() && partner != first;
        return lanes[2 * cause.ordinal() + (second ? 1 : 0)];
    }
}
