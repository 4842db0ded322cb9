package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.AgreementText;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PictureContent.FrozenPicture;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.PracticeContent.Withdrawn;
import troth.web.view.Topic;
import troth.web.view.Unlisted;
import troth.web.view.Unsigned;
import troth.web.view.View;

/// One's own data over the wire.
class MinePageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    private final WebServer server =
            WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Visitor noa = new Visitor(server);

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void whatWouldGoIsCountedBeforeAndAfter() {
        var asked = noa.get("mine/delete?part=Happened").body();

        assertThat(asked).containsPattern("What happened</th><td>\\d+</td><td>0</td>");
        assertThat(asked)
                .containsPattern("Answers of the check-in</th><td>(\\d+)</td><td>\\1</td>");
        var deleted = noa.post("mine/delete", "part=Happened&sure=yes");
        assertThat(deleted.headers().firstValue("Location")).hasValue("/mine?deleted");
        assertThat(noa.get("mine?deleted").body())
                .contains("Deleted.")
                .doesNotContain("What happened</th>");
    }

    @Test
    void nothingIsDeletedWithoutTheTick() {
        var before = view(Partner.A);

        var refused = noa.post("mine/delete", "part=all");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was deleted.");
        assertThat(view(Partner.A)).isEqualTo(before);
    }

    @Test
    void deletingAllLeavesTheOtherAlone() {
        var robins = view(Partner.B).own().toList();
        say(Partner.A, SHARED);

        noa.post("mine/delete", "part=all&sure=yes");

        assertThat(view(Partner.A).own())
                .noneMatch(entry -> List.of(SHARED).contains(entry.content()));
        assertThat(view(Partner.A).own())
                .allMatch(entry -> isSigned(entry) || isKey(entry.content()));
        assertThat(view(Partner.B).own()).containsExactlyElementsOf(robins);
        assertThat(noa.post("mine/delete", "part=all&sure=yes").statusCode()).isEqualTo(303);
    }

    private static boolean isKey(Content content) {
        return content instanceof Unsigned || content instanceof Unlisted;
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final AgreementText TEXT =
            new AgreementText("Noa, Robin", "Walks", "", "", "", "", "", "", false, DAY, DAY, DAY);

    /// One of each kind that is its author's alone, however often both can read it.
    private static final Content[] SHARED = {
        new Note(Topic.LETTER, "What it did to me", ""),
        new Note(Topic.DISCLOSURE, "What happened", ""),
        new Note(Topic.APPRECIATION, "Thank you", ""),
        new FrozenPicture(DAY, "word", "", "", "", "", List.of(), List.of()),
        new AgreementTold("0", "kept", List.of(Partner.A), "It was easy", "0"),
        new AgreementProposed("0", 1, TEXT),
        new AgreementSigned("0", "no text of both", "Noa", 0, "nothing"),
        new Offered("hug", DAY, ""),
        new Accepted("0"),
        new MeetingSet(DAY)
    };

    /// What both signed stays the other's copy too.
    private boolean isSigned(Entry entry) {
        var marks =
                view(Partner.B)
                        .own()
                        .map(Entry::content)
                        .filter(AgreementSigned.class::isInstance)
                        .map(content -> ((AgreementSigned) content).mark())
                        .toList();
        return switch (entry.content()) {
            case AgreementProposed proposed -> marks.contains(proposed.mark());
            case AgreementSigned signed -> marks.contains(signed.mark());
            default -> false;
        };
    }

    /// A rest, a withdrawn offer and an end have nobody's name on a page: gone with all that is
    /// Noa's, they would have had hers.
    @Test
    void deletingTellsOfNoRestWhoseItWas() {
        say(Partner.A, new NotNow("disclosure"), new Withdrawn("0"), new Paced());
        var rests = Visitor.words(noa.get("repair"));

        noa.post("mine/delete", "part=all&sure=yes");

        assertThat(Visitor.words(noa.get("repair"))).isEqualTo(rests);
        assertThat(noa.get("mine/delete?part=all").body())
                .contains("no page says whose act it was", "letters", "Texts that both signed");
    }

    @Test
    void theCopyHoldsTheViewAndNothingElse() {
        var files = copy();

        assertThat(files)
                .containsOnlyKeys(
                        "read-me.txt",
                        "entries.json",
                        "entries.csv",
                        "picture.json",
                        "shared.txt",
                        "check.sh");
        int entries = (int) view(Partner.A).listed(ZoneOffset.UTC).count();
        assertThat(files.getOrDefault("entries.json", "").split("\"moment\"", -1))
                .hasSize(entries + 1);
        assertThat(files.getOrDefault("entries.csv", "").split("\r?\n")).hasSize(entries + 1);
        assertThat(files.get("entries.json"))
                .doesNotContain("\"author\":\"Robin\",\"shared\":false");
        assertThat(files.get("read-me.txt")).contains("not proof of anything", "as-evidenced");
        assertThat(files.get("picture.json")).contains("not yet calibrated", "Half of readings");
    }

    /// A rest, a withdrawal and an end read the same for both: a list that named them with their
    /// author would tell whose they were.
    @Test
    void whatTheOtherSaidUnsignedIsListedNowhere() {
        var day = noa.get("picture/day/2026-11-22").body();
        var copied = copy().get("entries.json");

        say(Partner.B, new NotNow("impact"), new Withdrawn("0"), new AgreementEnded("0", 1, 1, ""));

        assertThat(noa.get("picture/day/2026-11-22").body()).isEqualTo(day);
        assertThat(copy().get("entries.json")).isEqualTo(copied);
        say(Partner.A, new NotNow("impact"));
        assertThat(noa.get("picture/day/2026-11-22").body()).isNotEqualTo(day);
        assertThat(copy().get("entries.json")).contains("NotNow");
    }

    @Test
    void theHourOfTheOtherIsNotTold() {
        say(Partner.B, new Note(Topic.LETTER, "For you", ""));

        assertThat(copy().get("entries.json"))
                .contains("{\"moment\":\"2026-11-22\",\"author\":\"Robin\"");
    }

    private void say(Partner author, Content... contents) {
        var entries =
                Stream.of(contents)
                        .map(content -> Entry.ofBoth(author, NOW.minusSeconds(60), content))
                        .toList();
        server.part(EntryStore.class)
                .add(server.part(Guests.class).as(author).orElseThrow(), entries);
    }

    @Test
    void theSharedHistoryCanBeCheckedWithoutTroth() {
        var files = copy();

        assertThat(checked(files)).contains("lines are as they were written");
        files.computeIfPresent("shared.txt", (_, text) -> text.replaceFirst("e(?=[a-z]+ )", "a"));
        assertThat(checked(files)).contains("does not fit");
    }

    private String checked(Map<String, String> files) {
        try {
            for (var name : List.of("shared.txt", "check.sh")) {
                Files.writeString(folder.resolve(name), files.get(name));
            }
            var shell =
                    new ProcessBuilder("sh", "check.sh")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View view(Partner partner) {
        return server.part(EntryStore.class)
                .view(server.part(Guests.class).as(partner).orElseThrow());
    }

    private Map<String, String> copy() {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes("mine/copy", "")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private byte[] bytes(String path, String form) {
        return noa.bytes(path, form);
    }
}
