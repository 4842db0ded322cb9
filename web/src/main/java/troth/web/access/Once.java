package troth.web.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Lets one form act once, however often it is sent: by a double click, or by a browser that never
/// saw the answer. The forms of one session act one after another; pages are read meanwhile.
///
/// A form carries how many acted before its page was made. So a form that is sent again is equal to
/// the last one in every field, and is answered as that was; the same words on a page that was made
/// later are another form. That holds for a minute: what is sent again after that acts again, since
/// its effect may have been undone in another browser meanwhile. It is all in memory, a mark and an
/// address, and ends with the session.
final class Once {

    private static final String HMAC = "HmacSHA256";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final SecretKeySpec key = key();
    private final AtomicLong acted = new AtomicLong();
    private String last = "";
    private Instant lastActed = Instant.EPOCH;
    private URI led = URI.create("/");

    Once(InstantSource clock) {
        this.clock = clock;
    }

    private static SecretKeySpec key() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, HMAC);
    }

    /// Every page with a form asks for it, and waits for none that acts.
    long acted() {
        return acted.get();
    }

    synchronized ServerResponse of(
            ServerRequest request, HandlerFunction<? extends ServerResponse> act) throws Exception {
        var form = mark(request);
        if (form.equals(last) && isFresh()) {
            return ServerResponse.seeOther(led).build();
        }
        var answer = act.handle(request);
        leads(answer).ifPresent(place -> keep(form, place));
        return answer;
    }

    private void keep(String form, URI place) {
        acted.incrementAndGet();
        last = form;
        lastActed = clock.instant();
        led = place;
    }

    /// Also with a clock that was set back.
    private boolean isFresh() {
        return Duration.between(lastActed, clock.instant()).abs().compareTo(AGAIN) < 0;
    }

    /// Where to go on, if that is all that the answer says. What was refused may be sent again.
    private static Optional<URI> leads(ServerResponse answer) {
        boolean only =
                answer.statusCode() == HttpStatus.SEE_OTHER
                        && !answer.headers().containsHeader(HttpHeaders.SET_COOKIE);
        return Optional.ofNullable(answer.headers().getLocation()).filter(_ -> only);
    }

    /// Of all fields, passphrases too: another passphrase is another form. So it is locked with a
    /// key of this session alone, and nobody can try words on the mark itself.
    String mark(ServerRequest request) {
        var fields =
                new TreeMap<String, String[]>(request.servletRequest().getParameterMap())
                        .entrySet().stream()
                                .map(field ->
                                        field.getKey() + "=" + Arrays.toString(field.getValue()))
                                .collect(Collectors.joining("\n"));
        return locked(request.path() + "\n" + fields);
    }

    private String locked(String form) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(form.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }
}
