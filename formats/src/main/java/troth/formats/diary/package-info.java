/// Diaries: a table of answers (CSV) and a small description of it (YAML, the mapping) become a
/// [troth.dyad.Diary]. `docs/diaries.md` is the page for whoever writes a mapping.
@NullMarked
package troth.formats.diary;

import org.jspecify.annotations.NullMarked;
