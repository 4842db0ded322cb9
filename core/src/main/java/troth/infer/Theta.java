package troth.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import troth.evidence.Priors;
import troth.evidence.Priors.Prior;

/// The parameters that a population shares: their names, their priors, and how each is made
/// unbounded. A vector of them is always on the unbounded scale.
final class Theta {

    private final List<String> names = new ArrayList<>();
    private final List<Prior> priors = new ArrayList<>();
    private final List<Double> centres = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /// Adds a parameter whose prior is a row of `priors.csv`, its centre times `factor`.
    int add(String name, String prior, double factor) {
        var row = Priors.of(prior);
        places.put(name, names.size());
        names.add(name);
        priors.add(row);
        centres.add(row.transform().unbounded(row.centre() * factor));
        return names.size() - 1;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /// The value on the natural scale.
    double value(double[] theta, int i) {
        return priors.get(i).transform().value(theta[i]);
    }

    /// The other way.
    double unbounded(int i, double value) {
        return priors.get(i).transform().unbounded(value);
    }

    /// d value / d unbounded.
    double slope(double[] theta, int i) {
        return priors.get(i).transform().slope(value(theta, i));
    }

    double spread(int i) {
        return priors.get(i).spread();
    }

    double[] centre() {
        return centres.stream().mapToDouble(c -> c).toArray();
    }

    /// The centre, with the values of another vector where it has the same names.
    double[] like(Theta other, double[] values) {
        var theta = centre();
        for (int i = 0; i < theta.length; i++) {
            int there = other.names.indexOf(names.get(i));
            theta[i] = there < 0 ? theta[i] : values[there];
        }
        return theta;
    }

    /// The diagonal of `guess`, with the covariances of another vector where it has the same names.
    double[][] like(double[][] guess, Theta other, double[][] covariance) {
        var there = names.stream().mapToInt(other.names::indexOf).toArray();
        var like = new double[there.length][there.length];
        for (int i = 0; i < there.length; i++) {
            like[i][i] = guess[i][i];
            for (int j = 0; j < there.length && there[i] >= 0; j++) {
                like[i][j] = there[j] < 0 ? like[i][j] : covariance[there[i]][there[j]];
            }
        }
        return like;
    }

    /// Log density of the prior, up to its constant; adds its gradient to `gradient`.
    double logPrior(double[] theta, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < theta.length; i++) {
            double z = (theta[i] - centres.get(i)) / spread(i);
            sum -= z * z / 2;
            gradient[i] -= z / spread(i);
        }
        return sum;
    }
}
