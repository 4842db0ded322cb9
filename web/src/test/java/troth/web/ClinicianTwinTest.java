package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.Entry;

/// Two worlds that differ only in what nobody gave to the clinician must look the same to the
/// clinician, byte by byte.
class ClinicianTwinTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    private static final List<String> ROUTES =
            List.of(
                    "care",
                    "care/given/both",
                    "care/given/a",
                    "care/given/b",
                    "care/given/nothing",
                    "care/read/" + "5e".repeat(16),
                    "care/propose",
                    "care/propose to=a",
                    "care/propose to=a&kind=word&title=A+word&text=Ring+me.",
                    "care/propose to=both&kind=exercise&title=A+word&text=Try.&exercise=talk",
                    "care/propose?sent",
                    "care/account",
                    "care/account/passphrase now=wrong&passphrase=two+green+kettles+sing&again=two+green+kettles+sing",
                    "care/account/close now=wrong",
                    "care/nothing",
                    "care",
                    "",
                    "agreements",
                    "picture",
                    "clinician",
                    "mine/copy",
                    "clinician do=takeall",
                    "nothing-here",
                    "steady",
                    "care/given/a");

    @Test
    void whatNobodyGaveReachesNoPageOfTheClinician() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            for (var partner : Partner.values()) {
                var visit = heavy.part(Guests.class).as(partner).orElseThrow();
                heavy.part(EntryStore.class).add(visit, secretsOf(partner));
            }
            for (var partner : Partner.values()) {
                var id = Confidences.give(heavy, partner, true, "a private thing");
                Confidences.takeBack(heavy, partner, id);
            }
            Confidences.giveHalf(heavy, Partner.A, "half of a joint thing");

            assertThat(seen(heavy)).isEqualTo(seen(plain));
        }
    }

    /// All that the other twin world keeps private, under ids of its own.
    private static List<Entry> secretsOf(Partner partner) {
        return Stream.concat(Secrets.all().stream(), Secrets.practice().stream())
                .map(entry -> Entry.ofOne(partner, entry.moment(), entry.content()))
                .toList();
    }

    /// The test has teeth: the same thing, were it given, would be seen.
    @Test
    void whatIsGivenIsSeen() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            Confidences.give(heavy, Partner.A, true, "a private thing");

            assertThat(seen(heavy)).isNotEqualTo(seen(plain));
        }
    }

    /// Every route and its errors, and all that can be read from the lists.
    private static List<String> seen(WebServer server) {
        try (var clinician = new Visitor(server)) {
            clinician.post("be", "who=C");
            clinician.get("care");
            var asked = ROUTES.stream().map(line -> clinician.wire(clinician.ask(line)));
            var read =
                    Stream.of("both", "a", "b")
                            .map(whose ->
                                    Trio.first(
                                            "(?s)<main(.*)</main>",
                                            clinician.get("care/given/" + whose).body()))
                            .flatMap(list ->
                                    java.util.regex.Pattern.compile("/(care/read/[0-9a-f]{32})")
                                            .matcher(list)
                                            .results())
                            .map(found -> clinician.wire(clinician.get(found.group(1))));
            return Stream.concat(asked, read).toList();
        }
    }
}
