/// Mathematics that knows nothing of trust.
@NullMarked
package troth.numeric;

import org.jspecify.annotations.NullMarked;
