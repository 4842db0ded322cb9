package troth.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import troth.web.page.Ours;

/// Who may ask for pages, and by which name. Beyond this machine nothing goes unlocked.
public sealed interface Reach {

    String HERE = "127.0.0.1";

    /// By a name and not a number: a passkey binds to a name.
    URI address(String port);

    Ours ours();

    /// What the server is started with.
    Map<String, Object> settings(Optional<Path> data);

    /// This machine alone.
    record Here() implements Reach {

        @Override
        public URI address(String port) {
            return URI.create("http://localhost:" + port + "/");
        }

        @Override
        public Ours ours() {
            return new Ours(Set.of(HERE, "localhost"), false);
        }

        @Override
        public Map<String, Object> settings(Optional<Path> data) {
            return Map.of("server.address", HERE);
        }
    }

    /// Everyone who reaches this machine, over TLS.
    ///
    /// @param name of the machine in its network, for which the certificate is
    /// @param listen the address of the machine to listen at
    record Network(String name, String listen, Paper paper) implements Reach {

        public Network {
            named(name);
        }

        @Override
        public URI address(String port) {
            return URI.create("https://" + name + ":" + port + "/");
        }

        @Override
        public Ours ours() {
            return new Ours(Set.copyOf(List.of(name, HERE, "localhost")), true);
        }

        @Override
        public Map<String, Object> settings(Optional<Path> data) {
            var settings = new java.util.HashMap<String, Object>(paper.settings(name, data));
            settings.put("server.address", listen);
            settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            return settings;
        }
    }

    /// A proxy on this machine that speaks TLS with the rest of the world. Only what comes from
    /// this machine is believed to be the proxy's word.
    ///
    /// @param name under which the proxy is asked for
    record Proxied(String name) implements Reach {

        public Proxied {
            named(name);
        }

        @Override
        public URI address(String port) {
            return URI.create("https://" + name + "/");
        }

        @Override
        public Ours ours() {
            return new Ours(Set.of(name), true);
        }

        @Override
        public Map<String, Object> settings(Optional<Path> data) {
            return Map.of(
                    "server.address",
                    HERE,
                    "server.forward-headers-strategy",
                    "native",
                    "server.tomcat.remoteip.internal-proxies",
                    "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1",
                    "server.tomcat.remoteip.protocol-header",
                    "x-forwarded-proto");
        }
    }

    /// A certificate and where it comes from.
    sealed interface Paper {

        Map<String, Object> settings(String name, Optional<Path> data);

        /// Of someone whom the phones trust already.
        record Given(Path certificate, Path key) implements Paper {

            public Given {
                for (var file : new Path[] {certificate, key}) {
                    if (!Files.isReadable(file)) {
                        throw new IllegalArgumentException(
                                "The file (%s) of the certificate cannot be read.".formatted(file));
                    }
                }
            }

            @Override
            public Map<String, Object> settings(String name, Optional<Path> data) {
                return Map.of(
                        "server.ssl.certificate",
                        certificate.toAbsolutePath().toUri().toString(),
                        "server.ssl.certificate-private-key",
                        key.toAbsolutePath().toUri().toString());
            }
        }

        /// Made here. Every device asks once whether to trust it.
        record SelfMade() implements Paper {

            @Override
            public Map<String, Object> settings(String name, Optional<Path> data) {
                var made = SelfMadePaper.in(data.orElseThrow(), name);
                return Map.of(
                        "server.ssl.key-store",
                        made.file().toUri().toString(),
                        "server.ssl.key-store-type",
                        "PKCS12",
                        "server.ssl.key-store-password",
                        SelfMadePaper.WORD);
            }
        }
    }

    /// @param listen an address of this machine
    /// @throws IllegalArgumentException if anyone beyond this machine could then read along
    static void unlocked(String listen) {
        if (!isHere(listen)) {
            throw new IllegalArgumentException(
                    """
                    Beyond this machine nothing goes unlocked: at (%s) others could read along what is typed.
                    Maybe give a certificate (--certificate and --certificate-key), have one made (--self-made), \
                    or use a proxy on this machine (--proxied); docs/running.md says how.\
                    """
                            .formatted(listen));
        }
    }

    private static boolean isHere(String listen) {
        try {
            return InetAddress.getByName(listen).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "There is no address (%s) on this machine.".formatted(listen), e);
        }
    }

    private static void named(String name) {
        if (!name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
                || name.matches("[0-9.]+")) {
            throw new IllegalArgumentException(
                    "The name (%s) must be that of a machine, in small letters, such as rowan.local. A passkey binds to no number."
                            .formatted(name));
        }
    }
}
