package troth.web.telling;

import troth.formats.chart.Decimal;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Gain;

/// Something that might help, in words.
///
/// @param word its name in the texts
/// @param change the range that was computed, or that none can be
/// @param nothing that it could be nothing, as a frequency where that was computed
public record Help(String word, String change, String nothing) {

    /// A range within so few points is not told in numbers.
    private static final double LEAST = 0.1;

    public static Help of(Picture.Option option, Words words) {
        var word = option.lever().word();
        return option.gain()
                .map(gain ->
                        new Help(word, range(gain, words), words.say("help.in", gain.nothing())))
                .orElseGet(
                        () -> new Help(word, words.say("help.unknown"), words.say("help.could")));
    }

    private static String range(Gain gain, Words words) {
        if (Math.max(Math.abs(gain.low()), Math.abs(gain.high())) < LEAST) {
            return words.say("help.least");
        }
        return words.say(
                "page.range", Decimal.signed(gain.low(), 1), Decimal.signed(gain.high(), 1));
    }
}
