/// Passkeys: what a browser sends of one, and whether it is true.
@NullMarked
package troth.web.passkey;

import org.jspecify.annotations.NullMarked;
