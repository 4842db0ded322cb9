package troth.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A column of a table, and how its values are written down and read again.
record Column(String name, Kind kind) {

    enum Kind {
        TEXT,
        DAY,
        MOMENT,
        BYTES,
        TRUTH,
        WHOLE,
        REAL
    }

    /// Both databases know the types of the standard by name; one has two names of its own.
    static Column of(String name, String type) {
        return new Column(
                name,
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "character varying", "character", "character large object", "text" ->
                            Kind.TEXT;
                    case "date" -> Kind.DAY;
                    case "timestamp with time zone" -> Kind.MOMENT;
                    case "binary varying", "binary large object", "bytea" -> Kind.BYTES;
                    case "boolean" -> Kind.TRUTH;
                    case "smallint", "integer", "bigint" -> Kind.WHOLE;
                    case "double precision", "real" -> Kind.REAL;
                    default ->
                            throw new IllegalStateException(
                                    "No backup knows the type %s of the column %s. Please report this."
                                            .formatted(type, name));
                });
    }

    @Nullable Object written(ResultSet row, int at) throws SQLException {
        Object value =
                switch (kind) {
                    case TEXT -> row.getString(at);
                    case DAY -> text(row.getObject(at, LocalDate.class));
                    case MOMENT -> text(row.getObject(at, OffsetDateTime.class));
                    case BYTES -> base64(row.getBytes(at));
                    case TRUTH -> row.getBoolean(at);
                    case WHOLE -> row.getLong(at);
                    case REAL -> row.getDouble(at);
                };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    @Nullable Object read(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> value.asString();
            case DAY -> LocalDate.parse(value.asString());
            case MOMENT -> Instant.parse(value.asString()).atOffset(ZoneOffset.UTC);
            case BYTES -> Base64.getDecoder().decode(value.asString());
            case TRUTH -> value.asBoolean();
            case WHOLE -> value.asLong();
            case REAL -> value.asDouble();
        };
    }
}
