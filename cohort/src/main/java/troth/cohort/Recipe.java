package troth.cohort;

import java.io.Serializable;
import java.util.Optional;
import troth.infer.PopulationPlan;
import troth.model.Parameters;
import troth.model.Preset;
import troth.study.InventedDiary;

/// What an executor needs to make the couples of a study itself.
record Recipe(InventedDiary study, PopulationPlan.Followed followed) implements Serializable {

    private record Made(Recipe recipe, PopulationPlan plan) {}

    /// The last that this machine made, for all its shares.
    private static Optional<Made> made = Optional.empty();

    PopulationPlan plan() {
        synchronized (Recipe.class) {
            if (made.filter(m -> m.recipe().equals(this)).isEmpty()) {
                made = Optional.of(new Made(this, cook()));
            }
            return made.orElseThrow().plan();
        }
    }

    private PopulationPlan cook() {
        return PopulationPlan.of(study.diary(), Parameters.of(Preset.AS_EVIDENCED), followed);
    }
}
