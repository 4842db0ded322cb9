/// A picture in words and drawings, for the pages that tell it.
@NullMarked
package troth.web.telling;

import org.jspecify.annotations.NullMarked;
