package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Guests;
import troth.web.access.RouteTable;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.store.EntryStore;
import troth.web.store.Locks;
import troth.web.store.PasskeyStore;
import troth.web.store.PasskeyStore.Passkey;
import troth.web.store.Visit;
import troth.web.view.Act;
import troth.web.view.Answer;
import troth.web.view.Entry;

/// Two worlds that differ only in what Robin keeps private must look the same to Noa, byte by byte.
class TwinWorldTest {

    private static final Clock CLOCK = Clock.fixed(Secrets.NOW, ZoneOffset.UTC);

    /// One that the other has.
    private static final Passkey PASSKEY =
            new Passkey(Entry.newId(), "phone", "Y3JlZA", "half", 1, false);

    @TempDir private Path folder;

    /// In the space of the invented two, where there are an agreement and a clinician, whichever of
    /// the two reads.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatOneKeepsPrivateReachesNoPageOfTheOther(Partner reader) {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            populate(plain, heavy, reader);

            assertThat(Tour.differences(Tour.seen(heavy, reader), Tour.seen(plain, reader)))
                    .isEmpty();
        }
    }

    private static void populate(WebServer plain, WebServer heavy, Partner reader) {
        var other = reader.other();
        for (var world : List.of(plain, heavy)) {
            write(world, guest(world, other), List.of(Secrets.OFFER, Secrets.LETTER));
            write(world, guest(world, reader), List.of(Secrets.READERS_OFFER));
        }
        write(heavy, guest(heavy, other), Secrets.all());
        write(heavy, guest(heavy, other), Secrets.practice());
        lock(heavy, guest(heavy, other));
        Confidences.give(heavy, other, true, "a private thing");
        try (var goes = new Visitor(heavy)) {
            goes.post("be", "who=" + other);
            goes.get("");
            goAbout(heavy, goes);
        }
    }

    private static Visit guest(WebServer world, Partner who) {
        return world.part(Guests.class).as(who).orElseThrow();
    }

    /// The test has teeth: one bit of the other's private side in one header of one page is found,
    /// and the page is named. Of the pages that show no picture, since those take long.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void oneBitInOneHeaderIsFound(Partner reader) {
        try (var plain = WebServer.start(Config.passing(), CLOCK, Leak::into);
                var heavy = WebServer.start(Config.passing(), CLOCK, Leak::into)) {
            populate(plain, heavy, reader);

            Predicate<Tour.Step> quick = step -> !step.path().matches("|[?].*|picture.*|mine.*");
            assertThat(
                            Tour.differences(
                                    Tour.seen(heavy, reader, quick),
                                    Tour.seen(plain, reader, quick)))
                    .containsExactly("GET /library/3");
        }
    }

    /// Says on one page whether a certain private entry is there.
    private static final class Leak extends OncePerRequestFilter {

        private final ObjectProvider<JdbcTemplate> sql;

        private Leak(ObjectProvider<JdbcTemplate> sql) {
            this.sql = sql;
        }

        static void into(GenericApplicationContext context) {
            context.registerBean(
                    Leak.class, () -> new Leak(context.getBeanProvider(JdbcTemplate.class)));
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().equals("/library/3")) {
                boolean there =
                        !sql.getObject()
                                .queryForList(
                                        "select id from entry where id = ?", Secrets.FILLED_IN)
                                .isEmpty();
                response.setHeader("Age", there ? "1" : "0");
            }
            chain.doFilter(request, response);
        }
    }

    /// The same in a space of two real accounts, whichever of the two reads: one world in which the
    /// other has done nothing, and one in which they have kept much, signed in and been everywhere.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatEitherKeepsPrivateReachesNoPageOfTheOther(Partner reader) {
        var other = reader.other();
        try (var plain = own(folder.resolve("plain"));
                var heavy = own(folder.resolve("heavy"));
                var reads = comeIn(plain, reader);
                var readsToo = comeIn(heavy, reader);
                var goes = comeIn(heavy, other)) {
            for (var world : List.of(plain, heavy)) {
                write(world, visit(world, other), List.of(Secrets.OFFER, Secrets.LETTER));
                write(world, visit(world, reader), List.of(Secrets.READERS_OFFER));
                write(world, visit(world, reader), answers(reader));
            }
            write(heavy, visit(heavy, other), Secrets.all());
            write(heavy, visit(heavy, other), Secrets.practice());
            lock(heavy, visit(heavy, other));
            heavy.part(PasskeyStore.class).keep(visit(heavy, other), PASSKEY, Optional.empty());
            goAbout(heavy, goes);
            Visitor.outside(heavy).post("sign-in", OwnSpace.form(name(other), "wrong words"));

            assertThat(Tour.differences(Tour.seen(readsToo), Tour.seen(reads))).isEmpty();
        }
    }

    /// Wrong words in the other's name are answered alike, whether the other has just come in, by a
    /// new browser and by a known one, and typed their passphrase again, or has not been there.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatEitherDoesAtTheDoorIsSeenFromNoOtherBrowser(Partner reader) {
        var other = reader.other();
        try (var plain = own(folder.resolve("plain"));
                var heavy = own(folder.resolve("heavy"));
                var guesses = Visitor.outside(plain);
                var guessesToo = Visitor.outside(heavy);
                var goes = comeIn(heavy, other)) {
            guess(guesses, other, 4);
            guess(guessesToo, other, 4);
            comeIn(heavy, other).close();
            goes.post("sign-in", OwnSpace.form(name(other), words(other)));
            goes.get("account");
            goes.post("again", OwnSpace.now(words(other)));

            assertThat(guess(guessesToo, other, 3)).isEqualTo(guess(guesses, other, 3));
        }
    }

    private static List<String> guess(Visitor visitor, Partner whom, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> visitor.post("sign-in", OwnSpace.form(name(whom), "wrong words")))
                .map(visitor::wire)
                .toList();
    }

    /// No page and no form is left out.
    @Test
    void everyRouteIsAskedFor() {
        try (var server = WebServer.start(Config.passing(), CLOCK)) {
            var steps = Tour.steps();
            assertThat(server.part(RouteTable.class).routes())
                    .filteredOn(route -> steps.stream().noneMatch(step -> step.isFor(route)))
                    .extracting(route -> route.method() + " " + route.path())
                    .isEmpty();
        }
    }

    private static String name(Partner who) {
        return who == Partner.A ? "Noa" : "Robin";
    }

    private static String words(Partner who) {
        return who == Partner.A ? OwnSpace.NOAS : OwnSpace.ROBINS;
    }

    private static WebServer own(Path folder) {
        var server = OwnSpace.begun(folder, CLOCK);
        return server;
    }

    private static Visitor comeIn(WebServer server, Partner who) {
        return OwnSpace.signedIn(server, name(who), words(who));
    }

    /// As what this one of the two wrote, with their own keys.
    private static void write(WebServer server, Visit who, List<Entry> entries) {
        var theirs =
                entries.stream()
                        .map(e ->
                                new Entry(
                                        e.id(), who.partner(), e.moment(), e.shared(), e.content()))
                        .toList();
        server.part(EntryStore.class).add(who, theirs);
    }

    private static Visit visit(WebServer server, Partner who) {
        var in = server.part(Accounts.class).byPassphrase(name(who), words(who));
        return ((Accounts.Entrance.In) in).visit();
    }

    /// Enough of one's own for a picture.
    private static List<Entry> answers(Partner who) {
        return IntStream.range(0, 30)
                .mapToObj(day ->
                        Entry.ofOne(
                                who,
                                Secrets.NOW.minus(Duration.ofDays(day)),
                                new Answer("word", day % 7)))
                .toList();
    }

    /// The other looks at everything, and answers for themselves.
    private static void goAbout(WebServer server, Visitor other) {
        server.part(RouteTable.class).routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(route -> route.path().getPatternString().substring(1))
                .filter(path -> !path.contains("{"))
                .forEach(other::get);
        other.post("", "word=1&tense=9&happened=broken");
        other.post("talk", "do=keep&topic=appreciation&text=For+me+alone");
        other.post("help/check", "h1=1&h2=1&keep=yes");
    }

    /// The test has teeth: the same entries, were they shared, would be seen.
    @Test
    void whatRobinSharesIsSeen() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            Secrets.add(heavy, told());

            assertThat(Tour.differences(Tour.seen(heavy, Partner.A), Tour.seen(plain, Partner.A)))
                    .contains(
                            "GET /talk", "GET /boundaries", "GET /repair/impact", "GET /mine/copy");
        }
    }

    /// Of the secrets, what an act can tell.
    private static List<Entry> told() {
        return Secrets.practice().stream()
                .filter(entry -> Act.of(entry.content()).isPresent())
                .map(entry -> Entry.ofBoth(Partner.B, entry.moment(), entry.content()))
                .toList();
    }

    private static void lock(WebServer server, Visit who) {
        var space = OwnSpace.only(server);
        var calendar = Calendar.of(new Chance(true), who, space, ZoneOffset.UTC);
        var rounds =
                new ArrayList<>(
                        List.of(calendar.wishes(Secrets.NOW), calendar.lastWishes(Secrets.NOW)));
        for (var what : List.of("disclosure", "touch", "phase 1", "phase 2", "phase 3")) {
            rounds.add(calendar.ready(what, Secrets.NOW));
            rounds.addAll(calendar.weeksBefore(what, Secrets.NOW));
        }
        for (var round : rounds) {
            server.part(Locks.class).lock(who, round, List.of("ready", "trip"), Instant.EPOCH);
        }
    }
}
