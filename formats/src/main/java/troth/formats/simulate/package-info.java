/// Runs scenarios and tells what came of them: as a table, as a few lines, as a report.
@NullMarked
package troth.formats.simulate;

import org.jspecify.annotations.NullMarked;
