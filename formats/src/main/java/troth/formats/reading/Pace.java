package troth.formats.reading;

import java.util.ArrayList;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Partner;

/// How often people are asked.
final class Pace {

    /// Answers nearer to each other than this are more than one a day (d).
    private static final double DAILY_FROM = 0.4;

    private Pace() {}

    /// Whether a day is the usual distance between two answers of a person, or more.
    static boolean isDaily(Diary diary) {
        var gaps = new ArrayList<Double>();
        for (var timeline : diary.timelines()) {
            for (var partner : Partner.values()) {
                var days =
                        timeline.checkIns().stream()
                                .filter(c -> c.author() == partner)
                                .mapToDouble(CheckIn::day)
                                .distinct()
                                .toArray();
                for (int i = 1; i < days.length; i++) {
                    gaps.add(days[i] - days[i - 1]);
                }
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() || gaps.get(gaps.size() / 2) >= DAILY_FROM;
    }
}
