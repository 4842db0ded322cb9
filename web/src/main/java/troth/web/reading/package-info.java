/// Reads one’s own picture: what it says, how often it was right, what it is made from.
@NullMarked
package troth.web.reading;

import org.jspecify.annotations.NullMarked;
