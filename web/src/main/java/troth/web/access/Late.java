package troth.web.access;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import troth.web.key.Box;
import troth.web.key.DataKey;
import troth.web.key.Place;

/// Keeps what was sent after a session had ended, until its sender has signed in again. The form
/// itself waits in the browser, locked, so that the page that asks for the passphrase does not hold
/// in clear what somebody wrote; its key waits here, for nobody but the same person.
record Late(String who, DataKey key, Instant since) {

    private static final Place PLACE = new Place("session", "form", "unsent", 1);
    private static final JsonMapper JSON = new JsonMapper();

    String locked(Unsent form) {
        return Base64.getEncoder()
                .encodeToString(Box.sealed(key, PLACE, JSON.writeValueAsBytes(form)));
    }

    Optional<Unsent> unlocked(String locked) {
        try {
            return Box.opened(key, PLACE, Base64.getDecoder().decode(locked))
                    .map(plain -> JSON.readValue(plain, Unsent.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
