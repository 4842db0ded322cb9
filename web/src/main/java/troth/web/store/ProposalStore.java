package troth.web.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.key.Box;
import troth.web.key.Place;
import troth.web.key.Ticket;
import troth.web.view.Entry;
import troth.web.view.Proposal;

/// What a clinician wrote to partners, each copy locked for its reader.
public class ProposalStore {

    private static final String OWN = "C";

    private final JdbcClient sql;
    private final Disk disk;

    ProposalStore(JdbcClient sql, Disk disk) {
        this.sql = sql;
        this.disk = disk;
    }

    /// One proposal and when it was written.
    public record Sent(String id, LocalDate written, Proposal proposal) {}

    /// Sends to one partner or to both, and keeps a copy for the clinician. It is the same act
    /// whether a partner still reads it or not.
    public void send(Consult consult, Set<Partner> to, Proposal proposal, LocalDate today) {
        var packed = CareBoxes.packed(proposal);
        for (var partner : to) {
            var id = Entry.newId();
            reply(consult, partner)
                    .ifPresent(reply ->
                            insert(
                                    consult,
                                    id,
                                    partner.name(),
                                    reply.sealed(place(consult.clinician(), id), packed),
                                    today));
        }
        var id = Entry.newId();
        var own = Box.sealed(consult.own(), place(consult.clinician(), id), packed);
        insert(consult, id, OWN, own, today);
        disk.settle();
    }

    private static Place place(String clinician, String id) {
        return Clinician.place(clinician, "proposal", id);
    }

    private Optional<Ticket> reply(Consult consult, Partner partner) {
        return sql.sql(
                        """
                        select reply from care_consent
                        where clinician = :clinician and place = :place
                        """)
                .param("clinician", consult.clinician())
                .param("place", partner.name())
                .query((row, _) -> row.getBytes("reply"))
                .optional()
                .flatMap(box ->
                        consult.letters()
                                .opened(
                                        Clinician.place(
                                                consult.clinician(), "consent", partner.name()),
                                        box))
                .map(bytes -> CareBoxes.unpacked(bytes, Ticket.class));
    }

    private void insert(Consult consult, String id, String place, byte[] box, LocalDate today) {
        sql.sql("insert into proposal (id, clinician, place, written, box) values (?, ?, ?, ?, ?)")
                .params(id, consult.clinician(), place, today, box)
                .update();
    }

    /// What the clinician wrote, the newest first.
    public List<Sent> of(Consult consult) {
        var clinician = consult.clinician();
        return opened(
                clinician, OWN, (id, box) -> Box.opened(consult.own(), place(clinician, id), box));
    }

    /// What was written to the visitor under their present reply, the newest first.
    public List<Sent> of(Visit visit, String clinician, Ticket reply) {
        return opened(
                clinician,
                visit.partner().name(),
                (id, box) -> reply.opened(place(clinician, id), box));
    }

    private List<Sent> opened(
            String clinician, String place, BiFunction<String, byte[], Optional<byte[]>> key) {
        return sql
                .sql(
                        """
                        select id, written, box from proposal
                        where clinician = :clinician and place = :place
                        """)
                .param("clinician", clinician)
                .param("place", place)
                .query((row, _) -> {
                    var id = row.getString("id");
                    var written = row.getObject("written", LocalDate.class);
                    return key.apply(id, row.getBytes("box"))
                            .map(bytes -> CareBoxes.unpacked(bytes, Proposal.class))
                            .map(proposal -> new Sent(id, written, proposal));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparing(Sent::written)
                                .reversed()
                                .thenComparing(sent -> sent.proposal().title())
                                .thenComparing(sent -> sent.proposal().text()))
                .toList();
    }

    /// Puts one away, for the visitor alone.
    public void putAway(Visit visit, String id) {
        sql.sql(
                        """
                        delete from proposal where id = :id and place = :place
                        and clinician in (select id from clinician where space = :space)
                        """)
                .param("id", id)
                .param("place", visit.partner().name())
                .param("space", visit.space())
                .update();
        disk.settle();
    }
}
