package troth.web.store;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import troth.web.key.DataKey;
import troth.web.key.Letterbox;
import troth.web.key.LetterboxKey;
import troth.web.key.Place;
import troth.web.key.Stretch;
import troth.web.key.Ticket;
import troth.web.key.Wrap;
import troth.web.view.Introduction;

/// The account of a clinician, as it is kept. There is no second way in: who loses the passphrase
/// is invited anew, since the partners have all that was given.
///
/// @param name as it is looked up: see `Account.known`
/// @param letterboxKey locked with the clinician's own key
/// @param link the name of the link that they came by
/// @param introduction locked with that link, in Base64
/// @param opened whether both partners have agreed at one time
public record Clinician(
        String id,
        String space,
        String name,
        Wrap byPassphrase,
        Letterbox letterbox,
        String letterboxKey,
        String link,
        String introduction,
        LocalDate ends,
        boolean opened) {

    private static final int FORM = 1;

    /// Someone new, with keys that only the passphrase opens.
    public static Clinician of(
            String id,
            String space,
            String name,
            String passphrase,
            Ticket link,
            Introduction introduction) {
        var own = DataKey.fresh();
        var wrap = Wrap.of(own, passphrase, place(id, "passphrase"));
        var letters = LetterboxKey.fresh();
        return of(
                new Consult(id, space, own, letters.key()),
                name,
                wrap,
                letters,
                link,
                introduction);
    }

    /// An invented one: no words open the account.
    ///
    /// @param consult who they are, with `letters`' key
    public static Clinician invented(
            Consult consult, LetterboxKey.Fresh letters, Ticket link, Introduction introduction) {
        return of(
                consult,
                introduction.name(),
                Wrap.ofNothing(Stretch.NOW),
                letters,
                link,
                introduction);
    }

    private static Clinician of(
            Consult consult,
            String name,
            Wrap wrap,
            LetterboxKey.Fresh letters,
            Ticket link,
            Introduction introduction) {
        var id = consult.clinician();
        var said = link.sealed(place(id, "introduction"), CareBoxes.packed(introduction));
        return new Clinician(
                id,
                consult.space(),
                Account.known(name),
                wrap,
                letters.slot(),
                letters.key().locked(consult.own(), place(id, "letterbox")),
                link.name(),
                base64(said),
                introduction.ends(),
                false);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Place place(String id, String row) {
        return new Place(id, "clinician", row, FORM);
    }

    public Optional<Consult> byPassphrase(String passphrase) {
        return byPassphrase
                .open(passphrase, place(id, "passphrase"))
                .flatMap(own ->
                        LetterboxKey.unlocked(own, place(id, "letterbox"), letterboxKey)
                                .map(letters -> new Consult(id, space, own, letters)));
    }

    /// The same clinician with other words.
    public Clinician with(DataKey own, String passphrase) {
        var wrap = Wrap.of(own, passphrase, place(id, "passphrase"));
        return new Clinician(
                id, space, name, wrap, letterbox, letterboxKey, link, introduction, ends, opened);
    }

    /// What they say of themselves, for whoever has the link.
    public Optional<Introduction> introduction(Ticket link) {
        return link.opened(place(id, "introduction"), Base64.getDecoder().decode(introduction))
                .map(bytes -> CareBoxes.unpacked(bytes, Introduction.class));
    }

    /// Where something lies that only this clinician opens.
    static Place place(String clinician, String table, String row) {
        return new Place(clinician, table, row, FORM);
    }
}
