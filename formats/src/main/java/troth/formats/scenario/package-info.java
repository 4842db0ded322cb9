/// Scenarios that people write by hand: who, what happens when, and which arms to compare. The
/// format is described in docs/scenarios.md.
@NullMarked
package troth.formats.scenario;

import org.jspecify.annotations.NullMarked;
