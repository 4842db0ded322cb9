package troth.dyad;

import java.io.Serializable;
import java.util.Comparator;

/// Something that happened and moves the state. Events drive the model; a [CheckIn] only observes
/// it. Tags J1 to J8 are those of docs/model.md.
///
/// Every number lies in [0, 1] unless its comment says otherwise; words for people become numbers
/// by `words.csv`.
public sealed interface Event extends Serializable {

    /// J1 and J2: intimacy, touch of a kind or time together.
    ///
    /// @param quality how good it was: safe, responsive, unhurried
    /// @param wishA how much partner A wished for it; below 1 it harms (J2)
    /// @param wishB how much partner B wished for it
    record Closeness(Kind kind, double quality, double wishA, double wishB, Encounter encounter)
            implements Event {

        public enum Kind {
            INTIMACY,
            CUDDLE,
            MASSAGE,
            HUG,
            HAND,
            TIME_TOGETHER
        }

        public Closeness {
            Require.unit("quality", quality);
            Require.unit("wish of partner A", wishA);
            Require.unit("wish of partner B", wishB);
        }

        public Closeness(Kind kind, double quality) {
            this(kind, quality, 1, 1, Encounter.USUAL);
        }

        public double wish(Partner partner) {
            return partner == Partner.A ? wishA : wishB;
        }
    }

    /// J1: closeness that was expected and did not come: a prediction error below 0.
    record Omission(Side whom, double expectation) implements Event {
        public Omission {
            Require.unit("expectation", expectation);
        }
    }

    /// J3: one told something of depth `depth`, the other responded.
    record Talk(Side teller, double depth, double response) implements Event {
        public Talk {
            Require.unit("depth", depth);
            Require.unit("response", response);
        }
    }

    /// J4: an agreement was made.
    record AgreementMade(double weight) implements Event {
        public AgreementMade {
            Require.unit("weight", weight);
        }
    }

    /// J4: `by` kept an agreement.
    record AgreementKept(Side by, double weight) implements Event {
        public AgreementKept {
            Require.unit("weight", weight);
        }
    }

    /// J4: `by` broke an agreement.
    ///
    /// @param hidden how far it was kept hidden
    record AgreementBroken(Partner by, double weight, double hidden) implements Event {
        public AgreementBroken {
            Require.unit("weight", weight);
            Require.unit("hidden", hidden);
        }
    }

    /// J4: `by` respected a boundary of the other.
    record BoundaryRespected(Side by, double weight) implements Event {
        public BoundaryRespected {
            Require.unit("weight", weight);
        }
    }

    /// J4: `by` crossed a boundary of the other.
    record BoundaryCrossed(Partner by, double weight) implements Event {
        public BoundaryCrossed {
            Require.unit("weight", weight);
        }
    }

    /// J5: a betrayal came to light.
    ///
    /// @param deceived how far the other was deceived
    record Betrayal(Partner by, Kind kind, double severity, double deceived, Discovery discovery)
            implements Event {

        public enum Kind {
            INFIDELITY,
            DECEIT,
            BROKEN_AGREEMENT,
            NEGLECT,
            ABANDONMENT,
            COERCION,
            OTHER
        }

        /// How it came to light.
        public enum Discovery {
            TOLD,
            FOUND_OUT
        }

        public Betrayal {
            Require.unit("severity", severity);
            Require.unit("deceived", deceived);
        }
    }

    /// J5: a full honest disclosure, later, by the one who broke it.
    record Disclosure(Partner by, double completeness) implements Event {
        public Disclosure {
            Require.unit("completeness", completeness);
        }
    }

    /// J6: `by` made amends.
    record Repair(Side by, double effort) implements Event {
        public Repair {
            Require.unit("effort", effort);
        }
    }

    /// J7: a conflict, as `reportedBy` saw it.
    record Conflict(Side reportedBy, double severity) implements Event {
        public Conflict {
            Require.unit("severity", severity);
        }
    }

    /// J8: a trauma that did not come from the partner.
    record Trauma(Side whom, Kind kind, double severity) implements Event {

        public enum Kind {
            CHILDHOOD_ABUSE,
            DOMESTIC_VIOLENCE,
            DISASTER,
            WAR,
            ACCIDENT,
            NEGLECT,
            ABANDONMENT,
            OTHER
        }

        public Trauma {
            Require.unit("severity", severity);
        }
    }

    /// J8: a stressor from outside.
    ///
    /// @param severity 1 is the stress of a public speech before judges; in [0, 10]
    /// @param touch touch of the partner meanwhile
    /// @param support support of the partner meanwhile
    record Stressor(Side whom, double severity, double touch, double support) implements Event {
        public Stressor {
            Require.between("severity of the stressor", severity, 0, 10);
            Require.unit("touch", touch);
            Require.unit("support", support);
        }

        public Stressor(Side whom, double severity) {
            this(whom, severity, 0, 0);
        }
    }

    /// J8: something recalled a hurt; for some hours safety does not reach it.
    record Reminder(Side whom, double strength) implements Event {
        public Reminder {
            Require.unit("strength", strength);
        }
    }

    /// J8: the partners part for a while.
    record Separation() implements Event {}

    /// J8: and meet again.
    record Reunion() implements Event {}

    /// J3: a check-in meeting was held.
    record MeetingHeld(double response) implements Event {
        public MeetingHeld {
            Require.unit("response", response);
        }
    }

    /// J3: a session with a couple therapist.
    record CoupleSession(double quality) implements Event {
        public CoupleSession {
            Require.unit("quality", quality);
        }
    }

    /// Simultaneous events in their order.
    Comparator<Event> IN_ORDER = Comparator.comparingInt(Event::rank);

    /// The place of this event among simultaneous ones: what hurts first, then what mends, then
    /// what is close. The fixed table of docs/model.md.
    default int rank() {
        return switch (this) {
            case Separation _ -> 0;
            case Reunion _ -> 1;
            case Trauma _ -> 2;
            case Betrayal _ -> 3;
            case BoundaryCrossed _ -> 4;
            case AgreementBroken _ -> 5;
            case Conflict _ -> 6;
            case Omission _ -> 7;
            case Reminder _ -> 8;
            case Disclosure _ -> 9;
            case Repair _ -> 10;
            case Talk _ -> 11;
            case MeetingHeld _ -> 12;
            case CoupleSession _ -> 13;
            case AgreementMade _ -> 14;
            case AgreementKept _ -> 15;
            case BoundaryRespected _ -> 16;
            case Closeness c -> 17 + c.kind().ordinal();
            case Stressor _ -> 23;
        };
    }
}
