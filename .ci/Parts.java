import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the list of parts as a table, from the machine's list. Started by .ci/parts.
void main(String[] arguments) throws Exception {
    var rows = new TreeMap<String, String>();
    for (var part : JsonMapper.shared().readTree(Path.of(arguments[0]).toFile()).path("components")) {
        if (!part.path("group").asString().equals("troth")) {
            rows.put(
                    part.path("name").asString(),
                    "| %s | %s | %s | %s |".formatted(
                            part.path("name").asString(),
                            part.path("version").asString(),
                            licence(part),
                            mark(part)));
        }
    }
    var lines = new ArrayList<>(List.of(
            "# What Troth is made of",
            "",
            "Written by `bash .ci/parts`. The " + rows.size() + " libraries that are shipped with the command, with the licence that each names and the SHA-256",
            "of each jar, besides Troth's own three. `PartsTest` fails when a library is another than here. The same",
            "list for machines (CycloneDX) is `cli/target/parts.json`.",
            "",
            "| library | version | licence | SHA-256 |",
            "|---|---|---|---|"));
    lines.addAll(rows.values());
    Files.writeString(Path.of(arguments[1]), String.join("\n", lines) + "\n");
}

String mark(JsonNode part) {
    for (var hash : part.path("hashes")) {
        if (hash.path("alg").asString().equals("SHA-256")) {
            return hash.path("content").asString();
        }
    }
    return "";
}

String licence(JsonNode part) {
    var names = new ArrayList<String>();
    for (var one : part.path("licenses")) {
        var licence = one.path("license");
        names.add(licence.has("id") ? licence.path("id").asString()
                : licence.has("name") ? licence.path("name").asString() : one.path("expression").asString());
    }
    return String.join("; ", names);
}
