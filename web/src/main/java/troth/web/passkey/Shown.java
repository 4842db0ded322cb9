package troth.web.passkey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// What a browser sends when somebody shows a passkey, each in Base64 of addresses.
///
/// @param credential which one
/// @param client what the browser says of itself and of the challenge
/// @param authenticator what the passkey says
/// @param signature of both
/// @param user for whom it was made
public record Shown(
        String credential, String client, String authenticator, String signature, String user) {

    private static final int LONGEST = 8000;

    /// From the fields of a form; nothing, if there is none or one cannot be read.
    public static Optional<Shown> of(Function<String, Optional<String>> field) {
        var shown =
                new Shown(
                        sent(field, "credential"),
                        sent(field, "client"),
                        sent(field, "authenticator"),
                        sent(field, "signature"),
                        sent(field, "user"));
        return shown.credential().isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    /// Whether the passkey was made for this user.
    public boolean isFor(String whom) {
        var written = whom.getBytes(StandardCharsets.US_ASCII);
        return user.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(written));
    }

    private static String sent(Function<String, Optional<String>> field, String name) {
        return field.apply(name)
                .filter(text -> text.length() <= LONGEST && text.matches("[\\w-]+"))
                .orElse("");
    }
}
