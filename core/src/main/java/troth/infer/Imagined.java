package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import troth.dyad.CheckIn;
import troth.dyad.Dyad;
import troth.dyad.Partner;
import troth.dyad.Timeline;

/// Couples drawn from the very model that a plan reads them with, to see whether the reading finds
/// what is true of them. The mechanism is not made straight here: a drawn start and noise are
/// walked through the model itself. No answer is an event.
///
/// @param days on how many days each partner is asked every item, at least 1
/// @param missing the chance that an answer does not come, in [0, 1)
/// @param ahead how many further days are true but not answered (d)
record Imagined(Values values, int days, double missing, int ahead) {

    /// What is true of a couple.
    ///
    /// @param grid of all its days, those ahead too
    static final class Couple {
        final Timeline timeline;
        final Grid grid;
        final double[][] path;
        final double[][] states;

        Couple(Timeline timeline, Grid grid, double[][] path, double[][] states) {
            this.timeline = timeline;
            this.grid = grid;
            this.path = path;
            this.states = states;
        }
    }

    Couple couple(String id, RandomGenerator random) {
        var plan = values.plan;
        var dyad = new Dyad(id, new Dyad.Person(id + "a"), new Dyad.Person(id + "b"));
        var asked = asked(random);
        double first = asked.isEmpty() ? 0 : asked.getFirst().day();
        var none = new Timeline(dyad, List.of(), List.of(), days - 1);
        var grid = grid(none, first);
        var chain = Fit.chain(plan, grid);
        chain.load(values);
        var path = PathSampler.prior(chain.chain, random);
        var states =
                plan.mechanism
                        ? chain.linear.walk(chain.origins(path[0]), chain.noise(path))
                        : path;
        var answers = new ArrayList<CheckIn>();
        var predictor = new Predictor(values, first);
        for (var question : asked) {
            int k = grid.nodes().size() - (days - 1 + ahead - (int) question.day()) - 1;
            answers.add(answer(question, predictor, states[k], path[k], random));
        }
        return new Couple(new Timeline(dyad, List.of(), answers, days - 1), grid, path, states);
    }

    private record Asked(double day, Partner partner, int item) {}

    private List<Asked> asked(RandomGenerator random) {
        var asked = new ArrayList<Asked>();
        for (int day = 0; day < days; day++) {
            for (var partner : Partner.values()) {
                for (int item = 0; item < values.plan.items.size(); item++) {
                    if (random.nextDouble() >= missing) {
                        asked.add(new Asked(day, partner, item));
                    }
                }
            }
        }
        return asked;
    }

    /// As [Grid] cuts answers on each day from the first: the start, then a node a day.
    private Grid grid(Timeline none, double first) {
        var nodes = new ArrayList<Grid.Node>();
        nodes.add(new Grid.Node(first, 0, List.of(), List.of()));
        for (double day = first; day < days + ahead; day++) {
            nodes.add(new Grid.Node(day, day > first ? 1 : 0, List.of(), List.of()));
        }
        return new Grid(none, nodes);
    }

    private CheckIn answer(
            Asked asked, Predictor predictor, double[] x, double[] z, RandomGenerator random) {
        double eta = predictor.eta(asked.item(), asked.partner(), x, z, asked.day());
        double scale = predictor.scale(asked.item(), asked.partner(), z);
        double value = values.plan.measures[asked.item()].draw(eta, scale, random);
        var name = values.plan.items.get(asked.item()).name();
        return new CheckIn(asked.day(), asked.partner(), name, value);
    }
}
