package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Test;
import troth.numeric.Normal;
import troth.numeric.Series;

class CarTest {

    private final Car car = new Car(5, 0.4, 0.7, 1.3);

    /// Brute force: the covariance of all answers of a person, by another library's Cholesky.
    @Test
    void theLikelihoodIsThatOfTheDenseNormal() {
        var person = new Answered(Series.of(0, 1, 2.5, 3, 7), Series.of(5.1, 4.2, 6, 5.5, 4.9));

        double expected = dense(person);

        assertThat(car.logLikelihood(List.of(person))).isCloseTo(expected, within(1e-10));
    }

    @Test
    void aForecastFarAheadIsTheLevelAndItsSpread() {
        var person = new Answered(Series.of(0, 1), Series.of(6, 6.5));
        var level = car.level(person);

        double[] far = car.forecast(person, person, 500);

        assertThat(far[0]).isCloseTo(level.mean(), within(1e-9));
        assertThat(far[1]).isCloseTo(Math.sqrt(0.7 + level.variance()), within(1e-9));
    }

    /// 400 persons of 20 days: estimates within four standard errors, read off their spread over
    /// seeds (0.05, 0.04, 0.02, 0.08).
    @Test
    void itFindsTheParametersThatMadeTheAnswers() {
        var random = new SplittableRandom(9);
        var people = new ArrayList<Answered>();
        for (int i = 0; i < 400; i++) {
            people.add(person(random));
        }

        var found = Car.fit(people, 1);

        assertThat(found.mu()).isCloseTo(car.mu(), within(0.2));
        assertThat(found.persons()).isCloseTo(car.persons(), within(0.16));
        assertThat(found.within()).isCloseTo(car.within(), within(0.08));
        assertThat(found.tau()).isCloseTo(car.tau(), within(0.3));
    }

    /// The same answers in another unit are the same fit in that unit.
    @Test
    void theUnitOfAnItemDoesNotCount() {
        var random = new SplittableRandom(9);
        var people = new ArrayList<Answered>();
        for (int i = 0; i < 40; i++) {
            people.add(person(random));
        }
        var one = Car.fit(people, 1);

        for (double unit : new double[] {1e-5, 1000, 1e9}) {
            var other = Car.fit(people.stream().map(p -> p.scaled(0, 1 / unit)).toList(), 1);

            assertThat(other.mu() / unit).isCloseTo(one.mu(), within(1e-4));
            assertThat(other.persons() / unit / unit).isCloseTo(one.persons(), within(1e-4));
            assertThat(other.within() / unit / unit).isCloseTo(one.within(), within(1e-4));
            assertThat(other.tau()).isCloseTo(one.tau(), within(1e-4));
        }
    }

    private Answered person(SplittableRandom random) {
        var days = new double[20];
        var values = new double[20];
        double level = car.mu() + Math.sqrt(car.persons()) * random.nextGaussian();
        double r = Math.sqrt(car.within()) * random.nextGaussian();
        double phi = Math.exp(-1 / car.tau());
        for (int k = 0; k < 20; k++) {
            days[k] = k;
            values[k] = level + r;
            r = phi * r + Math.sqrt(car.within() * (1 - phi * phi)) * random.nextGaussian();
        }
        return new Answered(Series.of(days), Series.of(values));
    }

    private double dense(Answered person) {
        int n = person.size();
        var covariance = new double[n][n];
        var residual = new double[n];
        for (int i = 0; i < n; i++) {
            residual[i] = person.values().at(i) - car.mu();
            for (int j = 0; j < n; j++) {
                double gap = Math.abs(person.days().at(i) - person.days().at(j));
                covariance[i][j] = car.persons() + car.within() * Math.exp(-gap / car.tau());
            }
        }
        var cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance));
        var solved =
                cholesky.getSolver()
                        .solve(new org.hipparchus.linear.ArrayRealVector(residual))
                        .toArray();
        double form = 0;
        for (int i = 0; i < n; i++) {
            form += residual[i] * solved[i];
        }
        return n * Normal.logDensity(0) - (Math.log(cholesky.getDeterminant()) + form) / 2;
    }
}
