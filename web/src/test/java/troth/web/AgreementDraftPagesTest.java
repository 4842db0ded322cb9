package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementProposed;

/// Drafts, previews, and what stands in a text.
class AgreementDraftPagesTest extends AgreementPages {

    @Test
    void aDraftIsPrivateUntilItIsSharedAfterAPreview() {
        var fields = draft();
        fields.put("do", "keep");
        var address = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(address).body()).contains("Kept, for you alone", "value=\"Sundays\"");
        assertThat(view(Partner.B).entries())
                .noneMatch(entry -> entry.content() instanceof AgreementDraft);

        var draft = address.replace("?kept", "");
        fields.put("do", "preview");
        var preview = location(noa.post(draft, form(fields)));
        var page = noa.get(preview);
        assertThat(page.body())
                .contains("Only you can read this page", "Robin will read exactly this")
                .contains("We eat together on Sundays.");
        var open = location(noa.post(preview, "mark=" + mark(page)));

        assertThat(noa.get(open).body())
                .contains("You and Robin both read this page", "Not in force.");
        assertThat(view(Partner.B).entries())
                .anyMatch(entry ->
                        entry.content() instanceof AgreementProposed p
                                && p.text().title().equals("Sundays"));
        assertThat(noa.get(draft).statusCode()).isEqualTo(404);
        assertThat(location(noa.post(preview, "mark=" + mark(page)))).isEqualTo(open);
    }

    /// Shared, or thrown away, in another tab meanwhile.
    @Test
    void whatIsSentToADraftThatIsGoneIsShownToBeCopied() {
        var gone =
                noa.post(
                        "agreements/drafts/" + "5e".repeat(16), "do=keep&title=Rest&what=We+rest.");

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("<p class=\"typed\">We rest.</p>", "copy it");
        assertThat(noa.get("agreements/drafts/" + "5e".repeat(16)).body())
                .doesNotContain("copy it");
    }

    @Test
    void onlyWhatWasPreviewedIsShared() {
        var fields = draft();
        fields.put("do", "preview");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        var mark = mark(noa.get(preview));
        fields.put("what", "Something else.");
        noa.post(preview.replace("/share", ""), form(fields));

        var refused = noa.post(preview, "mark=" + mark);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The text has changed since this preview.");
        assertThat(own(Partner.A, AgreementProposed.class)).isEmpty();
    }

    @Test
    void whatIsNotWholeIsShownAgainAsItWasTyped() {
        var refused =
                noa.post(
                        "agreements/new/own",
                        "do=preview&title=Half&what=%3Cb%3EWords&who=apart&ends=soon");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("This is not ready.", "value=\"Half\"", "&lt;b&gt;Words")
                .contains("Say what stays private", "Say how it differs", "Choose a date")
                .doesNotContain("??");
    }

    @Test
    void atTheTopStandsAWayToEachFieldThatNeedsALook() {
        var fields = draft();
        fields.put("do", "preview");
        fields.put("who", "");
        fields.put("missed", "");
        fields.put("ends", "soon");
        fields.put("what", "We have sex twice a week.");

        var refused = noa.post("agreements/new/own", form(fields)).body();

        var ways = found("href=\"#(\\w+-wrong)\"", refused);
        assertThat(ways).containsExactly("missed-wrong", "who-wrong", "heeded-wrong", "ends-wrong");
        assertThat(found("id=\"(\\w+-wrong)\"", refused)).containsExactlyInAnyOrderElementsOf(ways);
        assertThat(refused).contains("Whom does it bind?</a>", "Read this twice</a>");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
    }

    @Test
    void aWarningNamesItsReasonAndMayBeOverruledButNotADuty() {
        var fields = draft();
        fields.put("do", "preview");
        fields.put("what", "We have sex twice a week.");
        assertThat(noa.post("agreements/new/own", form(fields)).body())
                .contains("A number turns a wish into a debt.");

        fields.put("heeded", "yes");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(preview).body()).contains("A number turns a wish into a debt.");

        fields.put("what", "Noa never refuses sex.");
        assertThat(noa.post("agreements/new/own", form(fields)).body())
                .contains("This makes sex a duty.");
    }

    @Test
    void whatTouchesADeviceShowsBothTheFiveQuestions() {
        var fields = draft();
        fields.put("do", "preview");
        fields.put("what", "We tell each other our passwords.");
        fields.put("heeded", "yes");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(preview).body()).contains("Could I say no and be safe?");
        var open = location(noa.post(preview, "mark=" + mark(noa.get(preview))));

        assertThat(noa.get(open).body())
                .contains("Could I say no and be safe?", "30 days at most", "never reads a device");
        assertThat(noa.get("agreements/" + TELLING).body()).doesNotContain("Could I say no");
    }
}
