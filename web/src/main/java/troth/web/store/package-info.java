/// All SQL, and nothing but SQL.
@NullMarked
package troth.web.store;

import org.jspecify.annotations.NullMarked;
