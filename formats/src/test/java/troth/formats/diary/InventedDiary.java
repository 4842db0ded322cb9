package troth.formats.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Makes up the diary in `examples/invented`: 24 couples who answer six items on 28 evenings.
/// Nobody said any of it, and no number here was measured; each was chosen so that the diary looks
/// like one.
///
/// A person has a level in each item and a mood that carries over from day to day; a couple shares
/// a part of both. Conflicts come by chance and take from everything on their day. In one couple a
/// betrayal comes to light: trust falls, and rises again while the other makes amends.
final class InventedDiary {

    static final long SEED = 20_261_122;

    private static final int COUPLES = 24;
    private static final int DAYS = 28;
    private static final int BETRAYED = 17;
    private static final int DAY_OF_BETRAYAL = 12;

    /// What the mood of today keeps of yesterday's.
    private static final double KEPT = 0.5;

    private final RandomGenerator random;
    private final StringBuilder rows = new StringBuilder();

    InventedDiary(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Writes the files of the folder that is the only argument.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("diary.csv"), answers(SEED));
        Files.writeString(folder.resolve("events.csv"), events());
    }

    static String answers(long seed) {
        var diary = new InventedDiary(seed);
        diary.rows.append("dyad,person,day,trust,satisfaction,closeness,low_mood,conflict,touch\n");
        for (int couple = 1; couple <= COUPLES; couple++) {
            diary.addCouple(couple);
        }
        return diary.rows.toString();
    }

    /// The betrayal, and what followed.
    static String events() {
        var dyad = "c%02d".formatted(BETRAYED);
        var one = dyad + "a";
        var other = dyad + "b";
        return String.join(
                "\n",
                "event_id,dyad_id,actor_id,target_id,t_start,t_end,type,intensity,reported_by,discovery,deceived",
                "e1,%s,%s,%s,%d,,betrayal:infidelity,grave,%s,found_out,lies"
                        .formatted(dyad, one, other, DAY_OF_BETRAYAL, other),
                "e2,%s,%s,%s,%d,,disclosure,most,%s,,"
                        .formatted(dyad, one, other, DAY_OF_BETRAYAL + 2, one),
                "e3,%s,%s,%s,%d,,repair,apology,%s,,"
                        .formatted(dyad, one, other, DAY_OF_BETRAYAL + 2, other),
                "e4,%s,%s,,%d,,talk,deep,%s,,".formatted(dyad, other, DAY_OF_BETRAYAL + 5, other),
                "e5,%s,%s,%s,%d,,repair,amends,%s,,"
                        .formatted(dyad, one, other, DAY_OF_BETRAYAL + 6, other),
                "e6,%s,,,%d,,couple_session,good,%s,,".formatted(dyad, DAY_OF_BETRAYAL + 9, one),
                "");
    }

    /// How one person usually answers, and how likely the person answers at all.
    private record Habit(
            double trust,
            double satisfaction,
            double closeness,
            double lowMood,
            double quarrelsome,
            double touch,
            double answers,
            int lastDay) {}

    private void addCouple(int couple) {
        double shared = random.nextGaussian();
        var habits = List.of(habit(couple, 0, shared), habit(couple, 1, shared));
        var moods = new double[2];
        double weather = 0;
        for (int day = 1; day <= DAYS; day++) {
            weather = KEPT * weather + 0.5 * random.nextGaussian();
            double conflict = Math.max(0, random.nextGaussian() - 0.6) * 2.2;
            boolean touched = random.nextDouble() < 0.62 - 0.1 * conflict;
            for (int i = 0; i < 2; i++) {
                moods[i] = KEPT * moods[i] + 0.6 * random.nextGaussian();
                addMoment(couple, i, day, habits.get(i), weather + moods[i], conflict, touched);
            }
        }
    }

    private Habit habit(int couple, int person, double shared) {
        boolean gaveUp = couple == 9 && person == 1;
        return new Habit(
                7.6 + 0.9 * shared + 0.9 * random.nextGaussian(),
                5.5 + 0.5 * shared + 0.5 * random.nextGaussian(),
                6.4 + 0.8 * shared + random.nextGaussian(),
                2.8 - 0.4 * shared + random.nextGaussian(),
                0.3 * random.nextGaussian(),
                0.08 * random.nextGaussian(),
                0.84 + 0.14 * random.nextDouble(),
                gaveUp ? 6 : DAYS);
    }

    private void addMoment(
            int couple,
            int person,
            int day,
            Habit habit,
            double mood,
            double conflict,
            boolean touched) {
        double hurt = couple == BETRAYED ? hurt(person, day) : 0;
        double seen = Math.max(0, conflict + habit.quarrelsome() + 0.4 * random.nextGaussian());
        var cells = new ArrayList<String>();
        cells.add(step(habit.trust() + 0.5 * mood - 0.35 * seen - 6 * hurt, 0.6, 0, 10));
        cells.add(step(habit.satisfaction() + 0.5 * mood - 0.3 * seen - 2.5 * hurt, 0.5, 1, 7));
        cells.add(step(habit.closeness() + 0.6 * mood - 0.5 * seen - 4 * hurt, 0.8, 0, 10));
        cells.add(step(habit.lowMood() - 0.8 * mood + 0.5 * seen + 4 * hurt, 0.8, 0, 10));
        cells.add(step(1 + seen + 3 * hurt, 0.3, 1, 7));
        boolean agrees = random.nextDouble() < 0.93 + habit.touch();
        cells.add(touched == agrees && hurt < 0.5 ? "yes" : "no");
        boolean answers = random.nextDouble() < habit.answers() && day <= habit.lastDay();
        if (answers) {
            rows.append("c%02d,c%02d%s,%d".formatted(couple, couple, person == 0 ? "a" : "b", day));
            cells.forEach(cell -> rows.append(',').append(random.nextDouble() < 0.012 ? "" : cell));
            rows.append('\n');
        }
    }

    /// From the day of the betrayal on, and less with each day of amends; the one who did it less.
    private static double hurt(int person, int day) {
        double since = day - DAY_OF_BETRAYAL;
        double hurt = since < 0 ? 0 : Math.exp(-since / 14);
        return person == 0 ? 0.2 * hurt : hurt;
    }

    private String step(double level, double noise, int low, int high) {
        double value = level + noise * random.nextGaussian();
        return String.format(Locale.ROOT, "%d", Math.round(Math.clamp(value, low, high)));
    }
}
