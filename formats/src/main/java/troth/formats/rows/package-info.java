/// The rows of a study on disk: written in chunks, each whole or not at all, so that a run which
/// was killed goes on where it stood; at the end one table, as CSV and as Parquet.
@NullMarked
package troth.formats.rows;

import org.jspecify.annotations.NullMarked;
