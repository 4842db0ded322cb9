package troth.web.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import troth.dyad.Event;
import troth.web.view.Content;

/// What of an entry is put away as one piece: when exactly it was, and what it says.
final class Boxes {

    /// The form of what lies in a box.
    static final int FORM = 1;

    /// The content of a box.
    record Box(Instant moment, Content content) {}

    /// Events are told apart by their simple names, as content is.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
    private interface Named {}

    static final JsonMapper JSON = JsonMapper.builder().addMixIn(Event.class, Named.class).build();

    private static final ObjectReader BOX = JSON.readerFor(Box.class);

    private Boxes() {}

    static byte[] packed(Box box) {
        return JSON.writeValueAsBytes(box);
    }

    static Box unpacked(byte[] bytes) {
        return BOX.readValue(bytes);
    }
}
