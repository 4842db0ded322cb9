package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// How it went, and whose that is.
class AgreementKeptTest extends AgreementPages {

    @Test
    void howItWentIsPrivateAndMovesOnesOwnPictureOnly() {
        var address = "agreements/" + TELLING + "/kept";
        noa.post(address, "went=missed&about=other&note=late");
        noa.post(address, "went=kept&about=both&note=fine");

        var noted = own(Partner.A, AgreementNoted.class).map(AgreementNoted.class::cast).toList();
        assertThat(noted).extracting(AgreementNoted::note).containsExactly("fine");
        var event = new Happened(new Event.AgreementKept(Side.BOTH, 0.6));
        assertThat(view(Partner.A).own())
                .anyMatch(entry ->
                        !entry.shared()
                                && entry.content().equals(event)
                                && noted.getFirst().events().contains(entry.id()));
        assertThat(view(Partner.B).entries())
                .noneMatch(entry -> entry.moment().equals(NOW) && !entry.shared());
        assertThat(noa.get("agreements/" + TELLING).body()).doesNotContain("fine");
    }

    @Test
    void aBreachByBothIsTwoEvents() {
        noa.post("agreements/" + TELLING + "/kept", "went=missed&about=both");

        assertThat(view(Partner.A).own().filter(entry -> entry.moment().equals(NOW)))
                .extracting(Entry::content)
                .contains(
                        new Happened(new Event.AgreementBroken(Partner.A, 0.6, 0)),
                        new Happened(new Event.AgreementBroken(Partner.B, 0.6, 0)));
    }

    @Test
    void onlyItsAuthorSharesANoteAndCanStop() {
        var page = "agreements/" + TELLING;
        noa.post(page + "/kept", "went=kept&about=other&note=thank+you");
        var note =
                view(Partner.A)
                        .own()
                        .filter(entry -> entry.content() instanceof AgreementNoted)
                        .findFirst()
                        .orElseThrow();
        var address = page + "/kept/" + note.id();
        assertThat(noa.get(page + "/kept").body()).contains("On “Telling the same day”.");
        assertThat(noa.get(address + "/share").body())
                .contains("Robin will read exactly this", ">Telling the same day</h2>");

        noa.post(address + "/share", "");
        noa.post(address + "/share", "");

        assertThat(own(Partner.A, AgreementTold.class)).hasSize(1);
        assertThat(noa.get(page).body()).containsOnlyOnce("thank you").contains("Kept by Robin");
        noa.post(address + "/unshare", "");
        assertThat(noa.get(page).body()).doesNotContain("thank you");
        noa.post(address + "/remove", "");
        assertThat(own(Partner.A, AgreementNoted.class)).isEmpty();
        assertThat(view(Partner.A).own()).noneMatch(entry -> entry.moment().equals(NOW));
    }

    /// What is Robin's alone answers as what does not exist.
    @Test
    void anotherOnesAddressesAnswerLikeNone() {
        var secret = Entry.newId();
        write(server, Partner.B, false, NOW, new AgreementDraft(secret, draft()));
        var note =
                write(
                        server,
                        Partner.B,
                        false,
                        NOW,
                        new AgreementNoted(TELLING, "missed", List.of(), "n", List.of()));
        var none = Entry.newId();

        for (var path :
                List.of("agreements/drafts/%s", "agreements/drafts/%s/share", "agreements/%s")) {
            assertThat(noa.wire(noa.get(path.formatted(secret))))
                    .isEqualTo(noa.wire(noa.get(path.formatted(none))));
        }
        var kept = "agreements/" + TELLING + "/kept/%s/";
        assertThat(noa.wire(noa.get(kept.formatted(note.id()) + "share")))
                .isEqualTo(noa.wire(noa.get(kept.formatted(none) + "share")));
        for (var act : List.of("share", "unshare", "remove")) {
            assertThat(noa.wire(noa.post(kept.formatted(note.id()) + act, "")))
                    .isEqualTo(noa.wire(noa.post(kept.formatted(none) + act, "")));
        }
        assertThat(own(Partner.B, AgreementNoted.class)).hasSize(1);
    }
}
