package troth.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import troth.dyad.Partner;
import troth.web.access.RouteTable;

/// What Noa asks for in the twin world: every page, its forms and their errors (`tour.txt`).
final class Tour {

    private static final Map<String, String> IDS =
            Map.of(
                    "{offer}",
                    Secrets.OFFER.id(),
                    "{mine}",
                    Secrets.READERS_OFFER.id(),
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

        /// As it stands in the list.
        String line() {
            return (how + " /" + path + " " + form).strip();
        }

        /// The same for one of two guests: who is nobody becomes the first of them.
        Step as(Partner guest) {
            return path.equals("be") ? new Step(how, path, "who=" + guest) : this;
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

    /// By a guest. Who goes out is the first of the two when they come again: of the second, that
    /// is not asked.
    static List<String> seen(WebServer server, Partner guest) {
        return seen(server, guest, _ -> true);
    }

    /// The same of some steps: a picture that changes is waited for each time.
    static List<String> seen(WebServer server, Partner guest, Predicate<Step> which) {
        try (var who = new Visitor(server)) {
            who.post("be", "who=" + guest);
            who.get("");
            var steps = steps();
            int known = guest == Partner.A ? steps.size() : steps.size() - 1;
            return seen(
                    who,
                    steps.subList(0, known).stream().filter(which).map(step -> step.as(guest)));
        }
    }

    /// All that is answered, as it went over the wire.
    static List<String> seen(Visitor who) {
        return seen(who, steps().stream());
    }

    private static List<String> seen(Visitor who, Stream<Step> steps) {
        return steps.map(step -> step.line() + "\n" + who.wire(step.asked(who))).toList();
    }

    /// The steps that were answered in two ways.
    static List<String> differences(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("These are two tours.");
        }
        return IntStream.range(0, one.size())
                .filter(i -> !one.get(i).equals(other.get(i)))
                .mapToObj(i -> one.get(i).lines().findFirst().orElseThrow())
                .toList();
    }
}
