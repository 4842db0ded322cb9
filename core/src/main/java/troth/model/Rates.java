package troth.model;

import java.util.Arrays;

/// How every state moves at a place: `x' = rate (level - x)`. Noise has rate 0 here; see [Noise].
///
/// A partner who stands where it stood, and whom the other shows what it showed, is left as it was
/// found before: who nudges one state after the other has half the work. Scratch of one thread.
final class Rates {

    final double[] rate;
    final double[] level;
    private final TrustModel model;
    private final int width;
    private final Readout[] readouts;

    /// Where the rates were found last.
    private final double[] known;

    private final boolean[] moved = new boolean[2];

    /// Whether a partner shows the other something new.
    private final boolean[] shows = new boolean[2];

    Rates(TrustModel model) {
        this.model = model;
        width = model.layout().width();
        readouts = model.scratch();
        rate = new double[2 * width];
        level = new double[2 * width];
        known = new double[2 * width];
        Arrays.fill(known, Double.NaN);
    }

    void find(double[] x) {
        look(x, 0);
        look(x, 1);
        for (int p = 0; p < 2; p++) {
            if (moved[p] || shows[1 - p]) {
                model.relax(x, p * width, readouts[p], readouts[1 - p], rate, level);
            }
        }
        System.arraycopy(x, 0, known, 0, x.length);
    }

    private void look(double[] x, int p) {
        int at = p * width;
        moved[p] = !Arrays.equals(x, at, at + width, known, at, at + width);
        shows[p] = false;
        if (moved[p]) {
            double before = readouts[p].dysregulation;
            model.read(x, at, readouts[p]);
            shows[p] = before != readouts[p].dysregulation || feelsElse(x, at);
        }
    }

    private boolean feelsElse(double[] x, int at) {
        int from = at + State.ANXIETY.ordinal();
        int to = at + State.INTRUSION.ordinal() + 1;
        return !Arrays.equals(x, from, to, known, from, to);
    }
}
