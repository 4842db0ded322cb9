package troth.infer;

/// From the score of a dyad's chain to the gradient by the parameters of the population: each part
/// of the chain is a plain function of a few of them.
final class Gradient {

    private final DyadChain dyad;
    private final Score score;
    private final Values values;
    private final Blueprint plan;
    private final double[] gradient;
    private final int wandering;

    private Gradient(DyadChain dyad, Score score, Values values, double[] gradient) {
        this.dyad = dyad;
        this.score = score;
        this.values = values;
        this.gradient = gradient;
        plan = dyad.plan;
        wandering = plan.noises.length + plan.constructs.size();
    }

    /// Adds d log evidence / d theta, on the unbounded scale, to `gradient`.
    static void add(DyadChain dyad, Score score, Values values, double[] gradient) {
        var adding = new Gradient(dyad, score, values, gradient);
        adding.addItems();
        for (int w = adding.plan.noises.length; w < adding.wandering; w++) {
            adding.addOwn(w);
        }
        for (int k = 0; k < dyad.chain.nodes(); k++) {
            for (int j = 0; j < dyad.chain.answers().get(k).size(); j++) {
                adding.addAnswer(k, j);
            }
        }
    }

    private void addItems() {
        int p = plan.mechanismAt.length + wandering;
        for (int i = 0; i < plan.items.size(); i++, p++) {
            var at = plan.itemParameters[i];
            double a = score.byMean[plan.intercept(i, 0)];
            double b = score.byMean[plan.intercept(i, 1)];
            add(at.level(), a + b);
            add(at.role(), (b - a) / 2);
            addSpread(p, at.persons(), at.personsRho());
        }
        for (int i = 0; i < plan.items.size(); i++) {
            if (plan.scale(i, 0) < 0) {
                continue;
            }
            var at = plan.itemParameters[i];
            gradient[at.stretch()] -=
                    score.byMean[plan.scale(i, 0)] + score.byMean[plan.scale(i, 1)];
            addSpread(p, at.scales(), at.scalesRho());
            p++;
        }
    }

    private void addSpread(int pair, int sdAt, int rhoAt) {
        double sd = values.of(sdAt);
        double rho = values.of(rhoAt);
        double byCov = score.byStartCovariance[pair];
        add(sdAt, 2 * sd * (score.byStartVariance[pair] + rho * byCov));
        add(rhoAt, sd * sd * byCov);
    }

    private void addOwn(int w) {
        double variance = values.variance(w);
        double rho = values.rho(w);
        double tau = values.tau(w);
        int start = plan.mechanismAt.length + w;
        double byVariance = score.byStartVariance[start] + rho * score.byStartCovariance[start];
        double byRho = variance * score.byStartCovariance[start];
        double byTau = 0;
        for (int k = 0; k < dyad.linear.grid.nodes().size() - 1; k++) {
            double days = dyad.linear.grid.nodes().get(k + 1).days();
            if (days == 0) {
                continue;
            }
            double a = Math.exp(-days / tau);
            double byQ = score.byVariance[k][w] + rho * score.byCovariance[k][w];
            byVariance += (1 - a * a) * byQ;
            byRho += variance * (1 - a * a) * score.byCovariance[k][w];
            double byA = score.byDecay[k][w] - 2 * a * variance * byQ;
            byTau += byA * a * days / (tau * tau);
        }
        add(values.own(w).sd(), 2 * Math.sqrt(variance) * byVariance);
        add(values.own(w).rho(), byRho);
        add(values.own(w).tau(), byTau);
    }

    private void addAnswer(int k, int j) {
        var answer = dyad.chain.answers().get(k).get(j);
        var at = plan.itemParameters[answer.item];
        int c = plan.construct(answer.item);
        double byOffset = score.byOffset[k][j];
        add(at.habit(), byOffset * plan.habit(answer.day - dyad.firstDay()));
        double follows = values.follows(c);
        double loading = values.loading(answer.item);
        var row = dyad.signal(answer.item, answer.person, k);
        double bySignal = byOffset * dyad.baseline(c, answer.person, k, row);
        for (int e = 0; e < row.size(); e++) {
            bySignal += score.byWeight[k][j][e] * row.slopes[e];
        }
        add(plan.ownParameters[c].mechanism(), loading * bySignal);
        if (at.loading() >= 0) {
            double byOwn = score.byWeight[k][j][row.size()];
            add(at.loading(), values.sign(answer.item) * (follows * bySignal + byOwn));
        }
    }

    private void add(int place, double byValue) {
        if (place >= 0) {
            gradient[place] += byValue * plan.theta.slope(values.theta, place);
        }
    }
}
