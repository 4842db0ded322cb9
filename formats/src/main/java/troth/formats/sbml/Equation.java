package troth.formats.sbml;

/// One line of docs/model.md: `E1 RECORD[f] = ...`, `D2 fear' = ...`, or a line of a jump.
///
/// @param name its left side, without `[f]` and without the stroke of a derivative
/// @param perFacet whether it holds once for each facet
record Equation(String tag, String name, boolean perFacet, Formula form) {

    @Override
    public String toString() {
        return "%s %s%s = %s".formatted(tag, name, perFacet ? "[f]" : "", form);
    }
}
