package troth.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.model.State;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.simulate.Trajectory;

/// Does trust buffer what trauma does to dysregulation? Every couple lives the same half year four
/// times: partner A carries much trauma or little, with much trust or little. The interaction is
/// what trauma adds where trust is high less what it adds where trust is low, in log-odds of
/// dysregulation, in which causes that merely add up show none.
///
/// Asked in three ways. *Held*: trust stays where it is set, whatever happens, as no study in
/// people could do; lived again with the ways by which trust can buffer taken out one after the
/// other. *Lived*: trust begins where it is set, and couples live on by their states among chance.
/// *Observed*: one life from the couple's own start, and what a survey would make of it.
///
/// Mediation, trauma to trust to dysregulation, is an experiment too: the life with much trauma,
/// with the trust of the life with little.
public record ProtectiveFactorStudy(Preset preset) implements LabStudy {

    private static final int DAYS = 180;
    private static final double LITTLE = 0.05;
    private static final double MUCH = 0.6;
    private static final double LOW = 0.3;
    private static final double HIGH = 0.9;

    /// How far the cells lie apart in trust and trauma, multiplied: what an interaction of the
    /// cells is divided by to be one of a unit of each.
    private static final double CONTRAST = (HIGH - LOW) * (MUCH - LITTLE);

    private static final String LOG_ODDS = "log-odds";
    private static final String SHARE = "dysregulation, 0 to 1";

    private static final Plan WEEKS =
            Plan.NOTHING
                    .every(7, 1, DAYS, new Event.Stressor(Side.BOTH, 0.5))
                    .every(7, 4, DAYS, new Event.Talk(Side.BOTH, 0.6, 0.8));

    /// Trust low and high, in each trauma little and much.
    private static final List<String> CELLS =
            List.of("low_little", "low_much", "high_little", "high_much");

    /// What stands in four columns of a row.
    private static final List<String> FOURS =
            List.of(
                    "held",
                    "held_share",
                    "held_no_term",
                    "held_no_term_no_recovery",
                    "held_no_term_no_recovery_no_talk",
                    "lived",
                    "lived_trust",
                    "lived_trauma");

    private static final List<String> SINGLES =
            List.of(
                    "trauma_on_logit",
                    "trauma_on_logit_direct",
                    "trauma_on_trust",
                    "own_trust",
                    "own_trauma",
                    "own_logit",
                    "own_first_logit",
                    "own_last_trust",
                    "own_last_logit");

    @Override
    public String name() {
        return "protective-factor";
    }

    @Override
    public Cohort cohort() {
        return new Cohort(preset);
    }

    @Override
    public LabStudy under(Preset other) {
        return new ProtectiveFactorStudy(other);
    }

    @Override
    public List<String> columns() {
        var columns = new ArrayList<String>();
        for (var what : FOURS) {
            CELLS.forEach(cell -> columns.add(what + "_" + cell));
        }
        columns.addAll(SINGLES);
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        var held = held(member);
        var noTerm = member.with(Map.of("gain_trauma_trust", 0.0));
        var noRecovery = noTerm.with(Map.of("buffer_trust", 0.0));
        var noTalk = noRecovery.with(Map.of("disclose_trauma", 0.0));
        var lived = lived(member);
        var row = new ArrayList<Double>();
        held.forEach(life -> row.add(logit(life)));
        held.forEach(life -> row.add(share(life)));
        held(noTerm).forEach(life -> row.add(logit(life)));
        held(noRecovery).forEach(life -> row.add(logit(life)));
        held(noTalk).forEach(life -> row.add(logit(life)));
        lived.forEach(life -> row.add(logit(life)));
        lived.forEach(life -> row.add(life.trust(Partner.A).mean()));
        lived.forEach(life -> row.add(life.state(Partner.A, State.TRAUMA).last()));
        row.addAll(mediated(member));
        row.addAll(observed(member));
        return row;
    }

    /// Lives with trust held, to which only what is written happens, in the order of the cells.
    private static List<Trajectory> held(Member member) {
        var model = member.model();
        var lives = new ArrayList<Trajectory>();
        for (double trust : new double[] {LOW, HIGH}) {
            for (double trauma : new double[] {LITTLE, MUCH}) {
                var x = start(member, trauma);
                lives.add(Member.follow(model, x, WEEKS, DAYS, SetTrust.held(model, trust)));
            }
        }
        return lives;
    }

    /// Lives among chance that begin with the trust of the cell, in the order of the cells.
    private static List<Trajectory> lived(Member member) {
        var lives = new ArrayList<Trajectory>();
        for (double trust : new double[] {LOW, HIGH}) {
            for (double trauma : new double[] {LITTLE, MUCH}) {
                var x = start(member, trauma);
                for (var partner : Partner.values()) {
                    SetTrust.begun(member.model(), x, partner, trust);
                }
                lives.add(member.live(member.model(), x, WEEKS, DAYS));
            }
        }
        return lives;
    }

    private static double[] start(Member member, double trauma) {
        var x = member.established(member.model());
        x[member.model().layout().index(Partner.A, State.TRAUMA)] = trauma;
        return x;
    }

    /// What much trauma adds to the log-odds of dysregulation, the part of it that stays where
    /// trust is that of the life with little, and what it does to mean trust; from the couple's own
    /// record, trust free.
    private static List<Double> mediated(Member member) {
        var model = member.model();
        var little = Member.follow(model, start(member, LITTLE), WEEKS, DAYS);
        var much = Member.follow(model, start(member, MUCH), WEEKS, DAYS);
        var crossed =
                Member.follow(
                        model,
                        start(member, MUCH),
                        WEEKS,
                        DAYS,
                        SetTrust.held(model, little.trust(Partner.A)));
        return List.of(
                logit(much) - logit(little),
                logit(crossed) - logit(little),
                much.trust(Partner.A).mean() - little.trust(Partner.A).mean());
    }

    private static List<Double> observed(Member member) {
        var own = member.live(member.model(), member.established(member.model()), WEEKS, DAYS);
        var logits = own.readout(Partner.A, r -> Normal.logit(r.dysregulation()));
        return List.of(
                own.trust(Partner.A).at(0),
                own.state(Partner.A, State.TRAUMA).at(0),
                logits.mean(),
                logits.at(0),
                own.trust(Partner.A).last(),
                logits.last());
    }

    /// Mean log-odds of dysregulation of partner A.
    private static double logit(Trajectory life) {
        return life.readout(Partner.A, r -> Normal.logit(r.dysregulation())).mean();
    }

    /// Mean dysregulation of partner A, from 0 to 1.
    private static double share(Trajectory life) {
        return life.readout(Partner.A, r -> r.dysregulation()).mean();
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        effects.add(held(rows, "held", "trust x trauma, trust held", List.of(1, -1, -1, 1)));
        effects.addAll(takenApart(rows));
        effects.add(held(rows, "held_share", "trust x trauma, trust held", List.of(1, -1, -1, 1)));
        for (var what : List.of("held", "held_share")) {
            effects.add(held(rows, what, "much trauma where trust is low", List.of(-1, 1, 0, 0)));
            effects.add(held(rows, what, "much trauma where trust is high", List.of(0, 0, -1, 1)));
            effects.add(
                    held(rows, what, "high trust where trauma is little", List.of(-1, 0, 1, 0)));
            effects.add(held(rows, what, "high trust where trauma is much", List.of(0, -1, 0, 1)));
        }
        effects.addAll(lived(rows));
        effects.addAll(mediation(rows));
        effects.addAll(survey(rows).effects());
        effects.add(survey(rows).needed(interactions(rows, "held"), CONTRAST));
        return effects;
    }

    private List<Effect> lived(List<Row> rows) {
        return List.of(
                contrast(rows, "lived", "trust x trauma, lived", LOG_ODDS, List.of(1, -1, -1, 1)),
                contrast(
                        rows,
                        "lived_trust",
                        "lived: trust, high less low, mean",
                        "trust, 0 to 1",
                        List.of(-0.5, -0.5, 0.5, 0.5)),
                contrast(
                        rows,
                        "lived_trauma",
                        "lived: high trust on trauma left",
                        "trauma, 0 to 1",
                        List.of(0, -1, 0, 1)));
    }

    /// The interaction by the ways on which trust can buffer; the parts sum to the whole.
    private List<Effect> takenApart(List<Row> rows) {
        var whole = interactions(rows, "held");
        var noTerm = interactions(rows, "held_no_term");
        var noRecovery = interactions(rows, "held_no_term_no_recovery");
        var rest = interactions(rows, "held_no_term_no_recovery_no_talk");
        return List.of(
                logit("of it by the term that states the claim", less(whole, noTerm)),
                logit("of it by faster recovery from stress", less(noTerm, noRecovery)),
                logit("of it by talk that lightens trauma", less(noRecovery, rest)),
                logit("of it by all else", rest));
    }

    private static Effect logit(String words, List<Double> values) {
        return Effect.mean(words, LOG_ODDS, values);
    }

    private List<Effect> mediation(List<Row> rows) {
        var total = column(rows, "trauma_on_logit");
        var direct = column(rows, "trauma_on_logit_direct");
        return List.of(
                logit("much trauma, trust left free", total),
                logit("of it through lower trust", less(total, direct)),
                Effect.mean(
                        "reverse: much trauma on mean trust",
                        "trust, 0 to 1",
                        column(rows, "trauma_on_trust")));
    }

    private Surveyed survey(List<Row> rows) {
        return new Surveyed(
                column(rows, "own_trust"),
                column(rows, "own_trauma"),
                column(rows, "own_logit"),
                column(rows, "own_first_logit"),
                column(rows, "own_last_trust"),
                column(rows, "own_last_logit"));
    }

    private static List<Double> less(List<Double> from, List<Double> what) {
        return IntStream.range(0, from.size()).mapToObj(i -> from.get(i) - what.get(i)).toList();
    }

    private List<Double> interactions(List<Row> rows, String what) {
        return contrasts(rows, what, List.of(1, -1, -1, 1));
    }

    /// Of lives with trust held, in log-odds or from 0 to 1.
    private Effect held(List<Row> rows, String what, String words, List<Integer> weights) {
        return contrast(rows, what, words, what.equals("held") ? LOG_ODDS : SHARE, weights);
    }

    private Effect contrast(
            List<Row> rows,
            String what,
            String words,
            String unit,
            List<? extends Number> weights) {
        return Effect.mean(words, unit, contrasts(rows, what, weights));
    }

    private List<Double> contrasts(List<Row> rows, String what, List<? extends Number> weights) {
        var columns = CELLS.stream().map(cell -> column(rows, what + "_" + cell)).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(i ->
                        IntStream.range(0, CELLS.size())
                                .mapToDouble(
                                        k -> weights.get(k).doubleValue() * columns.get(k).get(i))
                                .sum())
                .toList();
    }

    @Override
    public List<Effect.Key> estimands() {
        return List.of(
                new Effect.Key("trust x trauma, trust held", LOG_ODDS),
                new Effect.Key("trust x trauma, trust held", SHARE));
    }

    @Override
    public Series estimands(Member member) {
        var lives = held(member);
        return Series.of(
                interaction(lives, ProtectiveFactorStudy::logit),
                interaction(lives, ProtectiveFactorStudy::share));
    }

    private static double interaction(List<Trajectory> lives, ToDoubleFunction<Trajectory> of) {
        var cells = lives.stream().mapToDouble(of).toArray();
        return cells[3] - cells[2] - cells[1] + cells[0];
    }
}
