package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.store.SpaceStore;

/// What becomes of a clinician's account when those whom it accompanied leave.
class ClinicianLeftTest {

    @TempDir private Path folder;

    @Test
    void nothingOfAClinicianIsKeptOnceBothHaveLeft() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.open();
            Trio.tell(trio.noa, OwnSpace.NOAS, "A word", "alone");
            var sql = trio.server.part(JdbcTemplate.class);

            trio.noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));
            trio.robin.get("account/close");
            trio.robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));

            for (var table : new String[] {"clinician", "care_consent", "given", "proposal"}) {
                assertThat(sql.queryForObject("select count(*) from " + table, Long.class))
                        .as(table)
                        .isZero();
            }
            assertThat(trio.clinician.get("care").body()).contains("Nothing is open here");
        }
    }

    /// The space that both have left stays as a row without words, and a server may keep several: a
    /// therapist is asked about the names of those whose link it is.
    @Test
    void aTherapistComesInHoweverManySpacesThereAre() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.noa.get("account/close");
            trio.noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));
            trio.robin.get("account/close");
            trio.robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
            OwnSpace.begin(trio.server);
            var spaces = trio.server.part(SpaceStore.class);
            spaces.begin(LocalDate.of(2026, 11, 22), "A therapist 1", "Mo");
            try (var noa = OwnSpace.signedIn(trio.server, "Noa", OwnSpace.NOAS)) {
                noa.get("clinician");
                noa.post("clinician", "do=ask");
                var link = Trio.link(noa.get("clinician").body());
                var form = trio.introduction();
                var partners = form.replace("A+therapist+1", "R.obin");

                assertThat(trio.clinician.post(link, partners).body())
                        .contains("One of the two is called so", "register of the town");
                assertThat(trio.clinician.post(link, form).statusCode()).isEqualTo(303);
                assertThat(noa.get("clinician").body()).contains("The therapist A therapist 1");
            }
        }
    }

    /// Other words for the same keys: what was given still opens, and elsewhere they are out.
    @Test
    void aTherapistChangesTheirPassphrase() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock);
                var elsewhere = Visitor.outside(trio.server)) {
            trio.open();
            Trio.tell(trio.noa, OwnSpace.NOAS, "A word", "alone");
            var name = trio.name().replace(' ', '+');
            elsewhere.post("care/sign-in", OwnSpace.form(name, Trio.CLINICIANS));
            var fresh = "&passphrase=two+green+kettles+sing&again=two+green+kettles+sing";
            var now = OwnSpace.now(Trio.CLINICIANS);

            assertThat(trio.clinician.get("care").body()).contains("href=\"/care/account\"");
            trio.clinician.get("care/account");
            for (var wrong : new String[] {"now=not+these" + fresh, now + fresh + "x", now}) {
                assertThat(trio.clinician.post("care/account/passphrase", wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
            var changed = trio.clinician.post("care/account/passphrase", now + fresh);

            assertThat(changed.headers().firstValue("Location")).hasValue("/care/account?changed");
            assertThat(elsewhere.get("care").headers().firstValue("Location"))
                    .hasValue("/care/sign-in");
            var old = elsewhere.post("care/sign-in", OwnSpace.form(name, Trio.CLINICIANS));
            assertThat(old.statusCode()).isEqualTo(400);
            elsewhere.post("care/sign-in", OwnSpace.form(name, "two green kettles sing"));
            assertThat(elsewhere.get("care/given/a").body()).contains("/care/read/");
        }
    }

    @Test
    void aTherapistLeavesAndNothingOfTheirsIsKept() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock);
                var elsewhere = Visitor.outside(trio.server)) {
            trio.open();
            Trio.tell(trio.noa, OwnSpace.NOAS, "A word", "alone");
            trio.clinician.post("care/propose", "to=both&kind=word&title=Slowly&text=Go+on.");
            var form = OwnSpace.form(trio.name().replace(' ', '+'), Trio.CLINICIANS);
            elsewhere.post("care/sign-in", form);

            trio.clinician.get("care/account");
            assertThat(trio.clinician.post("care/account/close", "now=not+these").statusCode())
                    .isEqualTo(400);
            var left = trio.clinician.post("care/account/close", OwnSpace.now(Trio.CLINICIANS));

            assertThat(left.headers().firstValue("Location")).hasValue("/steady?done");
            assertThat(left.headers().firstValue("Clear-Site-Data")).isPresent();
            var sql = trio.server.part(JdbcTemplate.class);
            for (var table : new String[] {"clinician", "care_consent", "given", "proposal"}) {
                assertThat(sql.queryForObject("select count(*) from " + table, Long.class))
                        .as(table)
                        .isZero();
            }
            assertThat(elsewhere.get("care").headers().firstValue("Location"))
                    .hasValue("/care/sign-in");
            assertThat(elsewhere.post("care/sign-in", form).statusCode()).isEqualTo(400);
            for (var partner : new Visitor[] {trio.noa, trio.robin}) {
                assertThat(partner.get("clinician").body()).doesNotContain(trio.name());
            }
        }
    }

    /// Who was writing to them meanwhile, a partner or a therapist, gets their words back.
    @Test
    void whatWasSentWhenTheSpaceHadClosedIsNotLost() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.open();
            trio.noa.get("account/close");
            trio.noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));

            var note = trio.robin.post("talk", "do=keep&topic=appreciation&text=Words+of+mine");
            assertThat(note.statusCode()).isEqualTo(200);
            assertThat(note.body()).contains(CLOSED, "<p class=\"typed\">Words of mine</p>");
            var offer = "to=both&kind=word&title=Slowly&text=Words+of+mine";
            assertThat(trio.clinician.post("care/propose", offer).body())
                    .contains("Nothing is open here", CLOSED, "<p class=\"typed\">Slowly</p>");
            var sql = trio.server.part(JdbcTemplate.class);
            assertThat(sql.queryForObject("select count(*) from proposal", Long.class)).isZero();

            trio.robin.get("account/close");
            trio.robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
            assertThat(trio.clinician.post("care/propose", offer).body()).contains(CLOSED);
            trio.clinician.get("care/account");
            var left = trio.clinician.post("care/account/close", OwnSpace.now(Trio.CLINICIANS));
            assertThat(left.headers().firstValue("Location")).hasValue("/steady?done");
        }
    }

    /// A partner who writes to the therapist, when their own part has ended in another tab.
    @Test
    void whatAPartnerTellsTooLateIsNotLost() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.open();
            Trio.end(trio.noa);

            var late = trio.noa.post("clinician/tell", "text=Words+of+mine&whom=alone");

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains(CLOSED, "<p class=\"typed\">Words of mine</p>");
        }
    }

    private static final String CLOSED = "It was closed while you wrote.";

    /// As for partners: locked for its sender alone, and open where there is no lock any more.
    @Test
    void whatATherapistSendsTooLateIsNotLost() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.open();
            var again = OwnSpace.form(trio.name().replace(' ', '+'), Trio.CLINICIANS);
            var offer = "to=both&kind=word&title=Slowly&text=Words+%3Cb%3E+of+mine";
            clock.on(Duration.ofMinutes(11));

            var late = trio.clinician.post("care/propose", offer);
            assertThat(late.statusCode()).isEqualTo(401);
            assertThat(late.body())
                    .contains("action=\"/care/sign-in\"", "still here, locked")
                    .doesNotContain("of mine", "Slowly");
            var locked = "&unsent=" + hidden(late, "unsent");
            var wrong = trio.clinician.post("care/sign-in", again.replace("an+u", "no+u") + locked);
            assertThat("&unsent=" + hidden(wrong, "unsent")).isEqualTo(locked);
            try (var robin = trio.robin.with(trio.clinician.cookie())) {
                var other = OwnSpace.form("Robin", OwnSpace.ROBINS) + locked;
                assertThat(robin.post("sign-in", other).statusCode()).isEqualTo(303);
            }
            var in = trio.clinician.post("care/sign-in", again + locked);
            assertThat(in.body())
                    .contains("action=\"/care/propose\"", "value=\"Words &lt;b&gt; of mine\"");
            assertThat(trio.clinician.post("care/propose", offer).statusCode()).isEqualTo(303);

            try (var stranger = Visitor.outside(trio.server)) {
                var open = stranger.post("care/propose", offer);
                assertThat(open.statusCode()).isEqualTo(401);
                assertThat(open.body()).contains(STANDS, "<p class=\"typed\">Slowly</p>");
                assertThat(open.body()).doesNotContain("\">both</p>", "\">word</p>");
                var typed = "&typed=Words+%3Cb%3E+of+mine";
                var refused = stranger.post("care/sign-in", again.replace("an+u", "no+u") + typed);
                assertThat(refused.body()).contains(STANDS);
                assertThat(stranger.post("care/sign-in", again + typed).body())
                        .contains(STANDS, "was not saved");
                assertThat(stranger.get("care").statusCode()).isEqualTo(200);
            }
        }
    }

    private static final String STANDS = "<p class=\"typed\">Words &lt;b&gt; of mine</p>";

    private static String hidden(HttpResponse<String> page, String name) {
        return Trio.first("name=\"" + name + "\" value=\"([^\"]+)\"", page.body())
                .replace("&#43;", "+")
                .replace("+", "%2B");
    }
}
