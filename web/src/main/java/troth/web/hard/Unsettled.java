package troth.web.hard;

/// The rule of when to stop, the same for everyone and said to everyone: unease of 7 or more, or a
/// rise by 3 or more. It offers; the person chooses.
final class Unsettled {

    static final int HIGH = 7;
    static final int RISE = 3;

    /// Unease that was not told.
    static final int UNTOLD = -1;

    private Unsettled() {}

    /// @param before from 0 to 10, or [#UNTOLD]
    /// @param after from 0 to 10, or [#UNTOLD]
    static boolean stop(int before, int after) {
        boolean rose = before != UNTOLD && after != UNTOLD && after - before >= RISE;
        return Math.max(before, after) >= HIGH || rose;
    }
}
