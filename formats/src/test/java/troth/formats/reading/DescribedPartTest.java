package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.infer.Described;
import troth.infer.Described.Couple;
import troth.infer.Described.Day;
import troth.infer.Described.Surprise;
import troth.infer.Reading;

class DescribedPartTest {

    @Test
    void whoStandsOutIsNamedInPlainWordsWithTheDay() {
        var days =
                List.of(
                        new Day(10, new Surprise(4, 0.1, 1, 0.4, false)),
                        new Day(11, new Surprise(4, 6, 1, 1e-5, true)));
        var lines = lines(new Couple("c/0", new Surprise(8, 9.5, 2, 1 / 4010.0, true), days));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(
                        "Of 1 couple and 2 days of theirs held back, 1 couple and 1 single day lay further from what was expected than chance explains.");
        assertThat(lines.get(1))
                .isEqualTo(
                        "Couple c/0: answered further from what was expected than all but 1 in 4,000 such couples would, most on day 11.");
        assertThat(lines.get(2))
                .startsWith(
                        "Couple c/0, day 11: further from what was expected than all but 1 in 100,000 such days; furthest ")
                .contains("who gave ", " for ", " where about ")
                .endsWith(" was expected.");
    }

    @Test
    void thatNobodyStandsOutIsSaidToo() {
        var usual = new Surprise(8, 0.5, 2, 0.3, false);

        assertThat(lines(new Couple("c/0", usual, List.of(new Day(11, usual)))))
                .containsExactly(
                        "Of 1 couple and 1 day of theirs held back, none stands out: what came lay as near to what was expected as the model itself would have it.");
    }

    private static List<String> lines(Couple couple) {
        var read = SmallDiary.reading();
        var small = read.reading();
        var reading =
                new Reading(
                        small.diary(),
                        small.model(),
                        small.skills(),
                        small.forecasts(),
                        new Described(List.of(couple)),
                        small.shared(),
                        small.dyads(),
                        small.told(),
                        small.training(),
                        small.all());
        return new DescribedPart(
                        DiaryReading.of(reading, read.provenance(), read.seconds(), read.notes()))
                .lines();
    }
}
