/// Runs the mechanism backwards: a diary in, a [troth.infer.Reading] out. The method is told in
/// docs/inference.md; tags I1 to I18 are its. One package, because its arrays must not cross a
/// border; read it in this order:
///
/// | what | types |
/// |---|---|
/// | the doors | `Reader` (a diary), `CoupleReader`, `PersonReader` (one couple, one person's view) |
/// | what they give | `Reading`, `DyadReading`, `PersonReading`, `Band`, `Forecast`, `Predictive`, `ItemSkill`, `Parameter`, `Told` |
/// | a dyad as a chain | `Grid` (its nodes in time), `Linearisation` (the mechanism made straight), `DyadChain`, `Settling` |
/// | a chain solved | `Chain`, `Transition`, `Observation`, `Likelihood`; `Filter`, `Walk`, `Smoother`, `Score`, `PathSampler` |
/// | the population | `Blueprint` (where everything stands), `Theta`, `Values`, `Gradient`, `Population`, `Climb`, `Fit` |
/// | its couples, here or elsewhere | `Couples`, `LocalCouples`, `PopulationPlan` |
/// | the whole posterior | `PosteriorReader`, `Posterior`, `Cavity`, `PathWeights`, `Weighing` |
/// | a couple among its answers | `Field`, `FieldWalks`, `FieldPrior`, `FieldMode`, `FieldSites`, `FieldScore` |
/// | one more day | `Standing` |
/// | the reading checked on itself | `Imagined`, `Calibration`, `Accuracy` |
/// | answers | `Measures`, `Signal`, `Predictor`, `Quantity` |
/// | forecasts and their scores | `HoldOut`, `Forecaster`, `Future`, `Scorer`, `Skill`; `Baselines`, `Car` |
@NullMarked
package troth.infer;

import org.jspecify.annotations.NullMarked;
