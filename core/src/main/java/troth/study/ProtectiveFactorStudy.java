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
import troth.model.TrustModel;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.simulate.Trajectory;

/// Does trust buffer what trauma does to dysregulation? Every couple lives the same half year, with
/// the same chance, four times: partner A carries much trauma or little, and both start from much
/// trust or little. The interaction is what trauma adds where trust is high less what it adds where
/// trust is low, in log-odds of dysregulation, in which causes that merely add up show none.
///
/// The four lives are lived again with the buffering switched off. Mediation is exact, not a
/// regression: the same life is read with the trust of the twin who carries little trauma. A fifth
/// life from the couple's own start gives what an observer would regress.
public record ProtectiveFactorStudy(Preset preset) implements LabStudy {

    private static final int DAYS = 180;
    private static final double LITTLE = 0.05;
    private static final double MUCH = 0.6;

    /// Evidence for is divided or multiplied by this where trust starts low or high.
    private static final double FACTOR = 3;

    private static final Plan STRESS =
            Plan.NOTHING.every(7, 1, DAYS, new Event.Stressor(Side.BOTH, 0.5));

    /// Trust low and high, in each trauma little and much.
    private static final List<String> CELLS =
            List.of("low_little", "low_much", "high_little", "high_much");

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
        for (var what : List.of("logit", "share", "trust", "trauma", "logit_unbuffered")) {
            CELLS.forEach(cell -> columns.add(what + "_" + cell));
        }
        columns.addAll(
                List.of("mediated_low", "mediated_high", "own_trust", "own_trauma", "own_logit"));
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        var lives = lives(member);
        var unbuffered = lives(member.with(Map.of("gain_trauma_trust", 0.0)));
        var row = new ArrayList<Double>();
        lives.forEach(life -> row.add(logit(life)));
        lives.forEach(life -> row.add(life.readout(Partner.A, r -> r.dysregulation()).mean()));
        lives.forEach(life -> row.add(life.trust(Partner.A).mean()));
        lives.forEach(life -> row.add(life.state(Partner.A, State.TRAUMA).last()));
        unbuffered.forEach(life -> row.add(logit(life)));
        row.add(mediated(lives.get(0), lives.get(1)));
        row.add(mediated(lives.get(2), lives.get(3)));
        var own = member.live(member.model(), member.established(member.model()), STRESS, DAYS);
        row.add(own.trust(Partner.A).at(0));
        row.add(own.state(Partner.A, State.TRAUMA).at(0));
        row.add(logit(own));
        return row;
    }

    /// In the order of the cells.
    private static List<Trajectory> lives(Member member) {
        var model = member.model();
        var lives = new ArrayList<Trajectory>();
        for (double factor : new double[] {1 / FACTOR, FACTOR}) {
            for (double trauma : new double[] {LITTLE, MUCH}) {
                var x = member.established(model);
                x[model.layout().index(Partner.A, State.TRAUMA)] = trauma;
                for (var partner : Partner.values()) {
                    x[model.layout().index(partner, State.KEPT)] *= factor;
                }
                lives.add(member.live(model, x, STRESS, DAYS));
            }
        }
        return lives;
    }

    /// Mean log-odds of dysregulation of partner A.
    private static double logit(Trajectory life) {
        return life.readout(Partner.A, r -> Normal.logit(r.dysregulation())).mean();
    }

    /// How much lower the log-odds of dysregulation of the life with much trauma would be, read
    /// with the trust that the same partner has in the life with little (E5).
    private static double mediated(Trajectory little, Trajectory much) {
        var model = much.model();
        double sum = 0;
        for (int day = 0; day < much.size(); day++) {
            double load = model.read(much.states().get(day).toArray(), Partner.A).load();
            double apart =
                    trust(model, little.states().get(day)) - trust(model, much.states().get(day));
            sum += apart * pull(model, load);
        }
        return sum / much.size();
    }

    /// How far one unit of trust lowers the log-odds of dysregulation (E5).
    private static double pull(TrustModel model, double load) {
        ToDoubleFunction<String> value = model.parameters()::value;
        return value.applyAsDouble("d_trust")
                + value.applyAsDouble("d_trauma") * load * value.applyAsDouble("gain_trauma_trust");
    }

    private static double trust(TrustModel model, Series x) {
        return model.read(x.toArray(), Partner.A).trust();
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        effects.add(interaction(rows, "logit", "trust x trauma, log-odds"));
        effects.add(
                interaction(rows, "logit_unbuffered", "trust x trauma, buffering off, log-odds"));
        effects.add(interaction(rows, "share", "trust x trauma, on the scale from 0 to 1"));
        effects.add(contrast(rows, "logit", -0.5, 0.5, -0.5, 0.5, "much trauma, log-odds"));
        effects.add(contrast(rows, "logit", -0.5, -0.5, 0.5, 0.5, "high trust, log-odds"));
        effects.add(contrast(rows, "logit", -1, 1, 0, 0, "much trauma where trust is low"));
        effects.add(contrast(rows, "logit", 0, 0, -1, 1, "much trauma where trust is high"));
        effects.add(
                Effect.mean(
                        "of it through lower trust, where it is low",
                        column(rows, "mediated_low")));
        effects.add(
                Effect.mean(
                        "of it through lower trust, where it is high",
                        column(rows, "mediated_high")));
        effects.add(
                contrast(
                        rows, "trust", -0.5, 0.5, -0.5, 0.5, "reverse: much trauma on mean trust"));
        effects.add(
                contrast(rows, "trauma", 0, -1, 0, 1, "reverse: high trust on the trauma left"));
        effects.addAll(observed(rows));
        return effects;
    }

    private Effect interaction(List<Row> rows, String what, String words) {
        return contrast(rows, what, 1, -1, -1, 1, words);
    }

    private Effect contrast(
            List<Row> rows, String what, double a, double b, double c, double d, String words) {
        var weights = List.of(a, b, c, d);
        var columns = CELLS.stream().map(cell -> column(rows, what + "_" + cell)).toList();
        return Effect.mean(
                words,
                IntStream.range(0, rows.size())
                        .mapToObj(i ->
                                IntStream.range(0, 4)
                                        .mapToDouble(k -> weights.get(k) * columns.get(k).get(i))
                                        .sum())
                        .toList());
    }

    /// What a regression over couples sees who differ in everything: log-odds on their own starting
    /// trust and trauma, each around its mean.
    private List<Effect> observed(List<Row> rows) {
        var trust = centred(column(rows, "own_trust"));
        var trauma = centred(column(rows, "own_trauma"));
        var design =
                IntStream.range(0, rows.size())
                        .mapToObj(i ->
                                Series.of(1, trust.at(i), trauma.at(i), trust.at(i) * trauma.at(i)))
                        .toList();
        var outcome = Series.of(column(rows, "own_logit").stream().mapToDouble(v -> v).toArray());
        return Regression.of(design, outcome)
                .effects(
                        List.of(
                                "observed: mean", "observed: trust, per unit",
                                "observed: trauma, per unit", "observed: trust x trauma"),
                        1)
                .subList(1, 4);
    }

    private static Series centred(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        return Series.of(values.stream().mapToDouble(v -> v - mean).toArray());
    }

    @Override
    public double estimand(Member member) {
        var lives = lives(member);
        return logit(lives.get(3))
                - logit(lives.get(2))
                - logit(lives.get(1))
                + logit(lives.get(0));
    }
}
