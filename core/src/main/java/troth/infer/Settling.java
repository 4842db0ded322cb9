package troth.infer;

/// Brings a dyad's chain and its most probable path to agree: the mechanism is linearised about the
/// path that the chain gave, and the chain solved anew, until the path stays (I5).
final class Settling {

    private static final double STAYS = 1e-4;

    private final Values values;
    private final Smoother smoother;

    /// @param smoother is left at the mode of the last chain
    Settling(Values values, Smoother smoother) {
        this.values = values;
        this.smoother = smoother;
    }

    /// A chain at its most probable path.
    ///
    /// @param change how much the reference still moved in the last round, relative
    record Settled(DyadChain chain, Smoother.Ended ended, double change) {}

    Settled settle(DyadChain first, int mostRounds) {
        var chain = first;
        double change = chain.plan.mechanism ? Double.POSITIVE_INFINITY : 0;
        for (int round = 0; round < mostRounds && change > STAYS; round++) {
            var next = straightened(chain);
            change = distance(chain, next);
            chain = next;
        }
        chain.load(values);
        return new Settled(chain, smoother.solve(chain.chain, chain.warm), change);
    }

    /// A chain linearised about the most probable path of another.
    DyadChain straightened(DyadChain chain) {
        chain.load(values);
        smoother.approach(chain.chain, chain.warm);
        var origin = chain.linear.origin.clone();
        for (int z = 0; z < chain.plan.mechanismAt.length; z++) {
            int place = chain.plan.mechanismAt[z];
            double most = chain.linear.starts[place].spread;
            double moved = chain.startMoved(z, smoother.mode.path[0][z]);
            origin[place] += Math.clamp(moved, -most, most);
        }
        return about(chain, chain.linear.grid, origin, chain.noise(smoother.mode.path));
    }

    /// A chain over a longer grid, linearised about where a settled one stands: noise beyond it is
    /// 0, so nothing of the longer grid's later answers enters.
    DyadChain extended(DyadChain settled, Grid longer) {
        var noise = new double[longer.nodes().size()][settled.plan.model.layout().size()];
        var known = settled.noise(smoother.mode.path);
        System.arraycopy(known, 0, noise, 0, known.length);
        var chain = about(settled, longer, settled.linear.origin, noise);
        chain.load(values);
        return chain;
    }

    private static DyadChain about(DyadChain like, Grid grid, double[] origin, double[][] noise) {
        var linear =
                new Linearisation(like.plan.model, grid, like.plan.followed(), like.plan.diary);
        System.arraycopy(origin, 0, linear.origin, 0, origin.length);
        linear.about(noise);
        var chain = new DyadChain(like.plan, linear);
        for (int k = 0; k < like.warm.length; k++) {
            System.arraycopy(like.warm[k], 0, chain.warm[k], 0, like.warm[k].length);
        }
        return chain;
    }

    /// How far two references lie apart at most, relative.
    private static double distance(DyadChain one, DyadChain other) {
        double most = 0;
        for (int k = 0; k < one.linear.reference.length; k++) {
            for (int place : one.plan.followed()) {
                double here = one.linear.reference[k][place];
                double gap = here - other.linear.reference[k][place];
                most = Math.max(most, Math.abs(gap) / (1 + Math.abs(here)));
            }
        }
        return most;
    }
}
