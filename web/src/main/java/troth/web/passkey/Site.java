package troth.web.passkey;

import java.net.URI;

/// What a passkey binds to: the name by which this server is asked for, and the address that the
/// browser must have been at. Both come from how the server was started, never from a request.
///
/// @param host a name; numbers have no passkeys
/// @param origin with the port, as browsers write it
public record Site(String host, String origin) {

    public static Site of(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Site(address.getHost(), address.getScheme() + "://" + address.getHost() + port);
    }
}
