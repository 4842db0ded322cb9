/// How fast the core is. A claim of speed in a comment or a decision links to a benchmark here and
/// says machine and date.
@NullMarked
package troth.bench;

import org.jspecify.annotations.NullMarked;
