package troth.infer;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import troth.numeric.Series;
import troth.numeric.Workers;

/// Couples of this machine: each one's path is integrated out by I2, among its answers (I15) where
/// that is quicker, or without what Laplace misses (I18, I14).
final class LocalCouples implements Couples {

    private List<Member> members;
    private final int workers;
    private final boolean cavities;
    private final boolean walked;
    private final Queue<Scratch> scratch = new ConcurrentLinkedQueue<>();

    LocalCouples(List<DyadChain> dyads) {
        this(dyads, Runtime.getRuntime().availableProcessors(), false);
    }

    /// Each by I18 about the mechanism made straight, for a climb where I2 cannot be believed.
    static LocalCouples withoutLaplace(List<DyadChain> dyads) {
        return new LocalCouples(dyads, Runtime.getRuntime().availableProcessors(), true, false);
    }

    /// @param workers at most; the numbers do not hang on it
    /// @param cavities whether what Laplace misses is put right: by I18 where a couple's answers
    ///   are few enough to be a field, else by I14, which the gradient does not know
    LocalCouples(List<DyadChain> dyads, int workers, boolean cavities) {
        this(dyads, workers, cavities, cavities);
    }

    private LocalCouples(List<DyadChain> dyads, int workers, boolean cavities, boolean walked) {
        this.workers = workers;
        this.cavities = cavities;
        this.walked = walked;
        members = members(dyads);
    }

    private LocalCouples(LocalCouples like) {
        workers = like.workers;
        cavities = like.cavities;
        walked = like.walked;
        members = like.members.stream().map(Member::apart).toList();
    }

    /// One dyad: what does not hang on the parameters, and where its mode was last.
    private static final class Member {
        final DyadChain dyad;
        final Optional<Field> field;

        /// Its mode, by I2, and its sites, by I18.
        final double[] warm;

        final double[] sites;

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

    /// Scratch of one thread; as large as the longest diary it has seen.
    private static final class Scratch {
        final Smoother smoother = new Smoother();
        private Optional<Among> among = Optional.empty();

        Among among(Field field, Values values) {
            var mine = among.orElseGet(() -> new Among(new FieldMode(field, values)));
            mine.mode.at(values);
            among = Optional.of(mine);
            return mine;
        }
    }

    /// For those who are solved among their answers.
    private record Among(FieldMode mode, FieldSites sites, FieldScore score) {
        Among(FieldMode mode) {
            this(mode, new FieldSites(mode, FieldSites.AGREE), new FieldScore(mode));
        }
    }

    private List<Member> members(List<DyadChain> dyads) {
        var fresh = new Member[dyads.size()];
        Workers.each(
                fresh.length,
                workers,
                () -> d -> fresh[d] = new Member(dyads.get(d), field(dyads.get(d))));
        return List.of(fresh);
    }

    private Optional<Field> field(DyadChain dyad) {
        if (!Field.pays(dyad, cavities)) {
            return Optional.empty();
        }
        return Optional.of(walked ? Field.walked(dyad) : Field.of(dyad));
    }

    /// The same couples, to be used beside these by another thread.
    LocalCouples apart() {
        return new LocalCouples(this);
    }

    List<DyadChain> chains() {
        return members.stream().map(member -> member.dyad).toList();
    }

    @Override
    public List<Series> at(Series theta) {
        var said = new Series[members.size()];
        Workers.each(said.length, workers, () -> new Worker(theta.toArray(), said));
        return List.of(said);
    }

    @Override
    public void straighten(Series theta) {
        if (members.isEmpty()) {
            return;
        }
        var straight = new DyadChain[members.size()];
        Workers.each(
                straight.length,
                workers,
                () -> {
                    var plan = members.getFirst().dyad.plan;
                    var settling = new Settling(new Values(plan, theta.toArray()), new Smoother());
                    return d -> straight[d] = settling.straightened(members.get(d).dyad);
                });
        members = members(List.of(straight));
    }

    /// Who takes scratch that is free, and leaves it for the next place of the parameters.
    private final class Worker implements IntConsumer {

        private final double[] at;
        private final Series[] said;

        Worker(double[] at, Series[] said) {
            this.at = at;
            this.said = said;
        }

        @Override
        public void accept(int d) {
            var mine = Optional.ofNullable(scratch.poll()).orElseGet(Scratch::new);
            said[d] = solved(members.get(d), mine);
            scratch.add(mine);
        }

        private Series solved(Member member, Scratch mine) {
            var values = new Values(member.dyad.plan, at);
            var gradient = new double[at.length];
            double log =
                    member.field.isPresent()
                            ? solve(
                                    member,
                                    member.field.get(),
                                    mine.among(member.field.get(), values),
                                    gradient)
                            : solve(member, mine.smoother, values, gradient);
            var all = new double[1 + at.length];
            all[0] = log;
            System.arraycopy(gradient, 0, all, 1, gradient.length);
            return Series.of(all);
        }

        private double solve(Member member, Field field, Among mine, double[] gradient) {
            var ended =
                    cavities
                            ? mine.sites.solve(field, member.sites)
                            : mine.mode.solve(field, member.warm);
            mine.score.add(!cavities || mine.sites.byLaplace(), gradient);
            return ended.logEvidence();
        }

        private double solve(Member member, Smoother smoother, Values values, double[] gradient) {
            member.dyad.load(values);
            var ended = smoother.solve(member.dyad.chain, member.dyad.warm);
            var score = new Score(smoother, cavities);
            Gradient.add(member.dyad, score, values, gradient);
            return ended.logEvidence() + (cavities ? score.missed : 0);
        }
    }
}
