package troth.web.view;

import java.time.LocalDate;

/// What partners keep around a clinician. Only the link is both's; whom one agreed to and what one
/// gave to read stays with each, and the clinician has copies of their own.
public sealed interface CareContent extends Content {

    /// The link by which a clinician comes in.
    ///
    /// @param ticket its secret, which also opens what the clinician says of themselves
    record ClinicianAsked(String ticket) implements CareContent, Unsigned, Unlisted {}

    /// Its author agreed to this clinician.
    ///
    /// @param letterbox into which it puts what is given, however the database may change
    /// @param reply the secret under which the clinician answers its author
    record ClinicianAgreed(String clinician, String letterbox, String reply)
            implements CareContent, Unlisted {}

    /// What its author gave to a clinician to read, word by word.
    ///
    /// @param given the id of the copy
    record ClinicianGiven(String clinician, Letter letter, LocalDate ends, String given)
            implements CareContent {}
}
