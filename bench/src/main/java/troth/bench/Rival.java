package troth.bench;

import java.util.Collections;
import java.util.List;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.Columns;
import troth.simulate.Simulator;
import troth.simulate.Trajectory;

/// Troth's part in `bench/rivals/speed/run`: one thread, couple-years a second after a warm-up, and
/// the states at the end of the year, in the form that all rivals print.
final class Rival {

    private static final Series YEAR_END = Series.of(Year.DAYS);

    private Rival() {}

    /// @param args `columns` or `reference`, seconds of warm-up, seconds of measurement
    public static void main(String[] args) {
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        boolean columns = args[0].equals("columns");
        int couples = columns ? Columns.BEST : 1;
        Runnable block = () -> run(model, columns);
        repeat(block, Double.parseDouble(args[1]));
        double blocks = repeat(block, Double.parseDouble(args[2]));
        System.out.printf("rate %.6g%n", blocks * couples);
        print(run(model, columns));
    }

    private static Trajectory run(TrustModel model, boolean columns) {
        var start = Series.of(model.newcomers());
        var life = new Columns.Life(model, start, Year.timeline());
        return columns
                ? Columns.run(Collections.nCopies(Columns.BEST, life), YEAR_END).getFirst()
                : new Simulator(model).run(Year.timeline(), start.toArray(), YEAR_END);
    }

    /// How often a second.
    private static double repeat(Runnable block, double seconds) {
        long begun = System.nanoTime();
        double took = 0;
        int times = 0;
        while (took < seconds) {
            block.run();
            times++;
            took = 1e-9 * (System.nanoTime() - begun);
        }
        return times / took;
    }

    private static void print(Trajectory path) {
        var layout = path.model().layout();
        List<String> names = layout.names();
        for (var partner : Partner.values()) {
            for (int s = 0; s < layout.mechanism(); s++) {
                double value = path.states().getLast().at(layout.offset(partner) + s);
                System.out.printf("%s_%s %s%n", names.get(s), partner, value);
            }
        }
    }
}
