/// An invented couple, so that a page can be tried without anyone's real days.
@NullMarked
package troth.web.demo;

import org.jspecify.annotations.NullMarked;
