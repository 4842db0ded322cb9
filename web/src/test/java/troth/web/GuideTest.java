package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/// The guide and its pictures. With `-Dtroth.pictures=make` the pictures are made anew, always of
/// the same day of the same invented couple; without it this only looks whether they are there.
class GuideTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern PICTURE =
            Pattern.compile(
                    "<img src=\"(guide/[\\w-]+\\.png)\" width=\"\\d+\" alt=\"[^\"]{20,}\">");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    /// What a telephone shows of a page.
    ///
    /// @param path where it is
    /// @param height of what is shown, in points
    private record Shot(String name, String path, int height) {}

    private static final List<Shot> SHOTS =
            List.of(
                    new Shot("today", "", 844),
                    new Shot("agreement", "agreements/7e11a9c04d5b4c1e8f2a6b3d90c7e514", 844),
                    new Shot("closeness", "closeness", 844),
                    new Shot("repair", "repair", 844),
                    new Shot("picture", "picture", 1180));

    @Test
    void everyPictureIsThereAndSmallAndHasWords() throws IOException {
        if ("make".equals(System.getProperty("troth.pictures"))) {
            make();
        }
        var guide = Files.readString(DOCS.resolve("guide.md"));

        var pictures = PICTURE.matcher(guide).results().map(m -> m.group(1)).toList();
        assertThat(pictures).hasSize(guide.split("<img", -1).length - 1).hasSizeGreaterThan(4);
        assertThat(pictures)
                .allSatisfy(picture ->
                        assertThat(Files.size(DOCS.resolve(picture)))
                                .as(picture)
                                .isBetween(5_000L, 200_000L));
    }

    private void make() throws IOException {
        Files.createDirectories(DOCS.resolve("guide"));
        var browser = Chromium.open(folder.resolve("browser"), "--hide-scrollbars");
        try (var demo = WebServer.start(Config.passing(), CLOCK);
                var own = WebServer.start(OwnSpace.in(folder.resolve("space")), CLOCK)) {
            evening(demo);
            offer(demo);
            for (var shot : SHOTS) {
                take(browser, demo.address() + shot.path(), shot);
            }
            var begin = new Shot("begin", "", 844);
            take(browser, own.setup().orElseThrow() + "#host", begin);
        } finally {
            browser.quit();
        }
    }

    /// Noa has begun the check-in, and the picture is there.
    private static void evening(WebServer demo) {
        try (var noa = new Visitor(demo)) {
            var rows = Rows.of(noa.get("").body()).stream().distinct().toList();
            noa.post("", rows.get(0) + "=7&" + rows.get(1) + "=5");
            noa.got("");
            noa.got("picture");
        }
    }

    private static void offer(WebServer demo) {
        try (var robin = new Visitor(demo)) {
            robin.post("be", "who=B");
            robin.get("");
            robin.post(
                    "closeness",
                    "do=offer&kind=walk&day=2026-11-23&scope=Along+the+river+before+it+is+dark.");
        }
    }

    private static void take(ChromeDriver browser, String address, Shot shot) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        390,
                        "height",
                        shot.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        true));
        browser.get(address);
        var taken = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        var png = Base64.getDecoder().decode(Objects.requireNonNull(taken.get("data")).toString());
        Files.write(DOCS.resolve("guide").resolve(shot.name() + ".png"), png);
    }
}
