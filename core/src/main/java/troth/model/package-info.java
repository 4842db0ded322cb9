/// The mechanism: three layers of equations, M1 to M3, E1 to E10, J1 to J8, O1 and O2 of
/// docs/model.md. [troth.model.TrustModel] is the one abstraction to learn.
@NullMarked
package troth.model;

import org.jspecify.annotations.NullMarked;
