package troth.formats.chart;

import java.util.Arrays;

/// Moves labels apart, as little as can be, until none stands on another: the least sum of squared
/// moves under fixed order and distance, which is an isotonic regression of what remains when the
/// distances are taken out; neighbours that would collide are pooled.
final class Stacking {

    private Stacking() {}

    /// Where each label goes, by its middle.
    ///
    /// @param wanted where it would stand, ascending
    /// @param height how much room it needs
    /// @param low least edge of all room
    /// @param high greatest edge; if the labels need more than there is, they begin at `low`
    static double[] place(double[] wanted, double[] height, double low, double high) {
        int n = wanted.length;
        var offset = new double[n];
        for (int i = 1; i < n; i++) {
            offset[i] = offset[i - 1] + (height[i - 1] + height[i]) / 2;
        }
        var free = pooled(wanted, offset);
        if (n > 0) {
            double least = low + height[0] / 2;
            double most = Math.max(least, high - height[n - 1] / 2 - offset[n - 1]);
            Arrays.setAll(free, i -> Math.clamp(free[i], least, most) + offset[i]);
        }
        return free;
    }

    private static double[] pooled(double[] wanted, double[] offset) {
        var level = new double[wanted.length];
        var size = new int[wanted.length];
        int blocks = 0;
        for (int i = 0; i < wanted.length; i++) {
            level[blocks] = wanted[i] - offset[i];
            size[blocks++] = 1;
            for (; blocks > 1 && level[blocks - 2] > level[blocks - 1]; blocks--) {
                int both = size[blocks - 2] + size[blocks - 1];
                level[blocks - 2] =
                        (level[blocks - 2] * size[blocks - 2]
                                        + level[blocks - 1] * size[blocks - 1])
                                / both;
                size[blocks - 2] = both;
            }
        }
        var placed = new double[wanted.length];
        for (int b = 0, i = 0; b < blocks; b++) {
            for (int k = 0; k < size[b]; k++) {
                placed[i++] = level[b];
            }
        }
        return placed;
    }
}
