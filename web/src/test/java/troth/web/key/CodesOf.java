package troth.web.key;

import java.time.Instant;

/// An authenticator.
public final class CodesOf {

    private CodesOf() {}

    public static String at(String secret, Instant now) {
        return new OneTimeCode(secret).code(now.getEpochSecond() / 30, 6);
    }
}
