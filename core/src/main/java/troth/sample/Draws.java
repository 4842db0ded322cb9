package troth.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The chains of one run, warm-up left out: as many draws in each.
///
/// @param chains shape `[chain][draw]`
/// @param warmups how each chain was tuned, shape `[chain]`
public record Draws(List<List<Draw>> chains, List<Tuned> warmups) {

    /// What the warm-up of a chain ended with.
    ///
    /// @param metric the covariance that whitens, row-major, shape `[size * size]`
    public record Tuned(double stepSize, troth.numeric.Series metric, int leapfrogs) {}

    public Draws {
        chains = chains.stream().map(List::copyOf).toList();
        warmups = List.copyOf(warmups);
    }

    public int size() {
        return chains.getFirst().getFirst().x().size();
    }

    public int count() {
        return chains.stream().mapToInt(List::size).sum();
    }

    /// All draws, chain after chain.
    public List<Draw> all() {
        return chains.stream().flatMap(List::stream).toList();
    }

    /// One coordinate.
    public Sample of(int place) {
        return sample(draw -> draw.x().at(place));
    }

    /// Any number of a draw.
    public Sample sample(ToDoubleFunction<Draw> number) {
        return new Sample(
                chains.stream()
                        .map(chain ->
                                troth.numeric.Series.of(
                                        chain.stream().mapToDouble(number).toArray()))
                        .toList());
    }

    public int divergences() {
        return (int) all().stream().filter(Draw::divergent).count();
    }

    /// Gradients that the draws took, warm-up included.
    public long leapfrogs() {
        return all().stream().mapToLong(Draw::leapfrogs).sum()
                + warmups.stream().mapToLong(Tuned::leapfrogs).sum();
    }
}
