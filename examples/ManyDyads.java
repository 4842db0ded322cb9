import java.io.Serializable;
import java.util.SplittableRandom;
import troth.study.Study;

/// One question, asked of a thousand dyads on all cores of this machine: of two partners who each
/// keep nine promises in ten, how many keep every promise of a month?
record Month(int days, double kept) implements Study<Month.Answer> {

    record Answer(int dyad, boolean bothKeptAll) implements Serializable {}

    @Override
    public Answer row(long seed, int dyad) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + dyad);
        boolean all = true;
        for (int promise = 0; promise < 2 * days; promise++) {
            all &= random.nextDouble() < kept;
        }
        return new Answer(dyad, all);
    }
}

void main() {
    var answers = new Month(30, 0.9).run(1, 1000);

    long kept = answers.stream().filter(Month.Answer::bothKeptAll).count();
    IO.println(kept + " of " + answers.size() + " pairs kept every promise of thirty days.");
}
