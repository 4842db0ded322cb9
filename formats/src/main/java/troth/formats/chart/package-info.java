/// Charts as SVG, made from plain records: what goes in are numbers and words, what comes out is
/// the text of one `svg`. Colours and type come from the classes of the sheet alone. The look is
/// that of docs/design.md.
@NullMarked
package troth.formats.chart;

import org.jspecify.annotations.NullMarked;
