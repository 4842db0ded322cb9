/// The posterior of a diary in files that the usual tools read: draws as CmdStan writes them, and
/// what they are worth as JSON.
@NullMarked
package troth.formats.posterior;

import org.jspecify.annotations.NullMarked;
