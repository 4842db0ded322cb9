package troth.web.telling;

import troth.web.page.Words;

/// How sure a direction is, said as a frequency and never more finely than it is known.
final class Share {

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.85;

    private Share() {}

    /// @param share of the readings, from 0.8 on
    static String words(double share, Words words) {
        if (share >= NEARLY_ALL) {
            return words.say("share.nearly");
        }
        return words.say(share >= MOST ? "share.nine" : "share.eight");
    }
}
