/// What came of doing other people's studies again: a page, the same as text, and as JSON.
@NullMarked
package troth.formats.reproduce;

import org.jspecify.annotations.NullMarked;
