package troth.infer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import troth.sample.Draw;
import troth.sample.Draws;
import troth.sample.Sampler;

/// Draws to be set beside a rival's: how long they took and what they are worth, in the form that
/// all rivals print, a name and a number. Two chains, one a core.
final class TimedDraws {

    static final Sampler SAMPLER = new Sampler(2, 300, 1000, 0.8, 1, 2);

    private final long begun = System.nanoTime();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicLong warm = new AtomicLong();

    /// A step of a chain is done.
    void stepped() {
        if (steps.incrementAndGet() == SAMPLER.chains() * SAMPLER.warmup()) {
            warm.set(System.nanoTime());
        }
    }

    /// @param names of the parameters, in the order of the draws
    void print(List<String> names, Draws draws) {
        print("seconds_warmup", 1e-9 * (warm.get() - begun));
        print("seconds_draws", 1e-9 * (System.nanoTime() - warm.get()));
        print("leapfrogs", draws.all().stream().mapToInt(Draw::leapfrogs).average().orElse(0));
        print("divergences", draws.divergences());
        double rhat = 1;
        for (int i = 0; i < names.size(); i++) {
            print("ess." + names.get(i), draws.of(i).bulkEss());
            print("mean." + names.get(i), draws.of(i).mean());
            print("sd." + names.get(i), draws.of(i).sd());
            rhat = Math.max(rhat, draws.of(i).rhat());
        }
        print("rhat", rhat);
    }

    static void print(String name, double value) {
        System.out.printf("%s %.10g%n", name, value);
    }
}
