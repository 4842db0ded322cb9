/// Hard times: questionnaires for oneself, at one's own pace.
@NullMarked
package troth.web.hard;

import org.jspecify.annotations.NullMarked;
