package troth.infer;

import troth.model.Noise;

/// The parameters of a population at one place: what the plan's parts are worth there.
final class Values {

    final Blueprint plan;
    final double[] theta;

    Values(Blueprint plan, double[] theta) {
        this.plan = plan;
        this.theta = theta;
    }

    /// A parameter on its natural scale.
    double of(int place) {
        return plan.theta.value(theta, place);
    }

    /// Stationary variance of what wanders: first the noise of the model, then own parts.
    double variance(int wandering) {
        double sd =
                isNoise(wandering)
                        ? noise(wandering).sd(plan.model.parameters())
                        : of(own(wandering).sd());
        return sd * sd;
    }

    /// Its time constant (d).
    double tau(int wandering) {
        return isNoise(wandering)
                ? noise(wandering).tau(plan.model.parameters())
                : of(own(wandering).tau());
    }

    /// Its correlation between the partners.
    double rho(int wandering) {
        return isNoise(wandering)
                ? plan.model.parameters().value("rho_noise")
                : of(own(wandering).rho());
    }

    private boolean isNoise(int wandering) {
        return wandering < plan.noises.length;
    }

    private Noise noise(int wandering) {
        return plan.noises[wandering];
    }

    Blueprint.OwnParameters own(int wandering) {
        return plan.ownParameters[wandering - plan.noises.length];
    }

    /// How strongly a construct follows the mechanism.
    double follows(int construct) {
        int place = plan.ownParameters[construct].mechanism();
        return place < 0 ? 0 : of(place);
    }

    /// How strongly an item follows its construct, and in which direction.
    double loading(int item) {
        int place = plan.itemParameters[item].loading();
        return sign(item) * (place < 0 ? 1 : of(place));
    }

    double sign(int item) {
        return plan.items.get(item).higher() ? 1 : -1;
    }

    /// What habit has added to an item's answers when it is complete.
    double habit(int item) {
        return of(plan.itemParameters[item].habit());
    }
}
