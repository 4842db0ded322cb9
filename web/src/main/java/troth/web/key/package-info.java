/// Keys and what they lock. It knows neither the store nor the pages.
@NullMarked
package troth.web.key;

import org.jspecify.annotations.NullMarked;
