package troth.web.key;

import java.nio.charset.StandardCharsets;

/// Where a box belongs. It opens there and nowhere else: who moves it to another row, another owner
/// or another table has a box that nobody can open.
///
/// @param version of what lies in the box, so that an older form cannot pass for a newer one
public record Place(String owner, String table, String row, int version) {

    public Place {
        if ((owner + table + row).contains("|")) {
            throw new IllegalArgumentException(
                    "A place (%s) has a bar in its name.".formatted(row));
        }
    }

    byte[] bytes() {
        return (owner + "|" + table + "|" + row + "|" + version).getBytes(StandardCharsets.UTF_8);
    }
}
