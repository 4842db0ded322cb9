package troth.web.page;

import java.net.URI;
import java.util.Set;

/// The address of this server as it is told to whoever starts it. A passkey binds to the name in
/// it.
@FunctionalInterface
public interface Where {

    URI address();

    /// Whether this is an address of this computer that means another one everywhere else.
    static boolean isOnlyHere(URI address) {
        return HERE.contains(address.getHost());
    }

    /// Names by which every computer calls itself.
    Set<String> HERE = Set.of("localhost", "127.0.0.1");
}
