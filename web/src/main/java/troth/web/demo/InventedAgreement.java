package troth.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementText;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.MeetingSet;

/// What the invented couple agreed after the story of their half-year, what Noa drafts, and when
/// they mean to meet.
record InventedAgreement(LocalDate today, ZoneId zone) {

    private static final String TELLING = "7e11a9c04d5b4c1e8f2a6b3d90c7e514";
    private static final String EVENING = "0d4c2be7719f4a53b6e8c1f5a2d37b96";

    List<Entry> entries(Partner partner) {
        var proposed = new AgreementProposed(TELLING, 1, text());
        var name = partner == Partner.A ? "Noa" : "Robin";
        var signed = new AgreementSigned(TELLING, proposed.mark(), name, 0, "nothing");
        return partner == Partner.A
                ? List.of(
                        Entry.ofBoth(partner, at(11), signed),
                        Entry.ofOne(partner, at(3), new AgreementDraft(EVENING, draft())))
                : List.of(
                        Entry.ofBoth(partner, at(12), proposed),
                        Entry.ofBoth(partner, at(12), signed),
                        Entry.ofBoth(partner, at(2), new MeetingSet(today.plusDays(4))));
    }

    private Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(19, 30).atZone(zone).toInstant();
    }

    private AgreementText text() {
        return new AgreementText(
                "Noa, Robin",
                "Telling the same day",
                "If the person named in our talk gets in touch, Robin tells Noa the same day, in"
                        + " Robin’s own words. When the worry grows, Noa says so the same day, and"
                        + " asks rather than looks.",
                "So that neither of us has to guess or to check.",
                "Robin tells, Noa asks. We chose this difference on purpose, for four weeks.",
                "Nothing is handed over and no password is given. What friends and family tell us"
                        + " stays theirs.",
                "Noa: the notebook. Robin: talks with Robin’s brother.",
                "We say so within a day and give it the first 15 minutes of Sunday’s meeting. No"
                        + " penalty.",
                false,
                today.minusDays(10),
                today.plusDays(4),
                today.plusDays(18));
    }

    private Map<String, String> draft() {
        return Map.of(
                "title",
                "One evening for us",
                "what",
                "One evening a week is kept free for the two of us. We take turns to choose"
                        + " what we do.",
                "why",
                "So that we meet on other things than chores.",
                "who",
                "alike",
                "begins",
                today.plusDays(1).toString(),
                "ends",
                today.plusDays(29).toString());
    }
}
