/// What came of a laboratory study, for people: the rows as a table, a page, a few lines.
@NullMarked
package troth.formats.study;

import org.jspecify.annotations.NullMarked;
