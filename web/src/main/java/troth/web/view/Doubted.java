package troth.web.view;

/// A partner said that a sentence of their own picture seems wrong. It stays with them.
///
/// @param statement its place on the page, then what it is about: `course.word`
public record Doubted(String statement) implements Content {}
