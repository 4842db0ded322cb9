package troth.model;

import java.util.Arrays;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.numeric.Flow;
import troth.numeric.Normal;

/// The mechanism of trust between two partners. This is the one abstraction to learn: what
/// simulates follows it forwards, what infers reads it backwards.
///
/// | part    | operation      | tags in docs/model.md |
/// |---------|----------------|-----------------------|
/// | start   | [#newcomers], [#established] | |
/// | drift   | [#relax], [#drift] | E6, "between events" |
/// | event   | [#apply]       | J1 to J8, M3          |
/// | noise   | [Noise]        | "noise"               |
/// | readout | [#read], [#fragility] | E1 to E10      |
///
/// The state of a dyad is an array in the order of [Layout], both partners. Time is in days.
public final class TrustModel {

    /// The standard breach by which fragility is measured: honest, of middle severity.
    private static final Event STANDARD_BREACH_BY_A = standardBreach(Partner.A);

    private static final Event STANDARD_BREACH_BY_B = standardBreach(Partner.B);

    private final Parameters parameters;
    private final Layout layout;
    private final MinuteModel minutes;
    private final Readings readings;
    private final Drift drift;
    private final Records records;
    private final Contact contact;
    private final Mending mending;
    private final Hurt hurt;
    private final Outlook outlook;

    public TrustModel(Parameters parameters, Layout layout) {
        this.parameters = parameters;
        this.layout = layout;
        minutes = new MinuteModel(parameters);
        readings = new Readings(parameters, layout);
        drift = new Drift(parameters, layout);
        records = new Records(parameters, layout);
        contact = new Contact(parameters, records);
        mending = new Mending(parameters, records);
        hurt = new Hurt(parameters, records);
        outlook = new Outlook(parameters, layout);
    }

    public Parameters parameters() {
        return parameters;
    }

    public Layout layout() {
        return layout;
    }

    public MinuteModel minutes() {
        return minutes;
    }

    public Outlook outlook() {
        return outlook;
    }

    /// Two who have just met: closeness .6, affect .1, full credit, all else 0.
    public double[] newcomers() {
        var x = new double[layout.size()];
        for (var partner : Partner.values()) {
            x[layout.index(partner, State.CLOSENESS)] = 0.6;
            for (var affect : AFFECTS) {
                x[layout.index(partner, affect)] = 0.1;
            }
            for (int f = 0; f < layout.facets().size(); f++) {
                x[layout.index(partner, State.CREDIT, f)] = 1;
            }
        }
        return x;
    }

    /// Two who have lived `history` ordinary days together.
    public double[] established() {
        var x = newcomers();
        double history = parameters.value("history");
        var step = new Relaxation(this);
        for (int day = 0; day < Math.min(history, 3650); day++) {
            step.advance(x, 1);
        }
        return x;
    }

    static final State[] AFFECTS = {
        State.ANXIETY, State.LOW_MOOD, State.ANGER, State.SHAME, State.INTRUSION
    };

    /// Rate and level of the states of the partner at `at`, whose readout is `r`; the other reads
    /// `partner` and shows no more than its affects and its dysregulation.
    void relax(double[] x, int at, Readout r, Readout partner, double[] rate, double[] level) {
        drift.relax(x, at, layout.width() - at, r, partner, rate, level);
    }

    /// dx/dt between events, without noise (1/d).
    public double[] drift(double[] x) {
        var dx = new double[x.length];
        field().at(0, x, dx);
        return dx;
    }

    /// The drift as an equation to follow. It keeps scratch of its own: one for each thread.
    public Flow.Field field() {
        var rates = new Rates(this);
        return (_, x, dx) -> {
            rates.find(x);
            for (int i = 0; i < x.length; i++) {
                dx[i] = rates.rate[i] * (rates.level[i] - x[i]);
            }
        };
    }

    /// The state just after `event`.
    public double[] apply(Event event, double[] x) {
        var after = x.clone();
        for (var partner : Partner.values()) {
            meet(Impulse.of(event, partner, minutes), after, partner, scratch());
        }
        return after;
    }

    /// Lets a share of an encounter act on both partners, in place, for those who follow it by the
    /// minute: shares that sum to 1 make the whole jump.
    ///
    /// @param before the state when the encounter began, which the right-hand sides read
    public void deliver(Event.Closeness event, double share, double[] before, double[] x) {
        for (var partner : Partner.values()) {
            int at = layout.offset(partner);
            var part = Impulse.share(event, partner, minutes, share);
            double standing = before[at + State.GLOW.ordinal()];
            double near = before[at + State.CLOSENESS.ordinal()];
            contact.meet(part, x, at, read(before, partner), standing, near);
        }
    }

    /// What `event` is to `partner`, for those who carry the model elsewhere.
    public Effect effect(Event event, Partner partner) {
        return Effect.of(Impulse.of(event, partner, minutes), records);
    }

    /// What the states of one partner amount to (E1 to E5, E8, E10).
    public Readout read(double[] x, Partner partner) {
        var r = new Readout(layout.facets().size());
        readings.read(x, layout.offset(partner), r);
        return r;
    }

    /// E7: the share of the trust of `partner` that a standard honest breach would cost today.
    /// Report it only where trust is above one half.
    public double fragility(double[] x, Partner partner) {
        double now = read(x, partner).trust();
        return (now - read(breached(x, partner), partner).trust()) / now;
    }

    /// E7 of one facet.
    public double fragility(double[] x, Partner partner, int facet) {
        double now = Normal.logistic(read(x, partner).theta(facet));
        double then = Normal.logistic(read(breached(x, partner), partner).theta(facet));
        return (now - then) / now;
    }

    private double[] breached(double[] x, Partner partner) {
        return apply(partner == Partner.A ? STANDARD_BREACH_BY_B : STANDARD_BREACH_BY_A, x);
    }

    /// Fills `r` from the states that start at `at`.
    void read(double[] x, int at, Readout r) {
        readings.read(x, at, r);
    }

    Readout[] scratch() {
        int facets = layout.facets().size();
        return new Readout[] {new Readout(facets), new Readout(facets)};
    }

    private Readout read(double[] x, int at, Readout[] scratch) {
        readings.read(x, at, scratch[0]);
        return scratch[0];
    }

    /// Lets `impulse` act on one partner, in place.
    void meet(Impulse impulse, double[] x, Partner partner, Readout[] scratch) {
        int at = layout.offset(partner);
        switch (impulse) {
            case Impulse.Contact i ->
                    contact.meet(
                            i,
                            x,
                            at,
                            read(x, at, scratch),
                            x[at + State.GLOW.ordinal()],
                            x[at + State.CLOSENESS.ordinal()]);
            case Impulse.Missed i -> contact.miss(i, x, at);
            case Impulse.Told i -> mending.talk(i, x, at, read(x, at, scratch));
            case Impulse.Meeting i -> mending.meeting(i, x, at);
            case Impulse.Session i -> mending.session(i, x, at);
            case Impulse.Agreed i -> mending.agree(i, x, at);
            case Impulse.KeptBy i -> mending.keep(i, x, at);
            case Impulse.BrokenBy i -> hurt.broken(i, x, at);
            case Impulse.Crossed i -> hurt.crossed(i, x, at);
            case Impulse.Betrayed i -> hurt.betrayed(i, x, at);
            case Impulse.Guilty i -> hurt.guilty(i, x, at);
            case Impulse.Disclosed i -> mending.disclose(i, x, at);
            case Impulse.Amends i -> mending.repair(i, x, at);
            case Impulse.Quarrel i -> hurt.quarrel(i, x, at);
            case Impulse.Struck i -> hurt.struck(i, x, at);
            case Impulse.Stressed i -> hurt.stressed(i, x, at);
            case Impulse.Reminded i -> hurt.reminded(i, x, at, read(x, at, scratch));
            case Impulse.Parted(boolean apart) -> x[at + State.APART.ordinal()] = apart ? 1 : 0;
            case Impulse.Nothing _ -> {}
        }
    }

    private static Event standardBreach(Partner by) {
        return new Event.Betrayal(
                by, Event.Betrayal.Kind.OTHER, 0.5, 0, Event.Betrayal.Discovery.TOLD);
    }

    /// A copy with another set of parameters.
    public TrustModel with(Parameters changed) {
        return new TrustModel(changed, layout);
    }

    @Override
    public String toString() {
        return "TrustModel" + Arrays.toString(layout.facets().toArray());
    }
}
