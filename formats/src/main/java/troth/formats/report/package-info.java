/// Reports: one file of HTML that needs nothing else, made from plain records. The look is that of
/// docs/design.md; the sheet stands in the resources of this package and web serves the same one.
@NullMarked
package troth.formats.report;

import org.jspecify.annotations.NullMarked;
