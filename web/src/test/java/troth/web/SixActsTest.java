package troth.web;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.store.AccountStore;
import troth.web.store.Locks;
import troth.web.view.Act;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.SafetyContent.CheckKept;
import troth.web.view.Topic;

/// Six acts tell the other something, and nothing else does. Where each stands in the code is
/// written here; what it shows beforehand is tested where it is named.
class SixActsTest {

    /// Every place that gives something to both, and the act that it is. A new place is a new line,
    /// and needs its preview.
    // spotless:off
    private static final Map<String, Act> PLACES = Map.ofEntries(
            Map.entry("notes.Notebook.share", Act.SHARE),           // PracticeTest: the preview
            Map.entry("together.ClosenessPage.offer", Act.SHARE),   // the look before
            Map.entry("together.ClosenessPage.yes", Act.SHARE),     // the offer itself is what is answered
            Map.entry("together.ClosenessPage.answer", Act.SHARE),  // the end of an offer
            Map.entry("together.TalkPages.set", Act.SHARE),         // the day, as typed, beside "both see it"
            Map.entry("agreement.DraftPages.share", Act.SHARE),     // AgreementPagesTest.onlyWhatWasPreviewedIsShared
            Map.entry("agreement.KeptPages.share", Act.SHARE),
            Map.entry("agreement.AgreementPage.sign", Act.SIGN),
            Map.entry("agreement.AgreementPage.end", Act.SIGN),
            Map.entry("reading.FrozenPages.share", Act.SHARE),      // the drawing with its date, and its mark
            Map.entry("clinician.ClinicianPage.ask", Act.RELEASE),  // a link that both see
            Map.entry("repair.RepairPages.restBoth", Act.REST),
            Map.entry("intimacy.IntimacyPage.rest", Act.REST));
    // spotless:on

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("troth.web");

    @Test
    void onlyTheNamedPlacesGiveSomethingToBoth() {
        var found = new TreeSet<String>();
        for (var type : WEB) {
            for (var call : type.getMethodCallsFromSelf()) {
                var target = call.getTargetOwner().getSimpleName() + "." + call.getName();
                boolean gives = target.matches("Entry.ofBoth|Desk.give|Desk.giveOnly|Visit.ofBoth");
                if (gives) {
                    found.add(place(call));
                }
            }
        }
        // The self-test writes on a server of its own.
        found.removeIf(place ->
                place.matches(
                        "notes.Desk.give(Only)?|agreement.Desk.Visit.ofBoth|SelfTest.write|demo\\..*"));

        assertThat(found).isEqualTo(new TreeSet<>(new TreeMap<>(PLACES).keySet()));
    }

    private static String place(JavaAccess<?> access) {
        var method = access.getOrigin().getName().replaceFirst("^lambda\\$(\\w+)\\$.*", "$1");
        return access.getOriginOwner().getName().replace("troth.web.", "").replace('$', '.')
                + "."
                + method;
    }

    /// Reading from the store is the other way to an entry that is shared; the invented couple is
    /// the third, and is invented.
    @Test
    void noPageMakesAnEntryByItself() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "troth.web.view..", "troth.web.store..", "troth.web.demo..")
                .should()
                .callConstructor(
                        Entry.class,
                        String.class,
                        Partner.class,
                        Instant.class,
                        boolean.class,
                        troth.web.view.Content.class)
                .check(WEB);
    }

    /// The two acts that write no entry for both have one door each.
    @Test
    void revealingAndLeavingHaveOneDoorEach() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("troth.web.doors.AccountPage")
                .should()
                .callMethodWhere(target(name("leave")).and(target(owner(type(AccountStore.class)))))
                .check(WEB);
        noClasses()
                .that()
                .haveNameNotMatching("troth\\.web\\.(pace\\.Readiness|together\\.BoundariesPages)")
                .should()
                .callMethodWhere(target(name("opened")).and(target(owner(type(Locks.class)))))
                .check(WEB);
    }

    @Test
    void whatNoActTellsCannotBeShared() {
        var now = Instant.parse("2026-11-22T18:00:00Z");

        assertThat(Act.values()).hasSize(6);
        for (var content :
                java.util.List.of(
                        new Answer("word", 3),
                        new Felt("safe", 0),
                        new Happened(new Event.MeetingHeld(1)),
                        new CheckKept(Collections.nCopies(6, 1)),
                        new Note(Topic.DIARY, "mine", ""))) {
            assertThatThrownBy(() -> Entry.ofBoth(Partner.A, now, content))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Entry(Entry.newId(), Partner.A, now, true, content))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Entry.ofBoth(Partner.A, now, new NotNow("touch")).shared()).isTrue();
    }
}
