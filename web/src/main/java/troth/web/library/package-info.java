/// What is known of the essays' claims, the same for everyone.
@NullMarked
package troth.web.library;

import org.jspecify.annotations.NullMarked;
