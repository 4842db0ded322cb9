/// What a diary study would tell, before anybody is asked: in words, as a page and as numbers.
@NullMarked
package troth.formats.plan;

import org.jspecify.annotations.NullMarked;
