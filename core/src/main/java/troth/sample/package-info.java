/// Draws from a density that is known up to a constant, and says whether the draws can be trusted.
/// It knows nothing of trust; arrays do not cross its border but as a [troth.numeric.Series].
///
/// | what | types |
/// |---|---|
/// | chains of draws | `Sampler`, `Nuts`, `Whitening`, `StepSize`, `Warmup`; `Draw`, `Draws` |
/// | whether they agree | `Sample` |
/// | weighted draws | `Pareto` |
@NullMarked
package troth.sample;

import org.jspecify.annotations.NullMarked;
