package troth.study;

import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.infer.Invented;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;

/// Couples of the population who live by their states and are asked some items every evening.
///
/// @param days answers come once a day
/// @param seed of all chance
record AskedCouples(int days, List<Item> items, long seed) {

    private static final int PILOT = 64;
    private static final int FIRST_OF_PILOT = 1_000_000;
    private static final int DIARY = 1_002;

    AskedCouples {
        items = List.copyOf(items);
    }

    TrustModel model() {
        return new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.of(items));
    }

    /// What they answer by: items centred on the courses of a pilot.
    Invented invented() {
        return new Invented(items, model(), courses(FIRST_OF_PILOT, FIRST_OF_PILOT + PILOT));
    }

    /// The states of couples `from` to `to`, half-open, on the evening of each day. All have the
    /// coefficients that a reading assumes, and a start of their own.
    List<List<Series>> courses(int from, int to) {
        var model = model();
        var cohort = new Cohort(Preset.AS_EVIDENCED);
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(c -> course(model, cohort, c))
                .toList();
    }

    private List<Series> course(TrustModel model, Cohort cohort, int couple) {
        var start = cohort.draw(seed, couple).established(model);
        return new Behaviour(model)
                .run(new Streams(seed), couple, start, days).trajectory().states().stream()
                        .skip(1)
                        .toList();
    }

    /// What couples with these courses answer.
    ///
    /// @param missing chance that a person skips a day
    /// @param which of the diaries that they may write
    Diary diary(Invented invented, List<List<Series>> courses, double missing, int which) {
        return invented.diary(courses, missing, new Streams(seed).at(which, DIARY));
    }
}
