package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementSigned;

/// Signatures, and what nobody sees of them.
class AgreementSigningTest extends AgreementPages {

    @Test
    void bothSignTheSameTextAndThenItIsInForce() {
        var address = shared(noa);
        noa.post(address + "/sign", signing(noa, address));
        assertThat(noa.get(address).body()).contains("You have signed this text", "Not in force.");

        var signed =
                own(Partner.A, AgreementSigned.class)
                        .map(AgreementSigned.class::cast)
                        .filter(s -> s.agreement().equals(id(address)))
                        .findFirst()
                        .orElseThrow();
        write(
                server,
                Partner.B,
                true,
                NOW,
                new AgreementSigned(
                        signed.agreement(), signed.mark(), "R.", signed.seen(), signed.before()));

        assertThat(noa.get(address).body())
                .contains("In force until 20 December 2026", "R.")
                .doesNotContain("Sign this text");
        assertThat(noa.get("agreements/history").body()).contains("The chain fits together.");
    }

    @Test
    void aSignatureIsGivenFreelyUnderANameToTheTextOnThePage() {
        var address = shared(noa);
        var mark = mark(noa.get(address));

        var bare = noa.post(address + "/sign", "do=sign&mark=" + mark);
        var stale = noa.post(address + "/sign", "do=sign&name=Noa+N&free=yes&mark=0");

        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body())
                .contains("Write your name", "Tick this only if it is true")
                .contains("Your name is missing", "said no to this” is not ticked.");
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.body()).contains("cannot be signed any more", "value=\"Noa N\"");
        assertThat(own(Partner.A, AgreementSigned.class)).hasSize(1);
    }

    @Test
    void aSignatureThatStandsAloneCanBeTakenBack() {
        var address = shared(noa);
        var before = Visitor.words(noa.get(address));
        noa.post(address + "/sign", signing(noa, address));
        noa.post(address + "/sign", signing(noa, address));

        noa.post(address + "/sign", "do=back&mark=" + mark(noa.get(address)));

        assertThat(Visitor.words(noa.get(address))).isEqualTo(before);
    }

    /// With two signatures it is history: it is ended, not taken back.
    @Test
    void whatBothSignedCannotBeTakenBack() {
        var mark =
                ((AgreementSigned) own(Partner.A, AgreementSigned.class).findFirst().orElseThrow())
                        .mark();

        noa.post("agreements/" + TELLING + "/sign", "do=back&mark=" + mark);

        assertThat(noa.get("agreements/" + TELLING).body()).contains("In force until");
    }

    /// Both may be looking at one screen: what one did alone stands under the word Private.
    @Test
    void whatOneDidWithATextStandsInABoxOfOnesOwn() {
        var address = shared(noa);
        var refused = noa.post(address + "/sign", "do=sign&mark=" + mark(noa.get(address))).body();
        var unsigned = noa.get(address).body();
        noa.post(address + "/sign", signing(noa, address));
        var signed = noa.get(address).body();

        Private.holds(refused, "This was not signed");
        Private.holds(unsigned, "Sign this text");
        Private.holds(signed, "You have signed this text");
        Private.holds(signed, "let it lapse");
    }

    /// Refusal, lateness, not seen, and one who signed: all look the same.
    @Test
    void nothingShowsWhatTheOtherDidWithAText() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            assertThat(asNoaSees(heavy, true)).isEqualTo(asNoaSees(plain, false));
        }
    }

    private static List<String> asNoaSees(WebServer server, boolean robinSigns) {
        try (var noa = new Visitor(server)) {
            var address = shared(noa);
            if (robinSigns) {
                robinSigns(server, address, mark(noa.get(address)));
            }
            return Stream.of(
                            noa.got(""),
                            noa.get("agreements"),
                            noa.get(address),
                            noa.get(address + "/end"),
                            noa.get(address + "/kept"),
                            noa.post(address + "/sign", "do=rest"),
                            noa.post(address + "/sign", "do=back&mark=1"),
                            noa.post(address + "/sign", "do=sign&mark=1"),
                            noa.get("agreements/history"),
                            noa.get("agreements/history.txt"),
                            noa.get("agreements/history.json"))
                    .map(noa::wire)
                    .map(AgreementSigningTest::withoutMarks)
                    .toList();
        }
    }

    /// The random id of an agreement is part of what its mark is made from.
    private static String withoutMarks(String wire) {
        return wire.replaceAll("\\b[0-9a-f]{64}\\b", "mark")
                .replaceAll("\\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\\b", "mark");
    }

    private static void robinSigns(WebServer server, String address, String mark) {
        write(
                server,
                Partner.B,
                true,
                NOW,
                new AgreementSigned(id(address), mark, "Robin", 1, "before"));
        write(server, Partner.B, false, NOW, new AgreementLapsing(id(address)));
    }
}
