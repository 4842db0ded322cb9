package troth.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import troth.web.store.Rights;

/// A certificate that this machine made for itself, kept in the folder of the space. It is made by
/// the JDK's own tool, and anew for another name or when a month is left.
public record SelfMadePaper(Path file, X509Certificate certificate) {

    /// No secret: whoever can read the file is its owner.
    static final String WORD = "changeit";

    private static final long MONTH = 30L * 24 * 60 * 60 * 1000;

    static SelfMadePaper in(Path folder, String name) {
        var file = folder.toAbsolutePath().resolve("certificate-of-" + name + ".p12");
        try {
            if (Files.notExists(file) || isNearlyOver(read(file))) {
                Files.deleteIfExists(file);
                make(file, name);
                Rights.ownFile(file);
            }
            return new SelfMadePaper(file, read(file));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "No certificate could be made in the folder (%s): %s."
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static boolean isNearlyOver(X509Certificate certificate) {
        return certificate.getNotAfter().getTime() < System.currentTimeMillis() + MONTH;
    }

    /// Some phones trust none that is good for more than 398 days.
    private static void make(Path file, String name) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process =
                new ProcessBuilder(
                                List.of(
                                        tool,
                                        "-genkeypair",
                                        "-alias",
                                        "troth",
                                        "-keyalg",
                                        "EC",
                                        "-groupname",
                                        "secp256r1",
                                        "-dname",
                                        "CN=" + name,
                                        "-ext",
                                        "san=dns:" + name + ",dns:localhost,ip:127.0.0.1",
                                        "-validity",
                                        "397",
                                        "-storetype",
                                        "PKCS12",
                                        "-keystore",
                                        file.toString(),
                                        "-storepass",
                                        WORD))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, WORD.toCharArray());
        }
        return (X509Certificate) store.getCertificate("troth");
    }

    /// What a browser shows of it, so that both can compare: pairs of digits.
    String fingerprint() {
        try {
            var mark = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(mark);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
