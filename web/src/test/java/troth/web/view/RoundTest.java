package troth.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a round tells, tried on all that the other may have named. The list is short, so that every
/// choice of the other is walked through.
class RoundTest {

    private static final List<String> THINGS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<String> MINE = List.of("a", "b", "c");

    @Test
    void whatOpensWasNamedByBoth() {
        for (var theirs : choices()) {
            round(false)
                    .opens(MINE, theirs)
                    .ifPresent(thing ->
                            assertThat(thing)
                                    .satisfies(t -> assertThat(MINE).contains(t))
                                    .satisfies(t -> assertThat(theirs).contains(t)));
        }
    }

    @Test
    void bothSeeTheSame() {
        for (var theirs : choices()) {
            assertThat(round(false).opens(MINE, theirs))
                    .isEqualTo(round(false).opens(theirs, MINE));
        }
    }

    /// Whoever names all they may and sees one thing open cannot tell of any other whether it was
    /// named: of those who would have made the same open, some named it and some did not. The draw
    /// is unknown to them, so all draws count.
    @Test
    void sayingYesToAllOneMayLeavesEveryOtherThingOpen() {
        for (var other : List.of("b", "c", "d")) {
            assertThat(thoseWhoOpen("a")).anyMatch(theirs -> theirs.contains(other));
            assertThat(thoseWhoOpen("a")).anyMatch(theirs -> !theirs.contains(other));
        }
    }

    /// "Not opened" fits every choice of the other, even one that has all of mine.
    @Test
    void notOpenedFitsEveryChoice() {
        for (var theirs : choices()) {
            assertThat(List.of(round(true), round(false)))
                    .anyMatch(round -> round.opens(MINE, theirs).isEmpty());
        }
    }

    @Test
    void noAnswerAndNothingInCommonAreTheSame() {
        assertThat(round(false).opens(MINE, List.of()))
                .isEqualTo(round(false).opens(MINE, List.of("d", "e", "f")))
                .isEqualTo(round(true).opens(MINE, MINE))
                .isEmpty();
    }

    private static List<List<String>> thoseWhoOpen(String thing) {
        var found = new ArrayList<List<String>>();
        for (var theirs : choices()) {
            for (int seed = 0; seed < 20; seed++) {
                var round = new Round("r", Instant.EPOCH, false, "seed " + seed);
                if (round.opens(MINE, theirs).equals(Optional.of(thing))) {
                    found.add(theirs);
                }
            }
        }
        return found;
    }

    /// Every list of at most a batch.
    private static List<List<String>> choices() {
        var choices = new ArrayList<List<String>>();
        for (int bits = 0; bits < 1 << THINGS.size(); bits++) {
            int which = bits;
            var chosen =
                    THINGS.stream()
                            .filter(thing -> (which >> THINGS.indexOf(thing) & 1) == 1)
                            .toList();
            if (chosen.size() <= Round.BATCH) {
                choices.add(chosen);
            }
        }
        return choices;
    }

    private static Round round(boolean quiet) {
        return new Round("r", Instant.EPOCH, quiet, "seed");
    }
}
