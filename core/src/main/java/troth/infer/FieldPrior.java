package troth.infer;

import java.util.Arrays;

/// The mean and the covariance of a [Field] at one place of the parameters, and the way back: from
/// a derivative by each of their entries to the gradient by the parameters (I15). Scratch of one
/// thread.
final class FieldPrior {

    private final Blueprint plan;
    private Values values;

    /// m and K, the lower half, by rows.
    double[] mean = {};

    double[][] covariance = {};

    private final double[] loading;
    private final double[] persons;
    private final double[] personsRho;
    private final double[] follows;
    private final double[] variance;
    private final double[] rho;
    private final double[] tau;

    /// What is left of the own part from one moment to another, by construct, shape
    /// `[constructs][moments * moments]`.
    private final double[][] left;

    /// The derivatives that are gathered, on natural scales.
    private final double[] byLoading;

    private final double[] byPersons;
    private final double[] byPersonsCovariance;
    private final double[] byFollows;
    private final double[] byOwn;
    private final double[] byOwnCovariance;
    private final double[] byTau;

    private Field field;
    private int n;
    private int moments;

    FieldPrior(Field first, Values values) {
        plan = first.plan;
        field = first;
        this.values = values;
        int items = plan.items.size();
        int constructs = plan.constructs.size();
        loading = new double[items];
        persons = new double[items];
        personsRho = new double[items];
        byLoading = new double[items];
        byPersons = new double[items];
        byPersonsCovariance = new double[items];
        follows = new double[constructs];
        variance = new double[constructs];
        rho = new double[constructs];
        tau = new double[constructs];
        left = new double[constructs][0];
        byFollows = new double[constructs];
        byOwn = new double[constructs];
        byOwnCovariance = new double[constructs];
        byTau = new double[constructs];
        loadParameters();
    }

    /// Another place of the parameters.
    void at(Values next) {
        values = next;
        loadParameters();
    }

    /// Fills mean and covariance.
    void load(Field next) {
        field = next;
        n = field.size();
        moments = field.gaps.length + 1;
        if (mean.length < n) {
            mean = new double[n];
            covariance = new double[n][n];
        }
        for (int c = 0; c < left.length; c++) {
            fade(c);
        }
        loadScales();
        for (int j = 0; j < field.answers(); j++) {
            loadAnswer(j);
        }
    }

    private void loadParameters() {
        for (int i = 0; i < loading.length; i++) {
            var at = plan.itemParameters[i];
            loading[i] = values.loading(i);
            persons[i] = values.of(at.persons());
            personsRho[i] = values.of(at.personsRho());
        }
        for (int c = 0; c < follows.length; c++) {
            int w = plan.noises.length + c;
            follows[c] = values.follows(c);
            variance[c] = values.variance(w);
            rho[c] = values.rho(w);
            tau[c] = values.tau(w);
        }
    }

    private void fade(int c) {
        if (left[c].length < moments * moments) {
            left[c] = new double[moments * moments];
        }
        for (int a = 0; a < moments; a++) {
            left[c][a * moments + a] = 1;
        }
        for (int b = 1; b < moments; b++) {
            double stays = Math.exp(-field.gaps[b - 1] / tau[c]);
            for (int a = 0; a < b; a++) {
                double before = left[c][(b - 1) * moments + a];
                left[c][b * moments + a] = before * stays;
            }
        }
    }

    private void loadScales() {
        for (int i = 0; i < field.scales; i++) {
            Arrays.fill(covariance[i], 0, n, 0);
        }
        for (int i = 0; i < loading.length; i++) {
            int place = plan.scale(i, 0) - plan.scaleStart();
            if (place < 0) {
                continue;
            }
            var at = plan.itemParameters[i];
            double sd = values.of(at.scales());
            mean[place] = -values.theta[at.stretch()];
            mean[place + 1] = mean[place];
            covariance[place][place] = sd * sd;
            covariance[place + 1][place + 1] = sd * sd;
            covariance[place + 1][place] = values.of(at.scalesRho()) * sd * sd;
        }
    }

    private void loadAnswer(int j) {
        int i = field.item[j];
        int c = field.construct[j];
        var at = plan.itemParameters[i];
        double half = at.role() < 0 ? 0 : values.of(at.role()) / 2;
        mean[field.scales + j] =
                values.of(at.level())
                        + (field.person[j] == 0 ? -half : half)
                        + values.habit(i) * field.habit[j]
                        + loading[i] * follows[c] * field.signal[j];
        var row = covariance[field.scales + j];
        Arrays.fill(row, 0, field.scales, 0);
        for (int k = 0; k <= j; k++) {
            row[field.scales + k] =
                    loading[i] * loading[field.item[k]] * shared(j, k) + ofPersons(j, k);
        }
    }

    /// What two answers share by what their constructs follow and by the construct itself.
    private double shared(int j, int k) {
        int c = field.construct[j];
        double sum = follows[c] * follows[field.construct[k]] * together(j, k);
        return c == field.construct[k]
                ? sum + variance[c] * alike(j, k, rho[c]) * left(c, j, k)
                : sum;
    }

    private double together(int j, int k) {
        return field.together[j * field.answers() + k];
    }

    private double left(int c, int j, int k) {
        return left[c][field.moment[j] * moments + field.moment[k]];
    }

    private double alike(int j, int k, double correlation) {
        return field.person[j] == field.person[k] ? 1 : correlation;
    }

    private double ofPersons(int j, int k) {
        int i = field.item[j];
        return i == field.item[k] ? persons[i] * persons[i] * alike(j, k, personsRho[i]) : 0;
    }

    /// Adds the gradient by the parameters, on the unbounded scale.
    ///
    /// @param byMean derivatives by m
    /// @param by derivatives by K, symmetric, the lower half; the diagonal counts once, what lies
    ///   beside it twice
    void addGradient(double[] byMean, double[][] by, double[] gradient) {
        clear();
        for (int j = 0; j < field.answers(); j++) {
            addMean(j, byMean[field.scales + j], gradient);
            var row = by[field.scales + j];
            for (int k = 0; k < j; k++) {
                gather(j, k, 2 * row[field.scales + k]);
            }
            gather(j, j, row[field.scales + j]);
        }
        for (int i = 0; i < loading.length; i++) {
            addItem(i, byMean, by, gradient);
        }
        for (int c = 0; c < follows.length; c++) {
            addConstruct(c, gradient);
        }
    }

    private void clear() {
        for (var sums : new double[][] {byLoading, byPersons, byPersonsCovariance}) {
            Arrays.fill(sums, 0);
        }
        for (var sums : new double[][] {byFollows, byOwn, byOwnCovariance, byTau}) {
            Arrays.fill(sums, 0);
        }
    }

    private void addMean(int j, double by, double[] gradient) {
        int i = field.item[j];
        int c = field.construct[j];
        var at = plan.itemParameters[i];
        add(at.level(), by, gradient);
        add(at.role(), field.person[j] == 0 ? -by / 2 : by / 2, gradient);
        add(at.habit(), by * field.habit[j], gradient);
        byFollows[c] += by * loading[i] * field.signal[j];
        byLoading[i] += by * follows[c] * field.signal[j];
    }

    private void gather(int j, int k, double by) {
        int i = field.item[j];
        int c = field.construct[j];
        int other = field.construct[k];
        double scaled = by * loading[i] * loading[field.item[k]];
        double together = scaled * together(j, k);
        byFollows[c] += together * follows[other];
        byFollows[other] += together * follows[c];
        double shared = by * shared(j, k);
        byLoading[i] += shared * loading[field.item[k]];
        byLoading[field.item[k]] += shared * loading[i];
        boolean same = field.person[j] == field.person[k];
        if (c == other) {
            double own = scaled * left(c, j, k);
            byOwn[c] += same ? own : 0;
            byOwnCovariance[c] += same ? 0 : own;
            byTau[c] += own * alike(j, k, rho[c]) * field.days(j, k);
        }
        if (i == field.item[k]) {
            byPersons[i] += same ? by : 0;
            byPersonsCovariance[i] += same ? 0 : by;
        }
    }

    private void addItem(int i, double[] byMean, double[][] by, double[] gradient) {
        var at = plan.itemParameters[i];
        add(at.loading(), values.sign(i) * byLoading[i], gradient);
        addSpread(at.persons(), at.personsRho(), byPersons[i], byPersonsCovariance[i], gradient);
        int place = plan.scale(i, 0) - plan.scaleStart();
        if (place < 0) {
            return;
        }
        gradient[at.stretch()] -= byMean[place] + byMean[place + 1];
        double same = by[place][place] + by[place + 1][place + 1];
        addSpread(at.scales(), at.scalesRho(), same, 2 * by[place + 1][place], gradient);
    }

    private void addSpread(int sdAt, int rhoAt, double same, double across, double[] gradient) {
        double sd = values.of(sdAt);
        add(sdAt, 2 * sd * (same + values.of(rhoAt) * across), gradient);
        add(rhoAt, sd * sd * across, gradient);
    }

    private void addConstruct(int c, double[] gradient) {
        var at = plan.ownParameters[c];
        add(at.mechanism(), byFollows[c], gradient);
        double byVariance = byOwn[c] + rho[c] * byOwnCovariance[c];
        add(at.sd(), 2 * Math.sqrt(variance[c]) * byVariance, gradient);
        add(at.rho(), variance[c] * byOwnCovariance[c], gradient);
        add(at.tau(), variance[c] * byTau[c] / (tau[c] * tau[c]), gradient);
    }

    private void add(int place, double byValue, double[] gradient) {
        if (place >= 0) {
            gradient[place] += byValue * plan.theta.slope(values.theta, place);
        }
    }
}
