/// Questionnaires: who may print them, how they are scored, and their exact words where they may be
/// printed.
@NullMarked
package troth.web.instrument;

import org.jspecify.annotations.NullMarked;
