package troth.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.server.PathContainer;
import troth.web.access.RouteTable;

/// What Noa asks for in the twin world: every page, its forms and their errors (`tour.txt`).
final class Tour {

    private static final Map<String, String> IDS =
            Map.of(
                    "{offer}",
                    Secrets.OFFER.id(),
                    "{letter}",
                    Secrets.LETTER.id(),
                    "{telling}",
                    Secrets.TELLING,
                    "{draft}",
                    "0d4c2be7719f4a53b6e8c1f5a2d37b96",
                    "{secret}",
                    Secrets.SECRET,
                    "{filled}",
                    Secrets.FILLED_IN,
                    "{given}",
                    "9b".repeat(16));

    private Tour() {}

    /// @param path without the stroke it begins with
    /// @param form empty where there is none
    record Step(String how, String path, String form) {

        static Step of(String line) {
            var parts = line.split(" ", 3);
            return new Step(parts[0], parts[1].substring(1), parts.length == 3 ? parts[2] : "");
        }

        /// A page that shows the picture is waited for, lest chance differ.
        HttpResponse<String> asked(Visitor who) {
            return switch (how) {
                case "GET" -> who.got(path);
                case "BARE" -> who.postBare(path, form);
                case "POST" -> {
                    if (path.isEmpty()) {
                        who.got("");
                    }
                    yield who.post(path, form);
                }
                default -> throw new IllegalArgumentException(how);
            };
        }

        boolean isFor(RouteTable.Route route) {
            var address = path.split("\\?", 2)[0];
            return route.method().matches(how.equals("GET") ? "GET" : "POST")
                    && route.path().matches(PathContainer.parsePath("/" + address));
        }
    }

    static List<Step> steps() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(Tour::withIds)
                .map(Step::of)
                .toList();
    }

    private static String withIds(String line) {
        for (var id : IDS.entrySet()) {
            line = line.replace(id.getKey(), id.getValue());
        }
        return line;
    }

    private static String text() {
        try (var in = Tour.class.getResourceAsStream("tour.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> seen(WebServer server) {
        try (var noa = new Visitor(server)) {
            return seen(noa);
        }
    }

    /// All that is answered, as it went over the wire.
    static List<String> seen(Visitor who) {
        return steps().stream().map(step -> step + "\n" + who.wire(step.asked(who))).toList();
    }
}
