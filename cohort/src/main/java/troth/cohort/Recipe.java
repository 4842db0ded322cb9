package troth.cohort;

import java.io.Serializable;
import java.util.Optional;
import troth.dyad.Diary;
import troth.infer.PopulationPlan;
import troth.model.Parameters;
import troth.model.Preset;
import troth.study.InventedDiary;

/// What any machine needs to make the couples of a study itself, and the plan to fit them by.
record Recipe(InventedDiary study, Preset preset, PopulationPlan.Followed followed)
        implements Serializable {

    private record Made(Recipe recipe, PopulationPlan plan) {}

    /// The last that this machine made, for all its parts.
    private static Optional<Made> made = Optional.empty();

    /// Looks through all couples for what matters; this machine has the plan then.
    ///
    /// @param diary that of the study
    static Recipe of(InventedDiary study, Diary diary, Preset preset) {
        var plan = PopulationPlan.of(diary, Parameters.of(preset));
        var recipe = new Recipe(study, preset, plan.followed());
        synchronized (Recipe.class) {
            made = Optional.of(new Made(recipe, plan));
        }
        return recipe;
    }

    PopulationPlan plan() {
        synchronized (Recipe.class) {
            if (made.filter(m -> m.recipe().equals(this)).isEmpty()) {
                made = Optional.of(new Made(this, cook()));
            }
            return made.orElseThrow().plan();
        }
    }

    private PopulationPlan cook() {
        return PopulationPlan.of(study.diary(), Parameters.of(preset), followed);
    }
}
