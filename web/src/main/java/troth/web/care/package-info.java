/// The side of a clinician: what they were given to read, and what they may offer.
@NullMarked
package troth.web.care;

import org.jspecify.annotations.NullMarked;
