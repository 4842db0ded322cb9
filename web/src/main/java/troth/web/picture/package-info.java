/// What the model reads from a view, before anyone puts it into words.
@NullMarked
package troth.web.picture;

import org.jspecify.annotations.NullMarked;
