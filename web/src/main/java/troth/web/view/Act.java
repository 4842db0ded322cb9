package troth.web.view;

import java.util.Optional;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.CareContent.ClinicianAgreed;
import troth.web.view.CareContent.ClinicianAsked;
import troth.web.view.CareContent.ClinicianGiven;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.Agenda;
import troth.web.view.PracticeContent.CameAbout;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.NotThisTime;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.PracticeContent.Withdrawn;

/// The six acts by which the other learns something. There is no seventh: what no act tells stays
/// with its author, whatever a page may try.
public enum Act {

    /// Giving to both what one wrote, after a look at it.
    SHARE,

    /// Locking the same unseen: what both named opens. Nothing is shared by one; see [Round].
    REVEAL,

    /// Signing a text, and ending what was signed.
    SIGN,

    /// "Not now".
    REST,

    /// Giving a copy to a clinician whom both invited.
    RELEASE,

    /// Leaving: the space is closed.
    LEAVE;

    /// The act that may give content of this kind to both. Each new kind must be decided on here
    /// before anything compiles.
    public static Optional<Act> of(Content content) {
        return switch (content) {
            case PictureContent _ -> Optional.of(SHARE);
            case ClinicianAsked _ -> Optional.of(RELEASE);
            case ClinicianAgreed _, ClinicianGiven _ -> Optional.empty();
            case PracticeContent practice -> of(practice);
            case AgreementContent agreement -> of(agreement);
            case Answer _, Happened _, Doubted _, HardContent _, SafetyContent _, TodayContent _ ->
                    Optional.empty();
        };
    }

    private static Optional<Act> of(PracticeContent content) {
        return switch (content) {
            case Note note -> note.topic().mayBeShared() ? Optional.of(SHARE) : Optional.empty();
            case Offered _, Accepted _, Withdrawn _, MeetingSet _, Paced _ -> Optional.of(SHARE);
            case NotNow _ -> Optional.of(REST);
            case Agenda _, NotThisTime _, CameAbout _, IntimacyOpened _, Felt _ -> Optional.empty();
        };
    }

    private static Optional<Act> of(AgreementContent content) {
        return switch (content) {
            case AgreementProposed _, AgreementTold _ -> Optional.of(SHARE);
            case AgreementSigned _, AgreementEnded _ -> Optional.of(SIGN);
            case AgreementDraft _, AgreementLapsing _, AgreementNoted _ -> Optional.empty();
        };
    }
}
