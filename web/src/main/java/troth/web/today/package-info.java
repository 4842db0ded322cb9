/// Today: what the picture says first, and the check-in that changes it.
@NullMarked
package troth.web.today;

import org.jspecify.annotations.NullMarked;
