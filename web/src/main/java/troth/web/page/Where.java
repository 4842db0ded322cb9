package troth.web.page;

import java.net.URI;

/// The address of this server as it is told to whoever starts it. A passkey binds to the name in
/// it.
@FunctionalInterface
public interface Where {

    URI address();
}
