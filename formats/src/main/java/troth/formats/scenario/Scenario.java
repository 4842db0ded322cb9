package troth.formats.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import troth.dyad.Dyad;
import troth.dyad.Partner;

/// A scenario as it was written, ready to run.
///
/// @param days how long it runs, a whole number of days
/// @param couples how many couples live by their states; empty where only what is written happens
/// @param rows days between the rows of the table that is written
/// @param shown the event to look at in minutes, if the scenario names one
public record Scenario(
        String title,
        int days,
        long seed,
        Dyad dyad,
        OptionalInt couples,
        int rows,
        Optional<String> shown,
        List<Arm> arms) {

    public Scenario {
        arms = List.copyOf(arms);
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("The scenario (%s) needs an arm.".formatted(title));
        }
    }

    /// The same with another seed.
    public Scenario withSeed(long seed) {
        return new Scenario(title, days, seed, dyad, couples, rows, shown, arms);
    }

    public String name(Partner partner) {
        return dyad.person(partner).id();
    }
}
