package troth.web.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// 128 bits of chance that let in whoever holds them, once: a sign-in, an invitation, the first
/// start. Only its name is kept, from which the ticket cannot be found.
public record Ticket(String text) {

    public static Ticket fresh() {
        return new Ticket(HexFormat.of().formatHex(DataKey.chance(16)));
    }

    public static Optional<Ticket> of(String text) {
        return text.matches("[0-9a-f]{32}") ? Optional.of(new Ticket(text)) : Optional.empty();
    }

    /// What it is kept under.
    public String name() {
        return HexFormat.of().formatHex(derived("name"));
    }

    /// The same for one person, so that one ticket of two has two names.
    public String nameFor(String whom) {
        return HexFormat.of().formatHex(derived("name for " + whom));
    }

    /// Locks a key for whoever brings the ticket, in Base64.
    public String locked(DataKey key, Place place) {
        var box = Box.sealed(new DataKey(derived("key")), place, key.bits());
        return Base64.getEncoder().encodeToString(box);
    }

    public Optional<DataKey> unlocked(Place place, String locked) {
        var box = Base64.getDecoder().decode(locked);
        return Box.opened(new DataKey(derived("key")), place, box).map(DataKey::new);
    }

    /// Locks words for whoever brings the ticket.
    public byte[] sealed(Place place, byte[] content) {
        return Box.sealed(new DataKey(derived("key")), place, content);
    }

    public Optional<byte[]> opened(Place place, byte[] box) {
        return Box.opened(new DataKey(derived("key")), place, box);
    }

    private byte[] derived(String purpose) {
        return Macs.of(text.getBytes(StandardCharsets.US_ASCII), purpose);
    }

    /// Says nothing of the ticket, so that no log can.
    @Override
    public String toString() {
        return "a ticket";
    }
}
