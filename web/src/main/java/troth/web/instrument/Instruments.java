package troth.web.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.web.instrument.InstrumentSpec.Scoring;
import troth.web.instrument.Licence.State;

/// All questionnaires that this program knows, those whose words it may not print included.
public final class Instruments {

    private static final Licence PFIZER =
            new Licence(
                    State.SHIP,
                    "phqscreeners.com: no permission is required to reproduce, translate, display or distribute");
    private static final Licence GOVERNMENT =
            new Licence(
                    State.SHIP, "made by the United States government, so in the public domain");
    private static final Licence UNKNOWN =
            new Licence(State.HOST_PACK, "no leave to print it was found");

    /// Changes that can be chance: 5 points of the PHQ and 4 of the GAD-7 are the usual values, 10
    /// of the PCL-5 is its makers'.
    public static final InstrumentSpec PHQ_8 =
            new InstrumentSpec("phq-8", "phq", upTo(8), new Scoring(3, false, 10, 5), PFIZER);

    public static final InstrumentSpec PHQ_2 =
            new InstrumentSpec("phq-2", "phq", upTo(2), new Scoring(3, false, 3, 0), PFIZER);
    public static final InstrumentSpec PHQ_9 =
            new InstrumentSpec("phq-9", "phq", upTo(9), new Scoring(3, false, 10, 5), PFIZER);
    public static final InstrumentSpec GAD_7 =
            new InstrumentSpec("gad-7", "gad", upTo(7), new Scoring(3, false, 10, 4), PFIZER);
    public static final InstrumentSpec GAD_2 =
            new InstrumentSpec("gad-2", "gad", upTo(2), new Scoring(3, false, 3, 0), PFIZER);
    public static final InstrumentSpec PCL_5 =
            new InstrumentSpec("pcl-5", "pcl", upTo(20), new Scoring(4, false, 33, 10), GOVERNMENT);
    public static final InstrumentSpec PC_PTSD_5 =
            new InstrumentSpec(
                    "pc-ptsd-5", "pcptsd", upTo(6), new Scoring(1, true, 4, 0), GOVERNMENT);

    /// Asked on the private page about safety alone.
    public static final InstrumentSpec HARK =
            new InstrumentSpec(
                    "hark",
                    "hark",
                    upTo(4),
                    new Scoring(1, false, 1, 0),
                    new Licence(
                            State.SHIP_WITH_NOTICE,
                            "Sohal, Eldridge and Feder 2007, BMC Family Practice 8:49, an open-access"
                                    + " article; its licence is still to be checked"));

    /// Their places are their addresses: a new one comes last.
    private static final List<InstrumentSpec> HARD_TIMES =
            List.of(PHQ_8, PHQ_2, GAD_7, GAD_2, PCL_5, PC_PTSD_5, PHQ_9);

    private static final List<InstrumentSpec> WITHOUT_WORDS =
            List.of(
                    new InstrumentSpec(
                            "who-5", "who", upTo(5), new Scoring(5, false, 0, 0), UNKNOWN),
                    new InstrumentSpec(
                            "ders-16", "ders", upTo(16), new Scoring(4, false, 0, 0), UNKNOWN),
                    new InstrumentSpec(
                            "rdas",
                            "rdas",
                            upTo(14),
                            new Scoring(5, false, 0, 0),
                            new Licence(State.NEVER, "owned by a publisher")));

    private Instruments() {}

    /// Those offered in hard times, in the order of the page.
    public static List<InstrumentSpec> hardTimes() {
        return HARD_TIMES;
    }

    /// By the number in its address.
    public static Optional<InstrumentSpec> onPage(String page) {
        return HARD_TIMES.stream()
                .filter(spec -> Integer.toString(spec.page()).equals(page))
                .findFirst();
    }

    public static Optional<InstrumentSpec> named(String name) {
        return HARD_TIMES.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    static List<InstrumentSpec> all() {
        return Stream.of(HARD_TIMES, List.of(HARK), WITHOUT_WORDS).flatMap(List::stream).toList();
    }

    private static List<Integer> upTo(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }
}
