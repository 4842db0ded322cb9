/// What one partner writes, keeps, shows to both after a look, and takes back: used by several
/// features.
@NullMarked
package troth.web.notes;

import org.jspecify.annotations.NullMarked;
