package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.RouteTable;
import troth.web.access.RouteTable.Route;
import troth.web.access.Who;

/// Everyone at every door. The routes are read from the site map that runs, so a new route is in
/// here before anyone thinks of it; who may use it stands beside it, and what that means for whom
/// is the table below.
class AccessMatrixTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    /// How a door answers.
    private enum Answer {
        /// What the page says, whatever it is: also that there is nothing at this address, or that
        /// a form cannot be taken.
        PAGE,
        /// The way to the door of the house.
        DOOR,
        /// Where one whose other has left is led.
        CLOSED,
        /// Where guests are led who have no account.
        HOME,
        /// Where a partner is led who asks for a page of clinicians, and a clinician who asks for
        /// one of partners.
        ELSEWHERE
    }

    // spotless:off
    private static final Map<String, Map<Who, Answer>> MATRIX = Map.of(
            "nobody",    answers(Answer.DOOR,   Answer.DOOR, Answer.DOOR, Answer.DOOR),
            "who left",  answers(Answer.DOOR,   Answer.DOOR, Answer.DOOR, Answer.DOOR),
            "Noa",       answers(Answer.PAGE,   Answer.PAGE, Answer.PAGE, Answer.PAGE),
            "Robin",     answers(Answer.PAGE,   Answer.PAGE, Answer.PAGE, Answer.PAGE),
            "who stays", answers(Answer.CLOSED, Answer.PAGE, Answer.PAGE, Answer.PAGE),
            "a guest",   answers(Answer.PAGE,   Answer.PAGE, Answer.PAGE, Answer.HOME),
            "clinician", Map.of(
                    Who.ANYONE, Answer.PAGE,
                    Who.SIGNED_IN, Answer.PAGE,
                    Who.CLINICIAN, Answer.PAGE,
                    Who.PARTNER, Answer.ELSEWHERE,
                    Who.STAYING, Answer.ELSEWHERE,
                    Who.AGAIN, Answer.ELSEWHERE,
                    Who.OWNER, Answer.ELSEWHERE));
    // spotless:on

    @TempDir private Path folder;

    private static Map<Who, Answer> answers(
            Answer partner, Answer staying, Answer again, Answer owner) {
        return Map.of(
                Who.ANYONE, Answer.PAGE,
                Who.SIGNED_IN, staying,
                Who.CLINICIAN, staying == Answer.DOOR ? Answer.DOOR : Answer.ELSEWHERE,
                Who.PARTNER, partner,
                Who.STAYING, staying,
                Who.AGAIN, again,
                Who.OWNER, owner);
    }

    @Test
    void everyRouteLetsInWhomItNamesAndNobodyElse() {
        try (var server = WebServer.start(OwnSpace.in(folder), new Moving(NOW));
                var left = WebServer.start(OwnSpace.in(folder.resolve("left")), new Moving(NOW));
                var demo = WebServer.start(Config.passing(), new Moving(NOW));
                var care = new Trio(folder.resolve("care"), new Moving(NOW))) {
            OwnSpace.begin(server);
            care.open();
            OwnSpace.begin(left);
            var gone = OwnSpace.signedIn(left, "Robin", OwnSpace.ROBINS);
            var cookie = gone.cookie();
            gone.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
            var who = new LinkedHashMap<String, Visitor>();
            who.put("nobody", Visitor.outside(server));
            who.put("who left", Visitor.outside(left).with(cookie));
            who.put("Noa", OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS));
            who.put("Robin", OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS));
            who.put("who stays", OwnSpace.signedIn(left, "Noa", OwnSpace.NOAS));
            who.put("a guest", new Visitor(demo));
            who.put("clinician", care.clinician);

            var wrong = new ArrayList<String>();
            who.forEach((name, visitor) -> {
                for (var route : routes(server)) {
                    var expected = Objects.requireNonNull(MATRIX.get(name)).get(route.who());
                    var found = answer(visitor, route);
                    if (found != expected) {
                        wrong.add(name + " at " + said(route) + ": " + found + ", not " + expected);
                    }
                }
                visitor.close();
            });

            assertThat(wrong).isEmpty();
        }
    }

    /// What ends a session is left out; it has tests of its own.
    private static List<Route> routes(WebServer server) {
        return server.part(RouteTable.class).routes().stream()
                .filter(route ->
                        !List.of("/sign-out", "/be", "/away")
                                .contains(route.path().getPatternString()))
                .toList();
    }

    private static String said(Route route) {
        return route.method() + " " + route.path() + " for " + route.who();
    }

    private static Answer answer(Visitor visitor, Route route) {
        var path = route.path().getPatternString().substring(1).replaceAll("\\{\\w+}", "0");
        var answer =
                route.method().equals(HttpMethod.GET) ? visitor.get(path) : visitor.post(path, "");
        var leads = answer.headers().firstValue("Location").orElse("");
        assertThat(answer.statusCode()).as(said(route)).isLessThan(500).isNotEqualTo(403);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .as(said(route))
                .hasValue("no-store");
        boolean inside = route.who() != Who.ANYONE;
        if (inside && (answer.statusCode() == 401 || leads.endsWith("/sign-in"))) {
            return Answer.DOOR;
        }
        boolean saysSo = answer.body().contains("<h1>This space is closed</h1>");
        if (leads.equals("/closed") || (saysSo && !path.equals("closed"))) {
            return Answer.CLOSED;
        }
        boolean led = path.startsWith("care") ? leads.equals("/") : leads.equals("/care");
        if (led) {
            return Answer.ELSEWHERE;
        }
        boolean home = leads.equals("/") && path.matches("account.*|again.*|mine/move.*");
        return home ? Answer.HOME : Answer.PAGE;
    }

    /// What is the other's own answers like what nobody has, at every address with an id.
    @Test
    void atNoAddressIsAnIdOfTheOtherMoreThanNoId() {
        try (var server = WebServer.start(Config.passing(), new Moving(NOW));
                var noa = new Visitor(server)) {
            var robins = Secrets.keptByTheOther(server, Partner.B);

            var inside = routes(server).stream().filter(AccessMatrixTest::takesAnId).toList();
            for (var route : inside) {
                var ofNobody = filled(noa, route, "0f".repeat(16));
                for (var id : robins) {
                    assertThat(filled(noa, route, id)).as(said(route)).isEqualTo(ofNobody);
                }
            }
        }
    }

    private static boolean takesAnId(Route route) {
        boolean inItsAddress = route.path().getPatternString().contains("{");
        boolean takesAStatement = route.path().getPatternString().equals("/picture/doubt");
        return route.who() != Who.ANYONE
                && !takesAStatement
                && (inItsAddress || route.method().equals(HttpMethod.POST));
    }

    private static String filled(Visitor visitor, Route route, String id) {
        var path = route.path().getPatternString().substring(1);
        var fields = List.of("note", "offer", "id", "statement", "entry", "session", "mark");
        var form = String.join("=" + id + "&", fields) + "=" + id;
        var there = path.replaceAll("\\{\\w+}", id);
        var answer =
                route.method().equals(HttpMethod.GET)
                        ? visitor.get(there + "?" + form)
                        : visitor.post(there, form);
        return visitor.wire(answer).replaceAll("id\\d+", "an id");
    }

    @Test
    void aRouteThatDoesNotSayWhoMayUseItStopsTheServer() {
        var bare = RouterFunctions.route().GET("/new", _ -> ServerResponse.ok().build()).build();

        assertThat(new RouteTable(List.of(Who.PARTNER.may(bare))).routes()).hasSize(1);
        assertThatThrownBy(() -> new RouteTable(List.of(bare)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not say who may use them");
    }
}
