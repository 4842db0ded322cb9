package troth.infer;

import java.util.List;
import troth.numeric.Series;

/// The couples of a population, wherever they are solved: on threads of this machine, or on many
/// machines. Each speaks for itself; sums are taken by who asks, in the order of the couples, so
/// that no sum hangs on where they are.
public interface Couples {

    /// Of each couple its log evidence at `theta`, on the unbounded scale, and the gradient of
    /// that; shape `[couples]` of `[1 + parameters]`.
    List<Series> at(Series theta);

    /// Makes the mechanism of each straight anew, about its most probable path at `theta`.
    void straighten(Series theta);
}
