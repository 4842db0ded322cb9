package troth.model;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Facet;
import troth.dyad.Item;
import troth.dyad.Partner;

/// Where each state stands in the array of a dyad: partner A, then partner B; for each the shared
/// states, the states of each facet, the noise, and, if there are several facets, the noise of
/// each.
///
/// Shape of the array: `[2 · width]`.
public record Layout(List<Facet> facets) {

    /// One record for trust as a whole.
    public static final Layout GENERAL = new Layout(List.of(Facet.GENERAL));

    /// The facets told apart, sexual trust included.
    public static final Layout ALL_FACETS =
            new Layout(
                    List.of(
                            Facet.RELIABILITY,
                            Facet.HONESTY,
                            Facet.CARE,
                            Facet.SAFETY,
                            Facet.SEXUAL));

    public Layout {
        facets = List.copyOf(facets);
        if (facets.isEmpty() || (facets.contains(Facet.GENERAL) && facets.size() > 1)) {
            throw new IllegalArgumentException(
                    "The facets %s must be GENERAL alone or some of the others.".formatted(facets));
        }
    }

    /// What items ask for: all facets where one of them asks about one, else trust as a whole.
    public static Layout of(List<Item> items) {
        boolean facets =
                items.stream()
                        .anyMatch(i ->
                                switch (i.measures()) {
                                    case RELIABILITY, HONESTY, CARE, SAFETY, SEXUAL_TRUST -> true;
                                    default -> false;
                                });
        return facets ? ALL_FACETS : GENERAL;
    }

    /// States that the mechanism moves, one partner.
    public int mechanism() {
        return State.SHARED + State.PER_FACET * facets.size();
    }

    /// All states of one partner.
    public int width() {
        return mechanism() + Noise.KINDS + (facets.size() > 1 ? facets.size() : 0);
    }

    public int size() {
        return 2 * width();
    }

    public int offset(Partner partner) {
        return partner == Partner.A ? 0 : width();
    }

    public int index(Partner partner, State state) {
        if (state.perFacet()) {
            return index(partner, state, 0);
        }
        return offset(partner) + state.ordinal();
    }

    public int index(Partner partner, State state, int facet) {
        return offset(partner) + inRow(state, facet);
    }

    public int index(Partner partner, Noise noise) {
        return offset(partner) + mechanism() + noise.ordinal();
    }

    /// The place of a facet's own noise; only where there are several facets.
    public int facetNoise(Partner partner, int facet) {
        return offset(partner) + mechanism() + Noise.KINDS + facet;
    }

    /// The names of the states of one partner in order, those of facets as `kept_honesty`.
    public List<String> names() {
        var names = new ArrayList<String>();
        for (var state : State.values()) {
            if (!state.perFacet()) {
                names.add(state.tag());
            }
        }
        for (var facet : facets) {
            for (var state : State.values()) {
                if (state.perFacet()) {
                    names.add(state.tag() + suffix(facet));
                }
            }
        }
        for (var noise : Noise.values()) {
            names.add("n_" + noise.tag());
        }
        if (facets.size() > 1) {
            facets.forEach(facet -> names.add("n_own" + suffix(facet)));
        }
        return names;
    }

    /// "" where facets are not told apart, else "_honesty" and the like.
    public static String suffix(Facet facet) {
        return facet == Facet.GENERAL ? "" : "_" + facet.name().toLowerCase(java.util.Locale.ROOT);
    }

    static int inRow(State state, int facet) {
        return state.perFacet()
                ? State.SHARED + facet * State.PER_FACET + state.ordinal() - State.SHARED
                : state.ordinal();
    }
}
