package troth.formats.sbml;

import java.util.List;

/// What an event of one kind does to one partner: a block of `jumps` of docs/model.md.
///
/// @param arguments the numbers it needs, as [troth.model.Effect] gives them
/// @param shorthands lines with `:=`, each may use those before it
/// @param assignments lines with `=`; all read the state before the event
record Jump(
        String tag,
        String name,
        List<String> arguments,
        List<Equation> shorthands,
        List<Equation> assignments) {

    Jump {
        arguments = List.copyOf(arguments);
        shorthands = List.copyOf(shorthands);
        assignments = List.copyOf(assignments);
    }
}
