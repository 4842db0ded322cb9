package troth.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.web.view.Happened;

/// Holds the page of events to the code: whatever makes an event has a row there.
class EventsTest {

    /// Each place that makes what happened, as often as it does, and the rows that tell of it.
    // spotless:off
    private static final List<Place> PLACES = List.of(
            Place.of("today.CheckInForm.content", "talk", "kept", "broken", "conflict", "hug"),
            Place.of("today.CheckInForm.changed", "talk", "kept", "broken", "conflict", "hug"),
            Place.of("today.Day.happened"),                     // is only compared with
            Place.of("together.TalkPages.held", "meeting", "turns"),
            Place.of("together.ClosenessPage.enter", "offer"),
            Place.of("agreement.KeptPages.events", "held"),
            Place.of("agreement.KeptPages.events", "missed"),
            Place.of("view.Moved.turned", "moved"),
            Place.of("demo.InventedCouple.addEvents"));         // invented, like the two
    // spotless:on

    private final ResourceBundle words = ResourceBundle.getBundle("troth.web.reading.messages_en");

    private record Place(String name, List<String> rows) {
        static Place of(String name, String... rows) {
            return new Place(name, List.of(rows));
        }
    }

    /// Whoever adds a place, or a second one beside the first, adds a row.
    @Test
    void everyPlaceThatMakesAnEventIsNamedHere() {
        var found = new ArrayList<String>();
        for (var type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("troth.web")) {
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Happened.class))
                    .filter(call -> !call.getOriginOwner().isEquivalentTo(Happened.class))
                    .forEach(call -> found.add(place(call)));
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(PLACES.stream().map(Place::name).toList());
    }

    private static String place(JavaConstructorCall call) {
        var method = call.getOrigin().getName().replaceFirst("^lambda\\$(\\w+)\\$.*", "$1");
        return call.getOriginOwner().getName().replace("troth.web.", "") + "." + method;
    }

    @Test
    void everyRowOfAnEventHasItsPlaceAndEveryPlaceItsRow() {
        var told = PLACES.stream().map(Place::rows).flatMap(List::stream).distinct().toList();
        var onThePage = PicturePage.ACTS.stream().filter(this::isEvent).toList();

        assertThat(onThePage).containsExactlyInAnyOrderElementsOf(told);
    }

    /// What happened stays with whoever entered it ([troth.web.view.Act]), so no row may say more.
    @Test
    void everyRowOfAnEventSaysInWhosePicture() {
        assertThat(PicturePage.ACTS.stream().filter(this::isEvent))
                .allSatisfy(row ->
                        assertThat(words.getString("events." + row + ".consent"))
                                .contains("in your picture alone"));
    }

    private boolean isEvent(String row) {
        var becomes = words.getString("events." + row + ".event");
        return Stream.of("No event", "Nothing", "It is gone").noneMatch(becomes::startsWith);
    }
}
