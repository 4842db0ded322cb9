/// When joint things rest and when what both named opens: rules that know nothing private.
@NullMarked
package troth.web.pace;

import org.jspecify.annotations.NullMarked;
