package troth.web.store;

import troth.web.key.DataKey;
import troth.web.key.LetterboxKey;

/// A clinician who is here, with their keys. They open what was put into their letterbox, and
/// nothing that partners keep.
///
/// @param clinician the id of their account
/// @param own locks what they keep for themselves
public record Consult(String clinician, String space, DataKey own, LetterboxKey letters)
        implements Caller {

    @Override
    public String who() {
        return clinician;
    }

    public Consult copy() {
        return new Consult(clinician, space, own.copy(), letters.copy());
    }

    @Override
    public void forget() {
        own.forget();
        letters.forget();
    }
}
