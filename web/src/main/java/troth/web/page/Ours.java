package troth.web.page;

import java.util.Set;

/// By which names this server is asked for, and whether what goes to and fro is locked (TLS).
public record Ours(Set<String> names, boolean locked) {}
