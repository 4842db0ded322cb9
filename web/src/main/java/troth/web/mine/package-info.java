/// What one has here: counted, taken along, printed for a therapist, deleted.
@NullMarked
package troth.web.mine;

import org.jspecify.annotations.NullMarked;
