package troth.web.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import troth.dyad.Partner;
import troth.web.key.Box;
import troth.web.key.DataKey;
import troth.web.key.Place;
import troth.web.key.Wrap;
import troth.web.view.Entry;

/// One's own entries as text that only one's words open, to be taken to another server.
///
/// ```
/// part = "troth-vault-1:" key ":" box "."     key and box in Base64 for addresses
/// key  = a fresh key, locked by the words (the line of a Wrap)
/// box  = deflated JSON, locked under that key
/// ```
///
/// A part is short enough to be sent in a form, and opens without the others.
public final class Vault {

    private static final Pattern PART =
            Pattern.compile("troth-vault-(\\d+):([A-Za-z0-9_-]+):([A-Za-z0-9_-]+)\\.");
    private static final String BEGINS = "troth-vault-";
    private static final int FORM = 1;

    /// Before it is made smaller.
    private static final int ROOM = 400_000;

    private static final int MOST = 4_000_000;
    private static final Place KEY = new Place("vault", "vault", "key", FORM);
    private static final Place BOX = new Place("vault", "vault", "part", FORM);

    private Vault() {}

    /// What came of a try to open one.
    public sealed interface Opened {

        /// @param place at which it was written
        /// @param unknown how many entries are of kinds that this version does not know
        record In(Partner place, List<Entry> entries, int unknown) implements Opened {
            public In {
                entries = List.copyOf(entries);
            }
        }

        /// There is nothing of a vault in the text.
        record None() implements Opened {}

        /// It begins, and its end is missing.
        record Torn() implements Opened {}

        record Newer() implements Opened {}

        /// The words are others, or something in it was changed: nobody can tell which.
        record Shut() implements Opened {}
    }

    private record Item(String id, Instant moment, boolean shared, JsonNode content) {}

    private record Inside(int form, Partner place, List<JsonNode> items) {}

    /// The parts, one a line.
    public static String sealed(Partner place, List<Entry> entries, String words) {
        var key = DataKey.fresh();
        var wrap = Wrap.of(key, words, KEY).text();
        var lines = new StringBuilder();
        for (var part : parts(entries)) {
            var inside = Boxes.JSON.writeValueAsBytes(new Inside(FORM, place, part));
            lines.append(BEGINS).append(FORM).append(':').append(coded(bytes(wrap)));
            lines.append(':').append(coded(Box.sealed(key, BOX, deflated(inside)))).append(".\n");
        }
        key.forget();
        return lines.toString();
    }

    private static List<List<JsonNode>> parts(List<Entry> entries) {
        var parts = new ArrayList<List<JsonNode>>(List.of(new ArrayList<>()));
        int length = 0;
        for (var entry : entries) {
            var content = Boxes.JSON.readTree(EntryJson.of(entry.content()));
            var item = new Item(entry.id(), entry.moment(), entry.shared(), content);
            JsonNode node = Boxes.JSON.valueToTree(item);
            int more = node.toString().length();
            if (length > 0 && length + more > ROOM) {
                parts.add(new ArrayList<>());
                length = 0;
            }
            parts.getLast().add(node);
            length += more;
        }
        return parts;
    }

    /// Looks for parts in a text, whatever stands around them and however its lines are broken.
    public static Opened opened(String text, String words) {
        var whole = text.replaceAll("\\s", "");
        var parts = PART.matcher(whole).results().toList();
        if (parts.isEmpty()) {
            return whole.contains(BEGINS) ? new Opened.Torn() : new Opened.None();
        }
        if (parts.stream().anyMatch(part -> !part.group(1).equals("" + FORM))) {
            return new Opened.Newer();
        }
        if (parts.size() < whole.split(BEGINS + FORM + ":", -1).length - 1) {
            return new Opened.Torn();
        }
        if (parts.stream().map(part -> part.group(2)).distinct().count() > 1) {
            return new Opened.Torn();
        }
        var key = key(parts.getFirst().group(2), words);
        var entries = new ArrayList<Entry>();
        int unknown = 0;
        var place = Partner.A;
        for (var part : parts) {
            var inside = key.flatMap(k -> inside(k, part.group(3)));
            if (inside.isEmpty()) {
                return new Opened.Shut();
            }
            place = inside.get().place();
            for (var item : inside.get().items()) {
                var entry = entry(place, item);
                entry.ifPresent(entries::add);
                unknown += entry.isEmpty() ? 1 : 0;
            }
        }
        return new Opened.In(place, entries, unknown);
    }

    /// Nothing that would cost this server more than its own locks do.
    private static Optional<DataKey> key(String coded, String words) {
        try {
            var wrap = Wrap.of(new String(decoded(coded), StandardCharsets.UTF_8));
            return wrap.isDearer() ? Optional.empty() : wrap.open(words, KEY);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static Optional<Inside> inside(DataKey key, String coded) {
        try {
            return Box.opened(key, BOX, decoded(coded))
                    .map(plain -> Boxes.JSON.readValue(inflated(plain), Inside.class));
        } catch (IllegalArgumentException | JacksonException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// Nothing, if this version does not know what it is or would never have written it.
    private static Optional<Entry> entry(Partner place, JsonNode node) {
        try {
            var item = Boxes.JSON.treeToValue(node, Item.class);
            var content = Boxes.JSON.treeToValue(item.content(), troth.web.view.Content.class);
            return Optional.of(new Entry(item.id(), place, item.moment(), item.shared(), content));
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static byte[] deflated(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new IOException("too long");
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String coded) {
        return Base64.getUrlDecoder().decode(coded);
    }
}
