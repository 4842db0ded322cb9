package troth.web.view;

/// Content that is a key rather than words. No list and no copy of one's data shows it.
public interface Unlisted {}
