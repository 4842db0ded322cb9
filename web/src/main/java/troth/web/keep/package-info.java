/// What whoever keeps the machine can do with a space that does not run. It knows no keys: nothing
/// here reads what people wrote, lets anyone in or sets a passphrase.
@NullMarked
package troth.web.keep;

import org.jspecify.annotations.NullMarked;
