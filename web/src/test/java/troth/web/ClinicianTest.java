package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a clinician comes in, over the wire, with real accounts. One server for all, since each
/// passphrase takes its time; after each test both have ended their part.
class ClinicianTest {

    private static final Moving CLOCK = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private static Path folder;
    @TempDir private static Path another;

    private static Trio trio;

    @BeforeAll
    static void begin() {
        trio = new Trio(folder, CLOCK);
    }

    @AfterEach
    void endBoth() {
        Trio.end(trio.noa);
        Trio.end(trio.robin);
    }

    @AfterAll
    static void end() {
        trio.close();
    }

    @Test
    void nothingOpensBeforeBothHaveAgreed() {
        trio.introduce();
        var shut = trio.clinician.get("care").body();
        assertThat(shut)
                .contains(
                        "Nothing is open here", "What comes next", "/care/sign-in with your name");

        trio.agree(trio.noa);

        assertThat(trio.clinician.get("care").body()).isEqualTo(shut);
        assertThat(trio.clinician.get("care/given/a").statusCode()).isEqualTo(303);
        assertThat(trio.noa.get("clinician/give").statusCode()).isEqualTo(303);

        trio.agree(trio.robin);

        assertThat(trio.clinician.get("care").body()).contains("With both", "From Noa");
        assertThat(trio.noa.get("clinician").body()).contains("may read what you give");
    }

    @Test
    void eachReadsThePolicyOnSecretsAndTheLicenceBeforeTheirYes() {
        trio.introduce();

        for (var partner : List.of(trio.noa, trio.robin)) {
            var page = partner.get("clinician").body();
            assertThat(page.indexOf("I keep it to myself, within the law"))
                    .isPositive()
                    .isLessThan(page.indexOf("I have read this and agree"));
            assertThat(page.indexOf("register of the town"))
                    .isPositive()
                    .isLessThan(page.indexOf("I have read this and agree"));
            assertThat(page).contains("Thursday 31 December");
            assertThat(page).contains("Whoever keeps this computer could still change the program");
            assertThat(page).doesNotContain("Not even whoever", "nobody else can open");
        }
    }

    @Test
    void noYesIsToldBeforeTheSecond() {
        trio.introduce();
        var before = trio.robin.wire(trio.robin.get("clinician"));

        trio.agree(trio.noa);

        assertThat(trio.robin.wire(trio.robin.get("clinician"))).isEqualTo(before);
    }

    @Test
    void aYesIsToTheLetterboxThatWasRead() {
        trio.introduce();

        var form = "do=agree&clinician=" + trio.id(trio.noa) + "&spoken=1234+5678";

        assertThat(trio.noa.post("clinician", form).statusCode()).isEqualTo(404);
        assertThat(trio.noa.get("clinician").body()).contains(trio.spoken());
    }

    @Test
    void aLinkLetsInOnceForSevenDaysAndCanBeTakenBack() {
        trio.noa.post("clinician", "do=ask");
        var revoked = Trio.link(trio.robin.get("clinician").body());
        trio.noa.post("clinician", "do=unask");
        assertThat(trio.clinician.get(revoked).statusCode()).isEqualTo(404);
        trio.noa.post("clinician", "do=ask");
        var link = Trio.link(trio.noa.get("clinician").body());

        assertThat(trio.clinician.get(link).statusCode()).isEqualTo(200);
        assertThat(trio.clinician.post(link, "name=").statusCode()).isEqualTo(400);
        assertThat(trio.clinician.post(link, trio.introduction()).statusCode()).isEqualTo(303);
        try (var second = Visitor.outside(trio.server)) {
            assertThat(second.get(link).statusCode()).isEqualTo(404);
            var late = second.post(link, trio.introduction());
            assertThat(late.statusCode()).isEqualTo(404);
            assertThat(late.body())
                    .contains("<p class=\"typed\">Psychotherapist, register of the town</p>")
                    .contains("href=\"/care/sign-in\"");
        }
    }

    /// A double click: whoever sent it is in by the first, and the second leads there too.
    @Test
    void anIntroductionThatIsSentTwiceIsOneAndLeadsIn() {
        trio.noa.post("clinician", "do=ask");
        var link = Trio.link(trio.noa.get("clinician").body());
        try (var first = Visitor.outside(trio.server)) {
            var answers = first.postAtOnce(2, link, trio.introduction());

            assertThat(answers)
                    .allMatch(answer -> answer.statusCode() == 303)
                    .allMatch(answer ->
                            answer.headers().firstValue("Location").orElse("").equals("/care"));
            assertThat(trio.noa.get("clinician").body())
                    .containsOnlyOnce("The therapist " + trio.name());
        }
    }

    /// Nor under one that reads like it: a page would speak of a partner.
    @Test
    void nobodyComesInUnderTheNameOfAPartner() {
        trio.noa.post("clinician", "do=ask");
        var link = Trio.link(trio.noa.get("clinician").body());
        var form = trio.introduction().replace(trio.name().replace(' ', '+'), "%s");

        for (var name : List.of("Noa", "noa+%F0%9F%8C%BF", "R+o+b+i+n.", "Noa+2", "%C2%B7Robin")) {
            var refused = trio.clinician.post(link, form.replace("%s", name));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("One of the two is called so");
        }
        assertThat(trio.clinician.post(link, form.replace("%s", "Noa+Levi")).statusCode())
                .isEqualTo(303);
        assertThat(trio.robin.get("clinician").body()).contains("The therapist Noa Levi");
    }

    /// For both, whoever of the two it was, and to the clinician it is as before.
    @Test
    void eitherDeclinesAnIntroduction() {
        trio.introduce();
        trio.agree(trio.noa);
        var shut = trio.clinician.get("care").body();
        var form = "do=decline&clinician=" + trio.id(trio.robin);

        assertThat(trio.robin.post("clinician", form).headers().firstValue("Location"))
                .hasValue("/clinician?declined");

        for (var partner : List.of(trio.noa, trio.robin)) {
            assertThat(partner.get("clinician").body()).doesNotContain(trio.name());
        }
        assertThat(trio.clinician.get("care").body()).isEqualTo(shut);
    }

    /// What has opened goes on for the other: one ends one's own part, and can come back.
    @Test
    void whoEndedTheirPartOfWhatHasOpenedCannotCloseIt() {
        trio.open();
        var id = first(trio.robin);
        Trio.end(trio.noa);
        assertThat(trio.noa.get("clinician").body())
                .contains(trio.name(), "id=\"who-" + id + "\"")
                .doesNotContain("id=\"no-" + id + "\"");

        var answer = trio.noa.post("clinician", "do=decline&clinician=" + id);

        assertThat(answer.headers().firstValue("Location")).hasValue("/clinician");
        assertThat(trio.noa.get("clinician").body()).contains(trio.name());
        assertThat(trio.robin.get("clinician").body()).contains("may read what you give");
    }

    private static String first(Visitor partner) {
        return Trio.first("name=\"clinician\" value=\"([^\"]+)\"", partner.get("clinician").body());
    }

    @Test
    void aDeclineThatComesAfterTheSecondYesClosesNothing() {
        trio.introduce();
        trio.agree(trio.noa);
        var form = "do=decline&clinician=" + trio.id(trio.noa);
        trio.agree(trio.robin);

        var answer = trio.noa.post("clinician", form);

        assertThat(answer.headers().firstValue("Location")).hasValue("/clinician");
        assertThat(trio.noa.get("clinician").body())
                .contains("may read what you give", "End my part");
    }

    @Test
    void decliningOneLeavesTheYesToAnother() {
        trio.introduce();
        trio.agree(trio.noa);
        var yes = yes(trio.robin);
        trio.introduce();

        trio.noa.post("clinician", "do=decline&clinician=" + trio.id(trio.noa));

        assertThat(trio.noa.get("clinician").body()).contains("Take my yes back");
        trio.robin.post("clinician", yes);
        assertThat(trio.noa.get("clinician").body()).contains("may read what you give");
    }

    /// Else one would open on a yes that its giver neither sees nor can take back.
    @Test
    void aYesToAnotherTakesThePlaceOfTheEarlier() {
        trio.introduce();
        trio.agree(trio.noa);
        var yes = yes(trio.robin);
        trio.introduce();
        assertThat(trio.noa.get("clinician").body()).contains("your yes to the other ends");
        assertThat(trio.robin.get("clinician").body()).doesNotContain("your yes to the other ends");

        trio.agree(trio.noa);

        assertThat(trio.noa.get("clinician").body().split("Take my yes back", -1)).hasSize(2);
        trio.robin.post("clinician", yes);
        assertThat(trio.robin.get("clinician").body()).doesNotContain("may read what you give");
        trio.agree(trio.robin);
        assertThat(trio.noa.get("clinician").body()).contains(trio.name(), "End my part");
    }

    /// A page may be older than the second yes to the one before.
    @Test
    void whereOneIsOpenAYesToAnotherEndsNothing() {
        trio.introduce();
        var other = yes(trio.noa);
        trio.open();

        trio.noa.post("clinician", other);

        assertThat(trio.noa.get("clinician").body()).contains(trio.name(), "End my part");
        assertThat(trio.clinician.get("care").body()).contains("From Noa");
    }

    /// The form that agrees to the one who came last.
    private static String yes(Visitor partner) {
        return "do=agree&clinician="
                + trio.id(partner)
                + "&spoken="
                + trio.spoken().replace(' ', '+');
    }

    @Test
    void aClinicianComesInByTheirOwnWordsAlone() {
        trio.introduce();
        trio.clinician.get("care");
        assertThat(trio.clinician.post("sign-out", "").statusCode()).isEqualTo(303);

        assertThat(trio.clinician.get("care").headers().firstValue("Location"))
                .hasValue("/care/sign-in");
        var wrong = OwnSpace.form(trio.name().replace(' ', '+'), "something else");
        assertThat(trio.clinician.post("care/sign-in", wrong).statusCode()).isEqualTo(400);
        var nobody = OwnSpace.form("Nobody", "something else");
        assertThat(trio.clinician.post("care/sign-in", nobody).statusCode()).isEqualTo(400);
        var right = OwnSpace.form(trio.name().replace(' ', '+'), Trio.CLINICIANS);
        assertThat(trio.clinician.post("care/sign-in", right).statusCode()).isEqualTo(303);
        assertThat(trio.clinician.get("care").statusCode()).isEqualTo(200);
    }

    @Test
    void oneThingIsGivenAfterALookAndThePassphrase() {
        trio.open();
        trio.noa.post("talk", "do=keep&topic=appreciation&text=You+made+soup+on+Monday");
        var choice = trio.noa.get("clinician/give").body();
        var give = Trio.first("/(clinician/give/[0-9a-f]{32})", choice);
        var look = trio.noa.get(give).body();
        assertThat(look).contains("You made soup on Monday", "For the therapist alone");

        var form = "ends=%s&whom=alone&now=quiet+river%%2C+wide+stone";
        assertThat(trio.noa.post(give, "ends=2026-12-01&now=wrong").statusCode()).isEqualTo(400);
        assertThat(trio.noa.post(give, form.formatted("2026-11-01")).statusCode()).isEqualTo(400);
        assertThat(trio.noa.post(give, form.formatted("2027-01-01")).statusCode()).isEqualTo(400);
        assertThat(trio.clinician.get("care/given/a").body()).contains("Nothing here");
        trio.noa.post(give, form.formatted("2026-11-24"));
        trio.noa.post(give, form.formatted("2026-11-24"));

        var list = trio.clinician.get("care/given/a").body();
        var read = Trio.first("/(care/read/[0-9a-f]{32})", list);
        assertThat(list.split("/care/read/", -1)).hasSize(2);
        assertThat(shown(trio.clinician.get(read).body())).isEqualTo(shown(look));
        assertThat(trio.clinician.get("care/given/both").body()).contains("Nothing here");
    }

    /// What stands between the day and whom it is for.
    private static String shown(String page) {
        return Trio.first("(?s)<h2 class=\"say\">(.*?)</div>", page);
    }

    @Test
    void whatWasReadIsInItsOwnersLogAndInNobodyElses() {
        trio.open();
        Trio.tell(trio.noa, OwnSpace.NOAS, "A worry of mine", "both");
        var robins = List.of(own(trio.robin), trio.robin.get("account").body());
        assertThat(own(trio.noa)).doesNotContain("Read on");

        trio.clinician.get(reading(trio.clinician, "both"));
        trio.clinician.get(reading(trio.clinician, "both"));

        assertThat(own(trio.noa)).contains("Read on 22 November");
        assertThat(trio.noa.get("account").body())
                .contains("something you gave was read by the clinician")
                .doesNotContain("read by the clinician (2 times)");
        assertThat(List.of(own(trio.robin), trio.robin.get("account").body())).isEqualTo(robins);
    }

    private static String own(Visitor partner) {
        return partner.get("clinician").body();
    }

    private static String reading(Visitor clinician, String whose) {
        return Trio.first("/(care/read/[0-9a-f]{32})", clinician.get("care/given/" + whose).body());
    }

    /// The quick exit sends the token of the page that it leaves, and a page without one would
    /// leave the session behind. Without a script there is the button of the same form.
    @Test
    void fromEveryPageTheQuickExitEndsTheSession() {
        trio.open();
        Trio.tell(trio.robin, OwnSpace.ROBINS, "A worry of mine", "alone");
        var pages =
                List.of(
                        "care",
                        "care/given/both",
                        "care/given/a",
                        "care/given/b",
                        reading(trio.clinician, "b"),
                        "care/propose",
                        "steady",
                        "help");
        for (var page : pages) {
            var clinician = trio.again();
            assertThat(clinician.get(page).body())
                    .as(page)
                    .contains("name=\"_token\"", "action=\"/sign-out\"");

            assertThat(clinician.postBare("away", "").statusCode()).as(page).isEqualTo(403);
            assertThat(clinician.post("away", "").statusCode()).as(page).isEqualTo(204);
        }
    }

    @Test
    void whoLeavesLeavesNothingWithTheClinician() {
        try (var other = new Trio(another, CLOCK)) {
            other.open();
            Trio.tell(other.noa, OwnSpace.NOAS, "A worry of mine", "alone");
            other.noa.get("account/close");

            other.noa.post("account/close", "now=quiet+river%2C+wide+stone");

            assertThat(other.clinician.get("care").body()).contains("Nothing is open here");
            assertThat(other.clinician.get("care/given/a").statusCode()).isEqualTo(303);
        }
    }
}
