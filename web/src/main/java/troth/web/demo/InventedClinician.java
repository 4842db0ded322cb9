package troth.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import troth.dyad.Partner;
import troth.web.key.DataKey;
import troth.web.key.LetterboxKey;
import troth.web.key.Ticket;
import troth.web.store.Clinician;
import troth.web.store.ClinicianStore;
import troth.web.store.Consult;
import troth.web.store.EntryStore;
import troth.web.store.GivenStore;
import troth.web.store.GivenStore.Copy;
import troth.web.store.ProposalStore;
import troth.web.store.Visit;
import troth.web.view.CareContent.ClinicianAgreed;
import troth.web.view.CareContent.ClinicianAsked;
import troth.web.view.CareContent.ClinicianGiven;
import troth.web.view.Entry;
import troth.web.view.Introduction;
import troth.web.view.Introduction.Policy;
import troth.web.view.Letter;
import troth.web.view.Proposal;

/// A therapist without a name, whom the invented couple has asked for company: a few things to
/// read, and one offer.
public class InventedClinician {

    private static final int DAYS = 90;

    private final EntryStore entries;
    private final ClinicianStore clinicians;
    private final GivenStore given;
    private final ProposalStore proposals;

    InventedClinician(
            EntryStore entries,
            ClinicianStore clinicians,
            GivenStore given,
            ProposalStore proposals) {
        this.entries = entries;
        this.clinicians = clinicians;
        this.given = given;
        this.proposals = proposals;
    }

    /// @param couple both, in the order of their places
    Consult accompany(List<Visit> couple, Instant now, LocalDate today) {
        var noa = couple.getFirst();
        var robin = couple.getLast();
        var ends = today.plusDays(DAYS);
        var letters = LetterboxKey.fresh();
        var consult =
                new Consult(Entry.newId(), noa.space(), DataKey.fresh(), letters.key().copy());
        var account = introduced(noa, consult, letters, now, ends);
        agree(noa, account, now);
        agree(robin, account, now);
        give(
                noa,
                account,
                new Letter(
                        today.minusDays(5),
                        "In my own words",
                        "Since the missed evening I ask twice whether things are settled. I would"
                                + " like to learn to ask once.",
                        false),
                now,
                ends);
        give(
                robin,
                account,
                new Letter(
                        today.minusDays(3),
                        "In my own words",
                        "I say yes too quickly when I am tired, and then cannot keep it.",
                        true),
                now,
                ends);
        offer(consult, today);
        return consult;
    }

    private Clinician introduced(
            Visit noa, Consult consult, LetterboxKey.Fresh letters, Instant now, LocalDate ends) {
        var link = Ticket.fresh();
        clinicians.ask(noa, link, now.plusSeconds(60));
        entries.add(
                noa,
                List.of(Entry.ofBoth(Partner.A, earlier(now), new ClinicianAsked(link.text()))));
        var words =
                new Introduction(
                        "A therapist",
                        "Psychotherapist for couples. Invented, like all of this: there is no"
                                + " licence to check.",
                        Policy.RAISED,
                        "If somebody is in danger I may have to speak.",
                        ends);
        var account = Clinician.invented(consult, letters, link, words);
        clinicians.add(link, account, now);
        return account;
    }

    private void agree(Visit visit, Clinician account, Instant now) {
        var reply = Ticket.fresh();
        var yes = new ClinicianAgreed(account.id(), account.letterbox().text(), reply.text());
        entries.add(visit, List.of(Entry.ofOne(visit.partner(), earlier(now), yes)));
        clinicians.agree(visit, account, reply);
    }

    private void give(Visit visit, Clinician account, Letter letter, Instant now, LocalDate ends) {
        var id = given.give(visit, account.id(), account.letterbox(), new Copy(letter, "", ends));
        var kept = new ClinicianGiven(account.id(), letter, ends, id);
        entries.add(visit, List.of(Entry.ofOne(visit.partner(), earlier(now), kept)));
    }

    /// It was all done a week ago.
    private static Instant earlier(Instant now) {
        return now.minus(Duration.ofDays(7));
    }

    private void offer(Consult consult, LocalDate today) {
        var proposal =
                new Proposal(
                        Proposal.EXERCISE,
                        "Ask once, answer once",
                        "One of you asks, the other says yes, no or not yet, and both leave it at"
                                + " that until the next day. Try it twice this week, if it suits"
                                + " you both.",
                        "listening",
                        true);
        proposals.send(consult, Set.of(Partner.A, Partner.B), proposal, today.minusDays(2));
    }
}
