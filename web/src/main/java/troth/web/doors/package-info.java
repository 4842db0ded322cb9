/// The ways in and out: beginning a space, joining it, signing in, one's account, leaving.
@NullMarked
package troth.web.doors;

import org.jspecify.annotations.NullMarked;
