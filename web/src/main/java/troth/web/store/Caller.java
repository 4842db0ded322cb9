package troth.web.store;

/// Whoever has come in: a partner, or the clinician of a space. Each brings keys of their own, that
/// are forgotten when they go.
public sealed interface Caller permits Visit, Consult {

    /// The id of the space.
    String space();

    /// The same for the same person, whatever browser they use.
    String who();

    void forget();
}
