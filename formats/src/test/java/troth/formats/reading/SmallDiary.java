package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Dyad;
import troth.dyad.Dyad.Person;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.infer.Progress;
import troth.infer.Reader;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Streams;

/// An invented diary of a few couples, and what was read in it, once for all tests: a stepped item
/// that is an event too, one that is cut at its ends, names that must be escaped, a gap, a partner
/// who says nothing.
final class SmallDiary {

    static final int DAYS = 14;

    private static final DiaryReading READ = read();

    private SmallDiary() {}

    static DiaryReading reading() {
        return READ;
    }

    static Diary diary() {
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < 6; d++) {
            timelines.add(timeline(d));
        }
        return new Diary(
                "A <small> diary & \"more\"",
                List.of(
                        new Item("row", new Scale.Ordinal(1, 5, 1), Construct.CONFLICT, true),
                        new Item("mood", new Scale.Censored(0, 10), Construct.SATISFACTION, true)),
                List.of(new Driver("row", Driver.Kind.CONFLICT, 1, 5)),
                false,
                4,
                timelines);
    }

    private static Timeline timeline(int d) {
        var random = new Streams(11).at(d, 0);
        var answers = new ArrayList<CheckIn>();
        for (var partner : Partner.values()) {
            double level = random.nextGaussian();
            for (int day = 0; day < DAYS; day++) {
                boolean away = d == 1 && day >= 3 && day < 9;
                if (away || d == 2 && partner == Partner.B) {
                    continue;
                }
                double row = Math.clamp(Math.rint(2 + random.nextGaussian()), 1, 5);
                double mood = Math.clamp(6 + level + 2 * random.nextGaussian(), 0, 10);
                answers.add(new CheckIn(day, partner, "row", row));
                answers.add(new CheckIn(day, partner, "mood", Math.rint(mood * 10) / 10));
            }
        }
        return new Timeline(
                new Dyad("c/" + d, new Person("p<" + d), new Person("q&" + d)),
                List.of(),
                answers,
                DAYS - 1.0);
    }

    private static DiaryReading read() {
        var reading =
                new Reader(Parameters.of(Preset.AS_EVIDENCED), 1, 3, Progress.SILENT).read(diary());
        return DiaryReading.of(
                reading,
                new Provenance(
                        "small.csv",
                        "a".repeat(64),
                        "small.map.yaml",
                        "b".repeat(64),
                        "name: small\n",
                        false,
                        1,
                        Preset.AS_EVIDENCED,
                        4,
                        3,
                        "0",
                        "25"),
                new Seconds(1.5, 2.5),
                List.of("Read 6 rows."));
    }
}
