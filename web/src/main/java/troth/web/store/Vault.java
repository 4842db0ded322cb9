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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
/// box  = deflated JSON, locked under that key: which part of how many it is, and entries
/// ```
///
/// A part is short enough to be sent in a form, and opens without the others. A text that was cut
/// between two parts is known by the numbers that are missing.
public final class Vault {

    private static final Pattern PART =
            Pattern.compile("troth-vault-(\\d+):([A-Za-z0-9_-]+):([A-Za-z0-9_-]+)\\.");
    private static final String BEGINS = "troth-vault-";
    private static final int FORM = 1;

    /// Before it is made smaller.
    private static final int ROOM = 400_000;

    /// All parts of a text, before they were made smaller.
    private static final int MOST = 4_000_000;

    private static final int MOST_PARTS = 10_000;
    private static final Place KEY = new Place("vault", "vault", "key", FORM);
    private static final Place BOX = new Place("vault", "vault", "part", FORM);

    private Vault() {}

    /// What came of a try to open one.
    public sealed interface Opened {

        /// @param unknown how many entries are of kinds that this version does not know
        /// @param parts of how many parts the whole is
        /// @param missing the numbers of those that were not there
        record In(List<Entry> entries, int unknown, int parts, List<Integer> missing)
                implements Opened {
            public In {
                entries = List.copyOf(entries);
                missing = List.copyOf(missing);
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

    /// @param part its number, from 1
    /// @param of how many there are
    private record Inside(int form, int part, int of, Partner place, List<JsonNode> items) {
        Inside {
            if (part < 1 || part > of || of > MOST_PARTS) {
                throw new IllegalArgumentException(
                        "The part (%d) must lie in [1, %d].".formatted(part, of));
            }
        }
    }

    /// The parts, one a line.
    public static String sealed(Partner place, List<Entry> entries, String words) {
        var key = DataKey.fresh();
        var wrap = Wrap.of(key, words, KEY).text();
        var lines = new StringBuilder();
        var parts = parts(entries);
        for (int i = 0; i < parts.size(); i++) {
            var part = new Inside(FORM, i + 1, parts.size(), place, parts.get(i));
            var inside = Boxes.JSON.writeValueAsBytes(part);
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
        var insides = key.flatMap(k -> insides(k, parts));
        key.ifPresent(DataKey::forget);
        return insides.<Opened>map(Vault::in).orElseGet(Opened.Shut::new);
    }

    private static Opened.In in(List<Inside> insides) {
        int of = insides.getFirst().of();
        var there = insides.stream().map(Inside::part).collect(Collectors.toSet());
        var entries = new ArrayList<Entry>();
        int unknown = 0;
        for (var inside : insides) {
            for (var item : inside.items()) {
                var entry = entry(inside.place(), item);
                entry.ifPresent(entries::add);
                unknown += entry.isEmpty() ? 1 : 0;
            }
        }
        var missing = IntStream.rangeClosed(1, of).boxed().filter(i -> !there.contains(i)).toList();
        return new Opened.In(entries, unknown, of, missing);
    }

    /// Nothing, if one of them does not open or they would hold more than fits.
    private static Optional<List<Inside>> insides(DataKey key, List<MatchResult> parts) {
        var insides = new ArrayList<Inside>();
        int room = MOST;
        for (var part : parts) {
            var plain = plain(key, part.group(3), room);
            var inside = plain.flatMap(Vault::inside);
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            room -= plain.get().length;
            insides.add(inside.get());
        }
        return Optional.of(insides);
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

    private static Optional<byte[]> plain(DataKey key, String coded, int room) {
        try {
            return Box.opened(key, BOX, decoded(coded)).map(packed -> inflated(packed, room));
        } catch (IllegalArgumentException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Inside> inside(byte[] plain) {
        try {
            return Optional.of(Boxes.JSON.readValue(plain, Inside.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// Nothing, if this version does not know what it is or would never have written it.
    private static Optional<Entry> entry(Partner place, JsonNode node) {
        try {
            var item = Boxes.JSON.treeToValue(node, Item.class);
            var content = Boxes.JSON.treeToValue(item.content(), troth.web.view.Content.class);
            return Optional.of(Entry.kept(item.id(), place, item.moment(), item.shared(), content));
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

    private static byte[] inflated(byte[] packed, int room) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var plain = in.readNBytes(room + 1);
            if (plain.length > room) {
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
