package troth.web.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import troth.dyad.Partner;

/// What partners write around agreements. A text is proposed, signed by both and perhaps ended, for
/// both to read; what each drafts, notes or means to do stays theirs.
///
/// `seen` and `before` tie what is signed to the history so far: how many records it had, and the
/// mark of the last of them.
public sealed interface AgreementContent extends Content {

    /// The id of the agreement, the same for all its texts.
    String agreement();

    /// A text that its author works on alone.
    ///
    /// @param fields as typed, by the name of the field
    record AgreementDraft(String agreement, Map<String, String> fields)
            implements AgreementContent {
        public AgreementDraft {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /// A text for both. A change is the next number and begins without signatures.
    record AgreementProposed(String agreement, int number, AgreementText text)
            implements AgreementContent {

        /// What is signed: the same words have the same mark.
        public String mark() {
            return Marks.of(canonical());
        }

        public String canonical() {
            return text.canonical(agreement, number);
        }
    }

    /// One signature. The other sees it only when they have signed the same text too.
    ///
    /// @param mark of the text
    /// @param name as it was signed
    record AgreementSigned(String agreement, String mark, String name, int seen, String before)
            implements AgreementContent, Locked {
        @Override
        public String lock() {
            return agreement + " " + mark;
        }
    }

    /// All texts up to this number have ended. No page says who ended them.
    record AgreementEnded(String agreement, int number, int seen, String before)
            implements AgreementContent, Unsigned {}

    /// Its author means not to renew.
    record AgreementLapsing(String agreement) implements AgreementContent {}

    /// How an agreement went, as its author saw it.
    ///
    /// @param went `kept`, `missed` or nothing
    /// @param about those whose keeping it is about
    /// @param events the ids of the entries that tell the model the same
    record AgreementNoted(
            String agreement, String went, List<Partner> about, String note, List<String> events)
            implements AgreementContent {
        public AgreementNoted {
            about = List.copyOf(about);
            events = List.copyOf(events);
        }
    }

    /// The same, given to both by its author.
    ///
    /// @param noted the id of the entry that it repeats
    record AgreementTold(
            String agreement, String went, List<Partner> about, String note, String noted)
            implements AgreementContent {
        public AgreementTold {
            about = List.copyOf(about);
        }
    }
}
