/// Studies of other people done again on simulated ones: their design, their number of people,
/// their statistic. docs/findings.md has the rule by which the two are compared.
@NullMarked
package troth.reproduce;

import org.jspecify.annotations.NullMarked;
