/// The command line: one class a verb.
@NullMarked
package troth.cli;

import org.jspecify.annotations.NullMarked;
