package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Parameters;
import troth.model.Preset;

class ReaderTest {

    private static final Reader READER =
            new Reader(Parameters.of(Preset.AS_EVIDENCED), 5, 3, Progress.SILENT);
    private static final Item TRUST =
            new Item("trust", new Scale.Ordinal(0, 10, 1), Construct.TRUST, true);

    @Test
    void equalArgumentsGiveEqualReadingsBitForBit() {
        var diary = ScoreTest.diary(List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)));

        var one = READER.read(diary);
        var two = READER.read(diary);

        assertThat(two.forecasts()).isEqualTo(one.forecasts());
        assertThat(two.parameters()).isEqualTo(one.parameters());
        assertThat(two.dyads()).isEqualTo(one.dyads());
    }

    @Test
    void whatIsToldDoesNotHangOnTheSeed() {
        var diary = diary(4, 12, (p, day) -> (double) ((day * 7 + p.ordinal() * 3) % 11));

        var other = new Reader(Parameters.of(Preset.AS_EVIDENCED), 99, 3, Progress.SILENT);

        assertThat(other.read(diary).told()).isEqualTo(READER.read(diary).told());
    }

    @Test
    void aFewAnswersTellNothingOfWhatMovesThem() {
        var told = READER.read(diary(1, 2, (_, day) -> 5.0 + day)).told();

        assertThat(told).isNotEmpty().noneMatch(Told::told);
    }

    /// What a bad day brings: none of these may end in an exception or a NaN.
    @Test
    void hardDiariesAreReadWithAnHonestWidth() {
        check(diary(2, 10, (_, _) -> 10.0)); // all at the ceiling
        check(diary(1, 1, (_, _) -> 3.0)); // one answer each
        check(diary(3, 12, (p, _) -> p == Partner.A ? 7.0 : Double.NaN)); // one partner silent
        check(diary(2, 12, (_, day) -> day % 2 == 0 ? 0.0 : 10.0)); // contradictory answers
    }

    /// Numbers of every size or all the same, counts that are all 0 or at the most there can be.
    @Test
    void oddNumbersAndCountsAreReadWithAnHonestWidth() {
        check(
                diary(
                        new Scale.Number(),
                        (p, day) -> Math.pow(10, (day * 7 + p.ordinal()) % 18 - 6)));
        check(diary(new Scale.Number(), (_, _) -> 5.0));
        check(diary(new Scale.Count(), (_, _) -> 0.0));
        check(diary(new Scale.Count(), (_, day) -> day % 3 == 0 ? 10_000.0 : day % 2));
        check(diary(new Scale.Censored(0, 100), (_, day) -> day % 2 == 0 ? 0.0 : 100.0));
    }

    private static Diary diary(Scale scale, BiFunction<Partner, Integer, Double> value) {
        var same = diary(3, 12, value);
        var item = new Item("trust", scale, Construct.TRUST, true);
        return new Diary("odd", List.of(item), List.of(), false, 3, same.timelines());
    }

    /// Ten years, one answer a week: read, with widths that are numbers.
    @Test
    void tenYearsOfOneCoupleAreRead() {
        var weekly = new ArrayList<CheckIn>();
        for (int day = 0; day < 3650; day += 7) {
            weekly.add(new CheckIn(day, Partner.A, "trust", 5 + day % 3));
        }
        var couple = new Dyad("long", new Dyad.Person("x"), new Dyad.Person("y"));
        var timeline = new Timeline(couple, List.of(), weekly, 3649);

        var standing = Standing.of(Accuracy.EVIDENCED, diary(1, 1, (_, _) -> 5.0), timeline);

        for (var partner : Partner.values()) {
            var band = standing.band(partner, "T", 1);
            assertThat(band.low90().at(0)).isBetween(0.0, 1.0);
            assertThat(band.high90().at(0)).isBetween(band.low90().at(0), 1.0);
        }
    }

    @Test
    void moreItemsThanCanBeReadAreRefused() {
        var items =
                java.util.stream.IntStream.range(0, 200)
                        .mapToObj(i -> new Item("i" + i, new Scale.Binary(), Construct.OTHER, true))
                        .toList();
        var answers =
                List.of(new CheckIn(0, Partner.A, "i7", 1), new CheckIn(1, Partner.B, "i9", 0));
        var couple = new Dyad("c", new Dyad.Person("x"), new Dyad.Person("y"));
        var many =
                new Diary(
                        "many",
                        items,
                        List.of(),
                        false,
                        1,
                        List.of(new Timeline(couple, List.of(), answers, 1)));

        assertThatThrownBy(() -> READER.read(many))
                .hasMessageContaining(
                        "The diary (many) has 200 items; at most 100 can be read at once.");
    }

    @Test
    void aTimelineOfCenturiesIsRefused() {
        var couple = new Dyad("old", new Dyad.Person("x"), new Dyad.Person("y"));
        var answers =
                List.of(
                        new CheckIn(0, Partner.A, "trust", 5),
                        new CheckIn(400_000, Partner.A, "trust", 5));
        var timeline = new Timeline(couple, List.of(), answers);
        var diary = diary(1, 1, (_, _) -> 5.0);

        assertThatThrownBy(() -> Standing.of(Accuracy.EVIDENCED, diary, timeline))
                .hasMessageContaining(
                        "The timeline of the dyad (old) has more than 20000 moments by day 400000.0");
    }

    @Test
    void anEmptyDyadIsReadAsItsPrior() {
        var some = diary(2, 10, (_, day) -> 5.0 + day % 3);
        var dyad = new Dyad("silent", new Dyad.Person("x"), new Dyad.Person("y"));
        var timelines = new ArrayList<>(some.timelines());
        timelines.add(new Timeline(dyad, List.of(), List.of(), 9));

        check(some.with(timelines));
    }

    @Test
    void aBetrayalThatWasEnteredLowersTheTrustThatIsRead() {
        var calm = diary(1, 20, (_, _) -> 7.0);
        var betrayal =
                new Event.Betrayal(
                        Partner.B,
                        Event.Betrayal.Kind.INFIDELITY,
                        0.8,
                        1,
                        Event.Betrayal.Discovery.FOUND_OUT);
        var struck =
                calm.with(
                        calm.timelines().stream()
                                .map(t ->
                                        new Timeline(
                                                t.dyad(),
                                                List.of(new Happening(9.5, Side.A, betrayal)),
                                                t.checkIns(),
                                                t.end()))
                                .toList());

        var reading = new CoupleReader(Parameters.of(Preset.AS_EVIDENCED), 3, 5);
        var before = reading.read(calm, calm.timelines().getFirst()).band(Partner.A, "theta");
        var after = reading.read(struck, struck.timelines().getFirst()).band(Partner.A, "theta");

        assertThat(after.high50().at(10)).isLessThan(before.low50().at(10));
    }

    /// Long enough to be spread over threads; a pool of one gives work to nobody else.
    @Test
    void aReadingDoesNotHangOnThreads() {
        var diary = diary(1, 130, (p, day) -> (double) ((day * 7 + p.ordinal() * 3) % 11));
        var reader = new CoupleReader(Parameters.of(Preset.AS_EVIDENCED), 3, 5);
        var timeline = diary.timelines().getFirst();

        var many = reader.read(diary, timeline);

        try (var one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> reader.read(diary, timeline)).join()).isEqualTo(many);
        }
    }

    private static void check(Diary diary) {
        var reading = READER.read(diary);

        for (var dyad : reading.dyads()) {
            dyad.bands()
                    .values()
                    .forEach(byName ->
                            byName.forEach((name, band) -> {
                                assertThat(band.low90().min()).as(name).isFinite();
                                assertThat(band.high90().max()).as(name).isFinite();
                            }));
        }
        assertThat(reading.parameters())
                .allSatisfy(p -> assertThat(p.value()).as(p.name()).isFinite());
        assertThat(reading.forecasts())
                .allSatisfy(f -> assertThat(f.predictive().crps(f.value())).isFinite());
    }

    private static Diary diary(int dyads, int days, BiFunction<Partner, Integer, Double> value) {
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < dyads; d++) {
            var answers = new ArrayList<CheckIn>();
            for (int day = 0; day < days; day++) {
                for (var partner : Partner.values()) {
                    double answer = value.apply(partner, day);
                    if (!Double.isNaN(answer)) {
                        answers.add(new CheckIn(day, partner, "trust", answer));
                    }
                }
            }
            var dyad = new Dyad("d" + d, new Dyad.Person("a" + d), new Dyad.Person("b" + d));
            timelines.add(new Timeline(dyad, List.of(), answers, days - 1));
        }
        return new Diary("hard", List.of(TRUST), List.of(), false, 3, timelines);
    }
}
