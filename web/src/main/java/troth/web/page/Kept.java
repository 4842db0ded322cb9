package troth.web.page;

/// How long this server keeps what is entered, so that every page can say so.
///
/// @param inFile in a file; else only until the program ends
public record Kept(boolean inFile) {}
