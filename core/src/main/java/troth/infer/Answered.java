package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.numeric.Series;

/// One person's answers to one item, in order of time.
///
/// @param days shape `[answers]`
/// @param values shape `[answers]`
record Answered(Series days, Series values) {

    static Answered of(Timeline timeline, Partner partner, String item) {
        var answers =
                timeline.checkIns().stream()
                        .filter(c -> c.author() == partner && c.item().equals(item))
                        .toList();
        return new Answered(
                Series.of(answers.stream().mapToDouble(CheckIn::day).toArray()),
                Series.of(answers.stream().mapToDouble(CheckIn::value).toArray()));
    }

    /// Everyone's answers to an item.
    static List<Answered> all(List<Timeline> timelines, String item) {
        var all = new ArrayList<Answered>();
        for (var timeline : timelines) {
            for (var partner : Partner.values()) {
                all.add(of(timeline, partner, item));
            }
        }
        return all;
    }

    /// The answers as (y - mean)/sd.
    Answered scaled(double mean, double sd) {
        var scaled = values.toArray();
        Arrays.setAll(scaled, k -> (scaled[k] - mean) / sd);
        return new Answered(days, Series.of(scaled));
    }

    int size() {
        return days.size();
    }
}
