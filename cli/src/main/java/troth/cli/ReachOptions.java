package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import troth.web.Reach;

/// Who may ask for pages.
final class ReachOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "The name of this machine for others, such as rowan.local; with a certificate or a proxy.")
    private Optional<String> name;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The certificate for that name (PEM); phones at home can then come in.")
    private Optional<Path> certificate;

    @Option(names = "--certificate-key", paramLabel = "FILE", description = "Its key (PEM).")
    private Optional<Path> key;

    @Option(
            names = "--self-made",
            description = "Makes a certificate, which each device must be told to trust.")
    private boolean selfMade;

    @Option(
            names = "--proxied",
            description = "A proxy on this machine speaks TLS under that name.")
    private boolean proxied;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "Listens at this address only. Beyond this machine a certificate is needed.")
    private Optional<String> listen;

    Reach reach() {
        if (proxied) {
            return new Reach.Proxied(named("--proxied"));
        }
        if (selfMade) {
            return network("--self-made", new Reach.Paper.SelfMade());
        }
        if (certificate.isPresent() || key.isPresent()) {
            return network("--certificate", given());
        }
        listen.ifPresent(Reach::unlocked);
        if (name.isPresent()) {
            throw new IllegalArgumentException(
                    "--name needs a certificate (--certificate or --self-made) or a proxy (--proxied).");
        }
        return new Reach.Here();
    }

    private Reach network(String option, Reach.Paper paper) {
        return new Reach.Network(named(option), listen.orElse("0.0.0.0"), paper);
    }

    private Reach.Paper given() {
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "--certificate and --certificate-key belong together.");
        }
        return new Reach.Paper.Given(certificate.get(), key.get());
    }

    private String named(String option) {
        return name.orElseThrow(() ->
                new IllegalArgumentException(
                        option + " needs the name of this machine (--name), such as rowan.local."));
    }

    /// Whom the address is for.
    String said() {
        return reach() instanceof Reach.Here ? "this machine alone" : "whoever reaches this name";
    }
}
