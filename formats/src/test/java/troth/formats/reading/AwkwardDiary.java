package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Dyad.Person;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.dyad.Scale;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.infer.Progress;
import troth.infer.Reader;
import troth.model.Parameters;
import troth.model.Preset;

/// Two couples of minutes, not days, with the other scales, a facet of trust and a betrayal: too
/// short to hold anything back.
final class AwkwardDiary {

    private static final double MINUTE = 1 / 1440.0;

    private AwkwardDiary() {}

    static DiaryReading read() {
        var items =
                List.of(
                        new Item("said", new Scale.Binary(), Construct.OTHER, true),
                        new Item("laughs", new Scale.Count(), Construct.OTHER, true),
                        new Item("warmth", new Scale.Number(), Construct.CLOSENESS, false),
                        new Item("honest", new Scale.Ordinal(1, 3, 1), Construct.HONESTY, true));
        var timelines = List.of(timeline("x", "y", 4), timeline("X", "Y", 2));
        var diary = new Diary("Minutes", items, List.of(), true, 9, timelines);
        var reading =
                new Reader(Parameters.of(Preset.AS_CLAIMED), 3, 0, Progress.SILENT).read(diary);
        return DiaryReading.of(
                reading,
                new Provenance(
                        "m.csv",
                        "c".repeat(64),
                        "the guessed mapping",
                        "d".repeat(64),
                        "",
                        true,
                        3,
                        Preset.AS_CLAIMED,
                        9,
                        0,
                        "0",
                        "25"),
                new Seconds(0, 0),
                List.of());
    }

    private static Timeline timeline(String a, String b, int moments) {
        var answers = new ArrayList<CheckIn>();
        for (int k = 0; k < moments; k++) {
            for (var partner : Partner.values()) {
                double at = (2 * k + 1) * MINUTE;
                answers.add(new CheckIn(at, partner, "said", (k + partner.ordinal()) % 2));
                answers.add(new CheckIn(at, partner, "laughs", k));
                answers.add(new CheckIn(at, partner, "warmth", 0.25 * k - 1));
                answers.add(new CheckIn(at, partner, "honest", 1 + k % 3));
            }
        }
        var betrayal =
                new Event.Betrayal(
                        Partner.A,
                        Event.Betrayal.Kind.DECEIT,
                        0.3,
                        0.5,
                        Event.Betrayal.Discovery.TOLD);
        return new Timeline(
                new Dyad(
                        a,
                        new Person(a, "left", Physiology.UNSPECIFIED),
                        new Person(b, "right", Physiology.UNSPECIFIED)),
                List.of(new Happening(2 * MINUTE, Side.A, betrayal)),
                answers,
                2 * moments * MINUTE);
    }
}
