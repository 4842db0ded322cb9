/// Sexual trust: words for it, for whoever opened it for themselves.
@NullMarked
package troth.web.intimacy;

import org.jspecify.annotations.NullMarked;
