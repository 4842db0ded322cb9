package troth.web.passkey;

/// A passkey as it was made: all of it may be known to anyone.
///
/// @param credential by which it names itself, in Base64 of addresses
/// @param half its public half, in Base64
/// @param counter how often it says it has signed; 0 for those that do not count
public record Made(String credential, String half, long counter) {}
