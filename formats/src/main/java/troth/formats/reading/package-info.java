/// What a diary said, as files: tables, `reading.json` and a report. docs/reading.md explains each
/// of them.
@NullMarked
package troth.formats.reading;

import org.jspecify.annotations.NullMarked;
