/// The first page.
@NullMarked
package troth.web.welcome;

import org.jspecify.annotations.NullMarked;
