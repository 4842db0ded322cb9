package troth.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Noise;

/// Which states of the mechanism a diary needs: those that are unsure, or moved by what is unsure,
/// and that reach an answer. The rest are known exactly or change nothing, so leaving them out
/// changes no number.
final class Relevance {

    private final Layout layout;
    private final boolean[][] moves;
    private final boolean[] seen;
    private final boolean[] unsure;

    /// Looks along linearisations that follow every state.
    Relevance(Layout layout, List<Linearisation> all) {
        this.layout = layout;
        int size = layout.size();
        moves = new boolean[size][size];
        seen = new boolean[size];
        unsure = new boolean[size];
        for (var linear : all) {
            look(linear);
        }
        for (var noise : Noise.values()) {
            for (var partner : Partner.values()) {
                unsure[layout.index(partner, noise)] = true;
            }
        }
    }

    private void look(Linearisation linear) {
        for (int k = 1; k < linear.reference.length; k++) {
            var step = linear.slopes(k);
            for (int i = 0; i < step.length; i++) {
                for (int from : step[i].places) {
                    moves[from][i] = true;
                }
            }
        }
        for (var node : linear.signalGradient) {
            for (var construct : node) {
                for (var row : construct) {
                    if (row != null) {
                        Arrays.stream(row.places).forEach(place -> seen[place] = true);
                    }
                }
            }
        }
        for (int i = 0; i < unsure.length; i++) {
            unsure[i] |= !linear.starts[i].fixed && i % layout.width() < layout.mechanism();
        }
    }

    /// Places of the mechanism's states that are needed, ascending.
    int[] mechanism(boolean onlySeen) {
        var reached = closure(unsure, false);
        var reaching = onlySeen ? closure(seen, true) : all();
        return IntStream.range(0, layout.size())
                .filter(i -> i % layout.width() < layout.mechanism())
                .filter(i -> reached[i] && reaching[i])
                .toArray();
    }

    /// The kinds of noise that reach an answer. Own parts of satisfaction and strife are left to
    /// the constructs themselves.
    Noise[] noises(boolean onlySeen) {
        var reaching = onlySeen ? closure(seen, true) : all();
        var kept = new ArrayList<Noise>();
        for (var noise : Noise.values()) {
            boolean own = noise == Noise.SATISFACTION || noise == Noise.STRIFE;
            if (!own && reaching[layout.index(Partner.A, noise)]) {
                kept.add(noise);
            }
        }
        return kept.toArray(Noise[]::new);
    }

    private boolean[] all() {
        var all = new boolean[layout.size()];
        Arrays.fill(all, true);
        return all;
    }

    /// Everything that the sources reach along the moves, or against them.
    private boolean[] closure(boolean[] sources, boolean against) {
        var reached = sources.clone();
        var queue = new ArrayDeque<Integer>();
        IntStream.range(0, sources.length).filter(i -> sources[i]).forEach(queue::add);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int i = 0; i < reached.length; i++) {
                boolean linked = against ? moves[i][at] : moves[at][i];
                if (linked && !reached[i]) {
                    reached[i] = true;
                    queue.add(i);
                }
            }
        }
        return reached;
    }
}
