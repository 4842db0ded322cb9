/// A clinician, from the side of the partners: invited by both, given what each chooses.
@NullMarked
package troth.web.clinician;

import org.jspecify.annotations.NullMarked;
