package troth.sample;

/// Tunes the step of the leapfrog until the mean chance of acceptance is the one asked for, by dual
/// averaging.
///
/// @source hoffmangelman2014 section 3.2
final class StepSize {

    private static final double SHRINKAGE = 0.05;
    private static final double DELAY = 10;
    private static final double DECAY = 0.75;

    private final double target;
    private double centre;
    private double logStep;
    private double logAverage;
    private double error;
    private int count;

    StepSize(double target) {
        this.target = target;
    }

    /// Begins anew near `step`.
    void restart(double step) {
        centre = Math.log(10 * step);
        logStep = Math.log(step);
        logAverage = 0;
        error = 0;
        count = 0;
    }

    void learn(double accept) {
        count++;
        double weight = 1 / (count + DELAY);
        error = (1 - weight) * error + weight * (target - accept);
        logStep = centre - error * Math.sqrt(count) / SHRINKAGE;
        double trust = Math.pow(count, -DECAY);
        logAverage = trust * logStep + (1 - trust) * logAverage;
    }

    /// To be tried next.
    double step() {
        return Math.exp(logStep);
    }

    /// To be kept.
    double average() {
        return count == 0 ? step() : Math.exp(logAverage);
    }
}
