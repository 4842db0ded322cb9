/// Reading and writing: the files that people bring (CSV, YAML) and take away (CSV, JSON, SBML,
/// reports). What is read becomes a value of `core`; what is wrong in a file is said with file,
/// line and what was expected. Between `core`, which knows no files, and the doors `web` and `cli`.
@NullMarked
package troth.formats;

import org.jspecify.annotations.NullMarked;
