/// What the essays claim, what is known of it, and what it changes: on a terminal, as a page and as
/// numbers.
@NullMarked
package troth.formats.claims;

import org.jspecify.annotations.NullMarked;
