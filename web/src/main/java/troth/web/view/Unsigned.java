package troth.web.view;

/// Content by which both learn that something rests or has ended, and not whose act it was. Pages
/// ask what follows from it; no list of entries shows the other's, see [View#listed].
public interface Unsigned {}
