package troth.infer;

import java.util.List;
import java.util.stream.IntStream;
import troth.numeric.Series;

/// What the couples of an earlier reading share, and how their answers lie on the latent scale:
/// with that another couple is read, whose own answers then teach nothing about the population.
///
/// @param spacing usual time between a person's answers (d)
/// @param latents one an item, in the order of the diary's
/// @param parameters as that reading found them, their doubt with them
/// @param sensitivity of the parameters, in their order
public record KnownPopulation(
        double spacing, List<Latent> latents, List<Parameter> parameters, Sensitivity sensitivity) {

    public KnownPopulation {
        latents = List.copyOf(latents);
        parameters = List.copyOf(parameters);
    }

    /// How the answers to one item lie on the latent scale.
    ///
    /// @param answers where the line through them bends; empty where an item has steps
    /// @param latents what these are there, or the thresholds between steps
    /// @param alike whether nobody gave two different answers
    public record Latent(Series answers, Series latents, boolean alike) {}

    static KnownPopulation of(Blueprint plan, List<Parameter> parameters, Sensitivity sensitivity) {
        return new KnownPopulation(
                plan.spacing,
                IntStream.range(0, plan.measures.length)
                        .mapToObj(i -> plan.measures[i].latents())
                        .toList(),
                parameters,
                sensitivity);
    }

    /// On the unbounded scale, in the order of `theta`.
    double[] at(Theta theta) {
        return IntStream.range(0, theta.size())
                .mapToDouble(i -> theta.unbounded(i, value(theta.names().get(i))))
                .toArray();
    }

    private double value(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .mapToDouble(Parameter::value)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The population was read without (%s), so this diary cannot be read with it."
                                        .formatted(name)));
    }
}
