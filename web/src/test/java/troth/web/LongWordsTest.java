package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.SpaceStore;

/// What people type without a blank, wherever it is shown: it breaks, and no page of a small
/// telephone scrolls sideways. 320 px is the width that WCAG 2.2 asks of it (1.4.10).
class LongWordsTest {

    private static final int NARROW = 320;
    private static final String LATIN = "Donaudampfschifffahrt".repeat(8);
    private static final String OTHER = "ความไว้วางใจซึ่งกันและกัน".repeat(7);

    private static final String BEYOND =
            """
            if (document.scrollingElement.scrollWidth <= arguments[0]) return '';
            return 'wide ' + [...document.querySelectorAll('main *')]
                .filter(e => !e.children.length && e.getBoundingClientRect().right > arguments[0])
                .map(e => e.outerHTML.slice(0, 80)).join(' ');
            """;

    @TempDir private Path folder;

    /// The pages on which the word was seen.
    private final List<String> shown = new ArrayList<>();

    @Test
    void aWordWithoutEndPushesNoPageSideways() {
        var browser = Chromium.open(folder);
        try (var server = WebServer.start(Config.passing())) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", NARROW, "height", 640, "deviceScaleFactor", 1, "mobile", true));
            rename(server, Partner.A, LATIN.substring(0, 40));
            rename(server, Partner.B, OTHER.substring(0, 40));
            browser.get(server.address().toString());
            var paths = new ArrayList<String>(Everywhere.PATHS);
            try (var noa = same(browser, server)) {
                paths.addAll(typed(noa));
            }

            var wide = paths.stream().flatMap(path -> wide(browser, server, path)).toList();

            assertThat(wide).isEmpty();
            assertThat(shown).contains("talk", "closeness", "boundaries", "repair/impact");
            assertThat(shown.stream().filter(path -> path.contains("agreements/"))).isNotEmpty();
        } finally {
            browser.quit();
        }
    }

    private static void rename(WebServer server, Partner partner, String name) {
        var viewer = server.part(Guests.class).as(partner).orElseThrow().viewer();
        server.part(SpaceStore.class).rename(viewer, name);
    }

    /// The session of the browser, for what is only typed.
    private static Visitor same(ChromeDriver browser, WebServer server) {
        var noa = Visitor.outside(server).with(AxeTest.cookies(browser));
        noa.get("");
        return noa;
    }

    /// Types both words into the fields that show what was typed.
    ///
    /// @return the pages that show it beside those that everyone has
    private static List<String> typed(Visitor noa) {
        var word = URLEncoder.encode(LATIN, StandardCharsets.UTF_8);
        var both = URLEncoder.encode(LATIN + "\n" + OTHER, StandardCharsets.UTF_8);
        noa.post("", "line=" + word);
        noa.post("talk", "do=keep&topic=appreciation&text=" + both);
        noa.post("repair/impact", "do=keep&topic=letter&text=" + both);
        noa.post("closeness", "do=offer&kind=walk&day=" + LocalDate.now() + "&scope=" + both);
        noa.post("boundaries", "do=keep&topic=limit&text=" + both);
        noa.post("alone", "do=open");
        var fields = new StringBuilder("do=keep&who=apart&title=" + word.substring(0, 80));
        for (var field : List.of("what", "why", "limits", "secluded", "missed", "difference")) {
            fields.append('&').append(field).append('=').append(both);
        }
        var draft = "agreements/drafts/0d4c2be7719f4a53b6e8c1f5a2d37b96";
        noa.post(draft, fields.toString());
        return List.of(
                draft,
                draft + "/share",
                "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514",
                "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514/kept",
                "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514/end",
                "talk/preview?note=" + note(noa, "talk"),
                "repair/impact/preview?note=" + note(noa, "repair/impact"),
                "clinician/give",
                "clinician/tell");
    }

    private static String note(Visitor visitor, String path) {
        return Trio.first("note=(\\w+)\"", visitor.get(path).body());
    }

    /// What reaches beyond the edge, if the page scrolls sideways.
    private Stream<String> wide(ChromeDriver browser, WebServer server, String path) {
        do {
            browser.get(server.address() + path);
        } while (Objects.requireNonNull(browser.getPageSource()).contains(" is being "));
        browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        if (Objects.requireNonNull(browser.getPageSource()).contains(LATIN.substring(0, 60))) {
            shown.add(path);
        }
        var beyond = (String) browser.executeScript(BEYOND, NARROW);
        return beyond == null || beyond.isEmpty() ? Stream.of() : Stream.of(path + ": " + beyond);
    }
}
