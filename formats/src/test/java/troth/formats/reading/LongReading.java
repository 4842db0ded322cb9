package troth.formats.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Dyad.Person;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.infer.Band;
import troth.infer.DyadReading;
import troth.infer.Reading;
import troth.infer.Told;
import troth.numeric.Series;
import troth.numeric.Streams;

/// What a year of six items in many couples would look like: nothing was read, the courses are
/// walks by chance. For the size of pages alone.
final class LongReading {

    private static final int DAYS = 365;
    private static final int AHEAD = 14;

    private LongReading() {}

    static DiaryReading of(int couples) {
        var items =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                new Item(
                                        "item_" + i,
                                        new Scale.Ordinal(0, 10, 1),
                                        Construct.OTHER,
                                        true))
                        .toList();
        var random = new Streams(2).at(0, 0);
        var timelines = new ArrayList<Timeline>();
        var dyads = new ArrayList<DyadReading>();
        for (int d = 0; d < couples; d++) {
            timelines.add(timeline("couple-" + d, items, random));
            dyads.add(dyad(timelines.getLast().dyad(), items, random));
        }
        var small = SmallDiary.reading().reading();
        var diary = new Diary("A year", items, List.of(), false, 90, timelines);
        var reading =
                new Reading(
                        diary,
                        small.model(),
                        List.of(),
                        List.of(),
                        small.described(),
                        small.shared(),
                        dyads,
                        small.told(),
                        small.training(),
                        small.all());
        return DiaryReading.of(
                reading, SmallDiary.reading().provenance(), new Seconds(1, 2), List.of());
    }

    private static Timeline timeline(String id, List<Item> items, RandomGenerator random) {
        var answers = new ArrayList<CheckIn>();
        for (int day = 0; day < DAYS; day++) {
            for (var partner : Partner.values()) {
                for (var item : items) {
                    answers.add(new CheckIn(day, partner, item.name(), random.nextInt(11)));
                }
            }
        }
        return new Timeline(
                new Dyad(id, new Person(id + "a"), new Person(id + "b")), List.of(), answers);
    }

    private static DyadReading dyad(Dyad dyad, List<Item> items, RandomGenerator random) {
        var names = new ArrayList<String>();
        SmallDiary.reading().reading().told().stream().map(Told::quantity).forEach(names::add);
        items.forEach(item -> names.add(DyadReading.answerTo(item.name())));
        var bands = new EnumMap<Partner, Map<String, Band>>(Partner.class);
        for (var partner : Partner.values()) {
            var mine = new LinkedHashMap<String, Band>();
            names.forEach(name -> mine.put(name, band(name.startsWith("answer") ? 10 : 1, random)));
            bands.put(partner, mine);
        }
        return new DyadReading(
                dyad,
                new DyadReading.Convergence(true, 1, 0, 0, -1),
                Series.of(IntStream.range(0, DAYS + AHEAD).asDoubleStream().toArray()),
                DAYS,
                bands,
                Map.of(),
                Map.of());
    }

    private static Band band(double high, RandomGenerator random) {
        return new Band(
                walk(0.1 * high, high, random),
                walk(0.3 * high, high, random),
                walk(0.5 * high, high, random),
                walk(0.7 * high, high, random),
                walk(0.9 * high, high, random),
                List.of(
                        walk(0.4 * high, high, random),
                        walk(0.5 * high, high, random),
                        walk(0.6 * high, high, random)));
    }

    private static Series walk(double about, double high, RandomGenerator random) {
        var values = new double[DAYS + AHEAD];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.clamp(about + 0.05 * high * random.nextGaussian(), 0, high);
        }
        return Series.of(values);
    }
}
