package troth.reproduce;

import java.util.Map;
import java.util.random.RandomGenerator;
import troth.evidence.Reproductions.Target;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Normal;
import troth.numeric.Streams;
import troth.study.Cohort;
import troth.study.Member;

/// The people of one replicate of a study.
///
/// @param seed of this replicate
/// @param days how long the study lasted (d)
/// @param error share of the variance of an answer that is error
/// @param changed coefficients set otherwise for everyone, which makes a wrong model
/// @param usual coefficients around which the people differ
public record Sample(
        long seed,
        int people,
        int days,
        double error,
        Map<String, Double> changed,
        Parameters usual) {

    private static final Cohort POPULATION = new Cohort(Preset.AS_EVIDENCED);

    /// Whose draw of the doubt all people of a replicate have.
    private static final int EVERYONE = 1_000_000_000;

    /// Beyond the lanes of everyday chance and of the cohort.
    private static final int DESIGN = 2_000;

    static final int ANSWERS = 2_001;

    public Sample {
        changed = Map.copyOf(changed);
    }

    /// @param moved coefficients whose usual value is set otherwise; people differ around it
    static Sample of(
            Target target,
            long seed,
            Map<String, Double> changed,
            People people,
            Map<String, Double> moved) {
        var usual =
                switch (people) {
                    case DIFFER -> Parameters.of(POPULATION.preset());
                    case DOUBTED -> POPULATION.doubted(seed, EVERYONE);
                };
        return new Sample(
                seed, target.people(), target.days(), target.error(), changed, usual.with(moved));
    }

    /// The couple of this number, drawn from the population.
    Member couple(int number) {
        return POPULATION.differing(usual.with(changed), seed, number).with(changed);
    }

    /// What the design draws for one person.
    RandomGenerator chance(int person) {
        return new Streams(seed).at(person, DESIGN);
    }

    /// A share around `usual`, as single events differ from one another.
    static double around(double usual, double spread, RandomGenerator chance) {
        return Normal.logistic(Normal.logit(usual) + spread * chance.nextGaussian());
    }

    /// Alternately 0 and 1: an equal share of the people in each of two groups.
    static int half(int person) {
        return person % 2;
    }
}
