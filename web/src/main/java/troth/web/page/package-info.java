/// What all pages share: layout, words, headers, and who may ask for them.
@NullMarked
package troth.web.page;

import org.jspecify.annotations.NullMarked;
