/// The private page about safety: the same for everyone, one tap away.
@NullMarked
package troth.web.safety;

import org.jspecify.annotations.NullMarked;
