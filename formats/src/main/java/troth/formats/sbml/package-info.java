/// The mechanism carried to other programs: docs/model.md read by machine, and written with a
/// scenario's events as SBML, so that anyone's simulator can run it.
@NullMarked
package troth.formats.sbml;

import org.jspecify.annotations.NullMarked;
