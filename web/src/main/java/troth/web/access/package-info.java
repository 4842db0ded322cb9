/// Who is at the keyboard.
@NullMarked
package troth.web.access;

import org.jspecify.annotations.NullMarked;
