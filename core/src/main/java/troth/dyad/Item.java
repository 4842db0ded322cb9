package troth.dyad;

/// A question that a diary asks again and again.
///
/// @param higher whether a higher answer means more of the construct; false where it means less
public record Item(String name, Scale scale, Construct measures, boolean higher) {}
