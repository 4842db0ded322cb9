/// A quiet page for a bad moment. It names nothing that Troth is about.
@NullMarked
package troth.web.steady;

import org.jspecify.annotations.NullMarked;
