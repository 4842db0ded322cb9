/// Runs the mechanism backwards: a diary in, a Reading out. The method is told in
/// docs/inference.md; tags I1 to I9 are its.
@NullMarked
package troth.infer;

import org.jspecify.annotations.NullMarked;
