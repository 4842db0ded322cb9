/// Models compared on one diary: as a page, as numbers and in a few lines.
@NullMarked
package troth.formats.comparison;

import org.jspecify.annotations.NullMarked;
