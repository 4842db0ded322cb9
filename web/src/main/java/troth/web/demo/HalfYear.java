package troth.web.demo;

import java.util.List;
import troth.dyad.Construct;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;

/// What the invented couple lived through: simulated by the model, with one story put in. An
/// agreement that mattered is broken and kept quiet for some days; then comes repair.
final class HalfYear {

    static final int DAYS = 182;

    private static final int BROKEN = DAYS - 74;
    private static final long COUPLE = 4;

    private final Behaviour.Path path;

    HalfYear(Streams streams) {
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.ALL_FACETS);
        path = new Behaviour(model).run(streams, COUPLE, model.established(), story(), DAYS);
    }

    private static Timeline story() {
        var dyad = new Dyad("invented", new Dyad.Person("Noa"), new Dyad.Person("Robin"));
        return new Timeline(
                dyad,
                List.of(
                        on(BROKEN, new Event.AgreementBroken(Partner.B, 1, 0.5)),
                        on(BROKEN + 5, new Event.Talk(Side.B, 0.8, 0.7)),
                        on(BROKEN + 8, new Event.Repair(Side.B, 0.8))),
                List.of());
    }

    private static Happening on(int day, Event event) {
        return new Happening(day + 0.5, Side.BOTH, event);
    }

    List<Happening> happenings() {
        return path.timeline().happenings();
    }

    /// What a statement asks about, as `partner` felt it each evening, shape `[days]`.
    Series felt(Partner partner, Construct construct) {
        return path.trajectory().each(x -> felt(x, partner, construct));
    }

    private double felt(double[] x, Partner partner, Construct construct) {
        var layout = path.trajectory().model().layout();
        var readout = path.trajectory().model().read(x, partner);
        return switch (construct) {
            case RELIABILITY -> readout.theta(0);
            case HONESTY -> readout.theta(1);
            case CARE -> readout.theta(2);
            case SAFETY -> readout.theta(3);
            case CLOSENESS -> 4 * x[layout.index(partner, State.CLOSENESS)];
            case STRESS -> 3 * Math.sqrt(x[layout.index(partner, State.STRESS)]);
            default ->
                    throw new IllegalArgumentException(
                            "The invented couple is not asked about (%s).".formatted(construct));
        };
    }
}
