/// What two may do after a breach, in phases, at the pace of the slower one.
@NullMarked
package troth.web.repair;

import org.jspecify.annotations.NullMarked;
