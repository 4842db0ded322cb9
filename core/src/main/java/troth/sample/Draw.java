package troth.sample;

import troth.numeric.Series;

/// One draw, and how it was come by.
///
/// @param x where, shape `[size]`
/// @param log the log density there, up to its constant
/// @param accept the mean chance of acceptance along the trajectory, in [0, 1]
/// @param stepSize of the leapfrog, on the whitened scale
/// @param depth how often the trajectory was doubled
/// @param leapfrogs how many steps, each one gradient
/// @param divergent whether the leapfrog lost the energy
/// @param energy at the beginning of the trajectory: -log density plus kinetic energy
public record Draw(
        Series x,
        double log,
        double accept,
        double stepSize,
        int depth,
        int leapfrogs,
        boolean divergent,
        double energy) {
    /// The same draw told in other coordinates.
    public Draw at(Series other) {
        return at(other, log);
    }

    /// The same draw told in other coordinates, where the density is another.
    public Draw at(Series other, double density) {
        return new Draw(other, density, accept, stepSize, depth, leapfrogs, divergent, energy);
    }
}
