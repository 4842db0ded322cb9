package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the invented two give to their therapist, and what the therapist has of it.
class GivenTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
    private final WebServer server = WebServer.start(Config.passing(), clock);
    private final Visitor noa = new Visitor(server);
    private final Visitor robin = new Visitor(server);
    private final Visitor clinician = new Visitor(server);

    @BeforeEach
    void nothingIsGiven() {
        robin.post("be", "who=B");
        clinician.post("be", "who=C");
        for (var partner : List.of(noa, robin)) {
            partner.get("clinician");
            partner.post("clinician", "do=takeall");
        }
        clinician.get("care");
    }

    @AfterEach
    void end() {
        noa.close();
        robin.close();
        clinician.close();
        server.close();
    }

    private static void tell(Visitor partner, String text, String whom, String ends) {
        partner.get("clinician");
        partner.post(
                "clinician/tell",
                "do=give&text=" + text.replace(' ', '+') + "&ends=" + ends + "&whom=" + whom);
    }

    private static void tell(Visitor partner, String text, String whom) {
        tell(partner, text, whom, "2026-12-20");
    }

    private static String own(Visitor partner) {
        return partner.get("clinician").body();
    }

    private String given(String whose) {
        return clinician.get("care/given/" + whose).body();
    }

    private String reading(String whose) {
        return Trio.first("/(care/read/[0-9a-f]{32})", given(whose));
    }

    /// A copy with the therapist would be out of reach when the line about it is gone.
    @Test
    void whoDeletesAllTakesBackWhatTheyGave() {
        tell(noa, "A worry of mine", "alone");
        tell(robin, "Another", "alone");

        noa.get("mine/delete?part=all");
        noa.post("mine/delete", "part=all&sure=yes");

        assertThat(given("a")).contains("Nothing here");
        assertThat(given("b")).contains("/care/read/");
        assertThat(own(noa)).contains("End my part");
    }

    @Test
    void itIsTakenBackInOneTapAndByNobodyElse() {
        tell(noa, "A worry of mine", "alone");
        var read = reading("a");
        var copy = Trio.first("name=\"given\" value=\"([^\"]+)\"", own(noa));

        robin.post("clinician", "do=take&given=" + copy);
        robin.post("clinician", "do=takeall");
        assertThat(clinician.get(read).statusCode()).isEqualTo(200);

        noa.post("clinician", "do=take&given=" + copy);
        assertThat(clinician.get(read).statusCode()).isEqualTo(404);
        assertThat(given("a")).contains("Nothing here");
        assertThat(own(noa)).doesNotContain("A worry of mine");
    }

    /// With the names of its fields and its dates as pages say them.
    @Test
    void whatBothSignedIsReadAsPeopleReadIt() {
        for (var partner : List.of(noa, robin)) {
            var joint = partner.get("clinician/give").body().replaceAll("(?s).*id=\"joint\"", "");
            var give = Trio.first("/(clinician/give/[0-9a-f]{32})", joint);
            partner.get(give);
            partner.post(give, "ends=2026-12-20&whom=both");
        }

        assertThat(clinician.get(reading("both")).body())
                .contains("Between: Noa", "Begins: 12 November 2026", "Ends: 10 December 2026")
                .contains("Touches devices, places or passwords: No")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}<|: \\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void itIsReadUntilItsDayAndAllOfItUntilTheLast() {
        tell(noa, "A worry of mine", "alone", "2026-11-24");
        tell(noa, "A wish of mine", "alone", "2027-02-20");
        assertThat(given("a").split("/care/read/", -1)).hasSize(3);

        clock.on(Duration.ofDays(3));
        clinician.post("be", "who=C");
        assertThat(given("a").split("/care/read/", -1)).hasSize(2);

        clock.on(Duration.ofDays(90));
        clinician.post("be", "who=C");
        assertThat(clinician.get("care").body()).contains("Nothing is open here");
        assertThat(clinician.get("care/given/a").statusCode()).isEqualTo(303);
    }

    @Test
    void whatBothSignedIsReadWhenBothGaveIt() {
        var give = Trio.first("/(clinician/give/[0-9a-f]{32})", noa.get("clinician/give").body());
        var look = noa.get(give).body();
        assertThat(look).contains("Telling the same day", "when Robin has given it too");

        assertThat(noa.post(give, "ends=2026-12-20").headers().firstValue("Location"))
                .hasValue("/clinician?given");
        assertThat(given("both")).contains("Nothing here");
        robin.get("clinician");
        assertThat(robin.post(give, "ends=2026-12-20").headers().firstValue("Location"))
                .hasValue("/clinician?given");
        assertThat(given("both")).contains("Telling the same day");
        assertThat(clinician.get(reading("both")).body()).contains("Both gave you this");

        noa.post("clinician", "do=takeall");
        assertThat(given("both")).contains("Nothing here");
        assertThat(own(robin)).contains("Agreement: Telling the same day");
    }

    @Test
    void eitherEndsTheirPartAloneAndNobodyIsTold() {
        tell(noa, "A worry of mine", "alone");
        tell(robin, "A wish of mine", "both");
        var read = reading("both");
        clinician.get(read);
        var robins = robin.wire(robin.get("clinician"));
        var front = clinician.wire(clinician.get("care"));

        Trio.end(noa);

        assertThat(given("a")).contains("Nothing here");
        assertThat(clinician.get(read).body()).contains("A wish of mine");
        assertThat(robin.wire(robin.get("clinician"))).isEqualTo(robins);
        assertThat(clinician.wire(clinician.get("care"))).isEqualTo(front);
        assertThat(noa.get("clinician/give").statusCode()).isEqualTo(303);
        var offer = "to=a&kind=word&title=For+you&text=Ring+me.";
        assertThat(clinician.post("care/propose", offer).headers().firstValue("Location"))
                .hasValue("/care/propose?sent");
    }

    @Test
    void whatIsSpokenOfWithBothStandsApartFromWhatIsForOne() {
        tell(noa, "A worry of mine", "alone");
        tell(noa, "A wish of mine", "both");

        assertThat(clinician.get(reading("both")).body())
                .contains("A wish of mine")
                .doesNotContain("A worry");
        assertThat(clinician.get(reading("a")).body()).contains("A worry of mine");
        assertThat(given("b")).contains("Nothing here");
    }

    @Test
    void aClinicianOffersAndNeverSignsOrEnters() {
        clinician.get("care/propose");
        var form = "to=%s&kind=agreement&title=Asking+once&text=We+ask+once+a+day.";
        assertThat(clinician.post("care/propose", "to=a").statusCode()).isEqualTo(400);
        clinician.post("care/propose", form.formatted("both"));
        assertThat(clinician.get("care/propose").body()).contains("Asking once");

        assertThat(noa.get("agreements").body()).doesNotContain("Asking once");
        assertThat(own(robin)).contains("Asking once", "to both of you");
        var offer = Trio.first("name=\"proposal\" value=\"([^\"]+)\"", own(noa));
        var draft = noa.post("clinician", "do=draft&proposal=" + offer);

        assertThat(draft.headers().firstValue("Location").orElseThrow())
                .startsWith("/agreements/drafts/");
        assertThat(noa.get("agreements").body()).contains("Asking once");
        assertThat(robin.get("agreements").body()).doesNotContain("Asking once");
    }

    @Test
    void anOfferToOneIsReadByThatOneAlone() {
        var robins = own(robin);
        clinician.get("care/propose");

        clinician.post("care/propose", "to=a&kind=word&title=For+you&text=Ring+me.");

        assertThat(own(noa)).contains("For you", "to you alone");
        assertThat(own(robin)).isEqualTo(robins);
    }

    @Test
    void noPageOfPartnersOpensForAClinicianAndNoneOfTheirsForAPartner() {
        for (var path : List.of("", "agreements", "picture", "mine", "mine/copy", "clinician")) {
            var answer = clinician.get(path);
            assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/care");
        }
        for (var path : List.of("", "agreements/new/own", "clinician", "mine/delete")) {
            var answer = clinician.post(path, "do=agree&sure=yes&part=all");
            assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/care");
        }
        for (var path : List.of("care", "care/given/a", "care/propose", "care/read/0")) {
            assertThat(noa.get(path).headers().firstValue("Location")).as(path).hasValue("/");
        }
        assertThat(noa.post("care/propose", "to=b").headers().firstValue("Location")).hasValue("/");
    }
}
