package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import troth.web.store.EntryJson;
import troth.web.view.Content;
import troth.web.view.PracticeContent.Offered;

/// Every kind of entry has a name that a person would use, wherever kinds are counted or listed.
class KindsTest {

    @Test
    void everyKindOfEntryHasAName() {
        try (var server = WebServer.start(Config.passing())) {
            var messages = server.part(MessageSource.class);

            assertThat(kinds(Content.class))
                    .hasSizeGreaterThan(25)
                    .allSatisfy(kind ->
                            assertThat(
                                            messages.getMessage(
                                                    "kind." + kind.getSimpleName(),
                                                    null,
                                                    "",
                                                    Locale.ENGLISH))
                                    .as(kind.getSimpleName())
                                    .isNotEmpty());
        }
    }

    /// Else a reader of a copy would lose what kind of entry it is.
    @Test
    void noEntryNamesItsKindTwice() {
        var offer = new Offered("walk", LocalDate.parse("2026-11-22"), "an hour");

        assertThat(EntryJson.of(offer))
                .containsOnlyOnce("\"kind\":")
                .contains("\"kind\":\"Offered\"", "\"menu\":\"walk\"");
        assertThat(kinds(Content.class))
                .filteredOn(kind -> kind != Offered.class)
                .allSatisfy(kind ->
                        assertThat(kind.getRecordComponents())
                                .extracting(RecordComponent::getName)
                                .doesNotContain("kind"));
    }

    private static List<Class<?>> kinds(Class<?> type) {
        var kinds = new ArrayList<Class<?>>();
        for (var one : type.getPermittedSubclasses()) {
            if (one.isRecord()) {
                kinds.add(one);
            } else {
                kinds.addAll(kinds(one));
            }
        }
        return kinds;
    }
}
