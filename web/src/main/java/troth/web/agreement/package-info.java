/// Agreements: drafted alone, proposed to both, signed by both, ended by either.
@NullMarked
package troth.web.agreement;

import org.jspecify.annotations.NullMarked;
