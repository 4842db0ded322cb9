/// What the partners wrote, and who may read it: the one rule of the space.
@NullMarked
package troth.web.view;

import org.jspecify.annotations.NullMarked;
