package troth.model;

/// M3: what an encounter in minutes hands to the day layer. Each number is a factor of
/// `parameters.csv` times an integral above base, as a multiple of that of the standard encounter
/// of its group at quality 1.
///
/// @param group intimacy, touch or time
/// @param reward factor `reward_*`, from the integral of liking
/// @param safe factor `safe_*`, from the integral of central oxytocin tone
/// @param close factor `close_*`, from the integral of liking
/// @param evidence how much the encounter counts, from the integral of liking
/// @param relief share of the touch buffer, in [0, 1], from the integral of touch
record HandOver(
        String group, double reward, double safe, double close, double evidence, double relief) {}
