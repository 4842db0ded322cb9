package troth.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.numeric.Workers;

/// The parameters that all dyads of a diary share: their posterior mode, pooled over the dyads,
/// each dyad's path integrated out by I2, among its answers (I15) where that is quicker, or without
/// what Laplace misses (I18, I14).
final class Population {

    private static final double ENOUGH = 1e-3;

    private final Theta theta;
    private final List<Member> members;
    private final int workers;
    private final boolean cavities;
    private int evaluations;

    Population(Theta theta, List<DyadChain> dyads) {
        this(theta, dyads, Runtime.getRuntime().availableProcessors(), false);
    }

    /// @param workers at most; the numbers do not hang on it
    /// @param cavities whether what Laplace misses is put right: by I18 where a couple's answers
    ///   are few enough to be a field, else by I14, which the gradient does not know
    Population(Theta theta, List<DyadChain> dyads, int workers, boolean cavities) {
        this(theta, members(dyads, workers, cavities), workers, cavities);
    }

    private Population(Theta theta, Member[] members, int workers, boolean cavities) {
        this.theta = theta;
        this.members = List.of(members);
        this.workers = workers;
        this.cavities = cavities;
    }

    /// One dyad: what does not hang on the parameters, and where its mode was last.
    private static final class Member {
        final DyadChain dyad;
        final Optional<Field> field;

        /// Its mode, by I2, and its sites, by I18.
        final double[] warm;

        final double[] sites;
        Smoother.Ended ended = new Smoother.Ended(Double.NaN, 0, Double.NaN, false);
        double missed;
        double[] gradient = {};

        Member(DyadChain dyad, Optional<Field> field) {
            this.dyad = dyad;
            this.field = field;
            warm = new double[field.map(Field::size).orElse(0)];
            sites = new double[FieldSites.NUMBERS * field.map(Field::answers).orElse(0)];
        }

        /// The same couple for another thread.
        Member apart() {
            return new Member(field.isPresent() ? dyad : dyad.copy(), field);
        }
    }

    /// Scratch for those who are solved among their answers.
    private record Among(FieldMode mode, FieldSites sites, FieldScore score) {
        Among(FieldMode mode) {
            this(mode, new FieldSites(mode, FieldSites.AGREE), new FieldScore(mode));
        }
    }

    private static Member[] members(List<DyadChain> dyads, int workers, boolean cavities) {
        var members = new Member[dyads.size()];
        Workers.each(
                members.length,
                workers,
                () ->
                        d -> {
                            var dyad = dyads.get(d);
                            members[d] = new Member(dyad, field(dyad, cavities));
                        });
        return members;
    }

    private static Optional<Field> field(DyadChain dyad, boolean cavities) {
        if (!Field.pays(dyad, cavities)) {
            return Optional.empty();
        }
        return Optional.of(cavities ? Field.walked(dyad) : Field.of(dyad));
    }

    /// The same dyads, to be used beside this by another thread.
    Population apart() {
        var own = members.stream().map(Member::apart).toArray(Member[]::new);
        return new Population(theta, own, workers, cavities);
    }

    /// Log posterior of theta up to a constant; writes its gradient.
    double at(double[] at, double[] gradient) {
        solve(at);
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (var member : members) {
            sum += logEvidence(member);
            for (int i = 0; i < at.length; i++) {
                gradient[i] += member.gradient[i];
            }
        }
        sum += theta.logPrior(at, gradient);
        return Double.isFinite(sum) ? sum : Double.NEGATIVE_INFINITY;
    }

    /// The sum of the evidence over the couples.
    double logEvidence(double[] at) {
        return Arrays.stream(logEvidences(at).toArray()).sum();
    }

    /// The evidence of each couple, as [#at] takes it. Shape `[couples]`.
    Series logEvidences(double[] at) {
        solve(at);
        return Series.of(members.stream().mapToDouble(this::logEvidence).toArray());
    }

    private double logEvidence(Member member) {
        return member.ended.logEvidence() + (cavities ? member.missed : 0);
    }

    private void solve(double[] at) {
        evaluations++;
        Workers.each(members.size(), workers, () -> new Worker(at));
    }

    /// Scratch of one thread.
    private final class Worker implements IntConsumer {

        private final double[] at;
        private final Smoother smoother = new Smoother();
        private Optional<Among> among = Optional.empty();

        Worker(double[] at) {
            this.at = at;
        }

        @Override
        public void accept(int d) {
            var member = members.get(d);
            var values = new Values(member.dyad.plan, at);
            member.gradient = new double[at.length];
            member.field.ifPresentOrElse(
                    field -> solve(member, field, values), () -> solve(member, values));
        }

        private void solve(Member member, Field field, Values values) {
            var mine = among.orElseGet(() -> new Among(new FieldMode(field, values)));
            among = Optional.of(mine);
            member.ended =
                    cavities
                            ? mine.sites.solve(field, member.sites)
                            : mine.mode.solve(field, member.warm);
            mine.score.add(!cavities, member.gradient);
        }

        private void solve(Member member, Values values) {
            member.dyad.load(values);
            member.ended = smoother.solve(member.dyad.chain, member.dyad.warm);
            var score = new Score(smoother);
            member.missed = score.missed;
            Gradient.add(member.dyad, score, values, member.gradient);
        }
    }

    Ascent ascent(int mostSteps) {
        return new Ascent(this::at, theta.size(), ENOUGH, mostSteps);
    }

    /// A first guess of the covariance of theta: what the scores of the dyads say.
    double[][] guess() {
        return Definite.inverse(information());
    }

    /// The information on theta by the scores of the dyads, and the prior's.
    private double[][] information() {
        int p = theta.size();
        var information = new double[p][p];
        for (var member : members) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    information[i][j] += member.gradient[i] * member.gradient[j];
                }
            }
        }
        for (int i = 0; i < p; i++) {
            information[i][i] += 1 / (theta.spread(i) * theta.spread(i));
        }
        return information;
    }

    Smoother.Ended ended(int dyad) {
        return members.get(dyad).ended;
    }

    int evaluations() {
        return evaluations;
    }
}
