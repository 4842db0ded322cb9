package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// The file in which Robin moves: of an older version, broken into lines, long, or cut.
class MoveFileTest extends TwoServers {

    /// Also what was shared when it was taken, and no version lets anybody share any more.
    @Test
    void aFileOfAnOlderVersionComesWhole() throws IOException {
        var name = "/troth/web/store/vault-1.txt";
        try (var file = Objects.requireNonNull(MoveFileTest.class.getResourceAsStream(name))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said(brought(text, OwnSpace.ROBINS))).contains("2 entries came");
        }
        assertThat(robinAway())
                .extracting(Entry::content)
                .containsExactlyInAnyOrder(
                        new Answer("word", 7),
                        new Happened(new Event.AgreementBroken(Partner.B, 0.6, 0.25)));
    }

    /// In a mail, a note or a terminal lines are broken; what stands around is no harm.
    @Test
    void brokenLinesAndWordsAroundItAreNoHarm() {
        write(alone(new Answer("word", 7)));
        var file = "My file:\r\n" + taken().replaceAll("(.{60})", "$1\r\n  ") + "\nEnd.";

        assertThat(said(brought(file, OwnSpace.ROBINS))).contains("One entry came");
    }

    private void writeALongLife() {
        write(
                IntStream.range(0, 400)
                        .mapToObj(i -> i + " " + "word and word ".repeat(280))
                        .map(text -> alone(new Note(Topic.DIARY, text, "")))
                        .toArray(Entry[]::new));
    }

    /// Every part of a long one fits into a form and opens without the others.
    @Test
    void aLongLifeComesInParts() {
        writeALongLife();

        var parts = taken().lines().toList();

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.length() < 400_000);
        parts.forEach(part -> brought(part, OwnSpace.ROBINS));
        assertThat(robinAway()).hasSize(400);
    }

    /// A text that was cut where a line ends looks whole.
    @Test
    void aPartThatIsMissingIsTold() {
        writeALongLife();
        var parts = taken().lines().toList();
        int all = parts.size();

        var cut = String.join("\n", parts.subList(0, all - 1));
        var last = brought(parts.getLast() + parts.getLast(), OwnSpace.ROBINS);

        assertThat(said(brought(cut, OwnSpace.ROBINS)))
                .contains("Part %d of %d was not in what you pasted.".formatted(all, all));
        assertThat(said(last)).contains("The parts 1, 2", "of %d were not".formatted(all));
        assertThat(said(brought(String.join("\n", parts), OwnSpace.ROBINS)))
                .contains("400 had come before.")
                .doesNotContain("in what you pasted");
    }
}
