/// YAML that people write by hand, read as a tree in which every value knows its line. Shared by
/// all readers of this module.
@NullMarked
package troth.formats.yaml;

import org.jspecify.annotations.NullMarked;
