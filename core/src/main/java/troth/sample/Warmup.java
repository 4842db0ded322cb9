package troth.sample;

/// When a chain that warms up learns its metric: never in the first steps, which still seek the
/// typical set, nor in the last, which settle the step size; between them at the end of windows
/// each twice as long as the one before.
///
/// @param steps how long the warm-up is
/// @source standevelopment2024 reference manual, HMC algorithm parameters
record Warmup(int steps) {

    private static final int FIRST = 75;
    private static final int LAST = 50;
    private static final int WINDOW = 25;

    private int first() {
        return steps < FIRST + LAST + WINDOW ? (int) (0.15 * steps) : FIRST;
    }

    private int last() {
        return steps < FIRST + LAST + WINDOW ? (int) (0.1 * steps) : LAST;
    }

    /// Whether the metric learns from step `step`.
    boolean learns(int step) {
        return step >= first() && step < steps - last();
    }

    /// Whether a window ends with step `step`.
    boolean ends(int step) {
        int end = first() - 1;
        int window = steps < FIRST + LAST + WINDOW ? steps - first() - last() : WINDOW;
        while (end < step) {
            int next = end + window;
            boolean lastOne = next + 2 * window > steps - last() - 1;
            end = lastOne ? steps - last() - 1 : next;
            if (lastOne) {
                return step == end;
            }
            window *= 2;
        }
        return step == end && step >= first();
    }
}
