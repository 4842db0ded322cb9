/// What others measured, and what words mean as numbers: values with source, population and width.
@NullMarked
package troth.evidence;

import org.jspecify.annotations.NullMarked;
