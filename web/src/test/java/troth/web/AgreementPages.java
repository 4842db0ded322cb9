package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.View;

/// What all tests of the pages of agreements begin with: the invented couple, with one agreement in
/// force and one draft.
abstract class AgreementPages {

    static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// The agreement in force of the invented couple, and Noa's draft.
    static final String TELLING = "7e11a9c04d5b4c1e8f2a6b3d90c7e514";

    static final String EVENING = "0d4c2be7719f4a53b6e8c1f5a2d37b96";

    final WebServer server = WebServer.start(Config.passing(), CLOCK);
    final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    static Map<String, String> draft() {
        return new TreeMap<>(
                Map.of(
                        "title", "Sundays",
                        "what", "We eat together on Sundays.",
                        "why", "We like it.",
                        "who", "alike",
                        "limits", "Illness.",
                        "secluded", "Notes of each.",
                        "missed", "We say so.",
                        "begins", "2026-11-22",
                        "review", "2026-12-01",
                        "ends", "2026-12-20"));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().substring(1);
    }

    /// The value of the one hidden mark of a page.
    static String mark(HttpResponse<String> page) {
        var found = Pattern.compile("name=\"mark\" value=\"(\\w+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static Visit viewer(WebServer server, Partner partner) {
        return server.part(Guests.class).as(partner).orElseThrow();
    }

    View view(Partner partner) {
        return server.part(EntryStore.class).view(viewer(server, partner));
    }

    static Entry write(
            WebServer server, Partner author, boolean shared, Instant at, Content content) {
        var entry = new Entry(Entry.newId(), author, at, shared, content);
        server.part(EntryStore.class).add(viewer(server, author), List.of(entry));
        return entry;
    }

    Stream<Content> own(Partner partner, Class<? extends Content> kind) {
        return view(partner).own().map(Entry::content).filter(kind::isInstance);
    }

    /// Drafts, previews and shares: the address of the shared page.
    static String shared(Visitor noa) {
        var fields = draft();
        fields.put("do", "preview");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        return location(noa.post(preview, "mark=" + mark(noa.get(preview))));
    }

    static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    static String signing(Visitor noa, String address) {
        return "do=sign&name=Noa&free=yes&mark=" + mark(noa.get(address));
    }
}
