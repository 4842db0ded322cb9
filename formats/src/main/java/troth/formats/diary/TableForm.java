package troth.formats.diary;

import java.nio.charset.Charset;
import java.util.OptionalInt;

/// How a table is written down.
///
/// @param separator what parts two cells; empty: whichever of comma, semicolon and tab the header
///   has
/// @param decimal what parts whole from tenth
record TableForm(Charset charset, OptionalInt separator, char decimal) {}
