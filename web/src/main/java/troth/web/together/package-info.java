/// What two do in good times: talk, offers, boundaries, wishes.
@NullMarked
package troth.web.together;

import org.jspecify.annotations.NullMarked;
