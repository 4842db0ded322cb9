package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.store.EntryStore;
import troth.web.store.Vault;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.HardContent.Unease;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.Topic;

/// What comes along when Robin moves, and what does not.
class MoveTest extends TwoServers {

    @Test
    void onesOwnEntriesLiveAtTheOtherServerAsOnesOwn() {
        var filled = alone(new FilledIn("phq-9", 1, List.of(0, 1, 2), 3));
        write(
                alone(new Answer("word", 7)),
                alone(new Note(Topic.NEED, "Evenings, ünder uns 💬", "")),
                filled,
                alone(new Unease(filled.id(), 4)));

        var answer = brought(taken(), OwnSpace.ROBINS);

        assertThat(said(answer)).contains("4 entries came, for you alone.");
        var there = robinAway();
        assertThat(there).allMatch(entry -> entry.author() == Partner.A && !entry.shared());
        assertThat(there).extracting(Entry::moment).containsOnly(filled.moment());
        assertThat(there)
                .extracting(Entry::content)
                .contains(
                        new Answer("word", 7), new Note(Topic.NEED, "Evenings, ünder uns 💬", ""));
        var arrived = there.stream().filter(e -> e.content() instanceof FilledIn).findFirst().get();
        assertThat(there).extracting(Entry::content).contains(new Unease(arrived.id(), 4));
        assertThat(arrived.id()).isNotEqualTo(filled.id());
    }

    /// At the other place, A is B: who broke what must not change.
    @Test
    void whatHappenedIsTurnedWhereOneLivesAtTheOtherPlace() {
        write(alone(new Happened(new Event.AgreementBroken(Partner.A, 1, 0))));

        brought(taken(), OwnSpace.ROBINS);

        assertThat(robinAway())
                .extracting(Entry::content)
                .containsExactly(new Happened(new Event.AgreementBroken(Partner.B, 1, 0)));
    }

    /// Sharing is an act of its own, before the eyes of whoever lives there.
    @Test
    void whatWasSharedComesForOneselfAloneAndOnce() {
        write(
                alone(new Note(Topic.LETTER, "A letter", "")),
                shared(new Note(Topic.LETTER, "A letter", "")),
                shared(new Note(Topic.APPRECIATION, "The soup", "")),
                shared(new NotNow("touch")),
                shared(new Offered("hug", LocalDate.parse("2026-11-22"), "")));

        brought(taken(), OwnSpace.ROBINS);

        assertThat(robinAway())
                .hasSize(2)
                .noneMatch(Entry::shared)
                .extracting(entry -> ((Note) entry.content()).text())
                .containsExactlyInAnyOrder("A letter", "The soup");
        var noa = in(away, "Noa", OwnSpace.NOAS);
        assertThat(away.part(EntryStore.class).view(noa).entries()).isEmpty();
    }

    @Test
    void theSameFileBringsNothingTwiceAndNothingOfTheOther() {
        write(alone(new Answer("word", 7)));
        home.part(EntryStore.class)
                .add(
                        in(home, "Noa", OwnSpace.NOAS),
                        List.of(
                                Entry.ofBoth(
                                        Partner.A, NOW, new Note(Topic.LETTER, "From Noa", ""))));
        var file = taken();

        brought(file, OwnSpace.ROBINS);
        var again = brought(file, OwnSpace.ROBINS);

        assertThat(said(again)).contains("Nothing new came.", "One had come before.");
        assertThat(robinAway()).hasSize(1);
    }

    /// An address stays in the history of the browser, and so would a number in it.
    @Test
    void howMuchCameStandsInNoAddress() {
        write(alone(new Answer("word", 7)), shared(new NotNow("touch")));
        var file = taken();
        try (var robin = OwnSpace.signedIn(away, "Robin", ELSEWHERE)) {
            var answer = robin.post("mine/move/bring", form(file, OwnSpace.ROBINS));

            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(said(answer)).contains("One entry came, for you alone.");
            assertThat(robin.get("mine/move?came=12&had=1&left=0&unknown=2").body())
                    .doesNotContain("12 entries", "had come before");
        }
    }

    /// The embedded database lets one write at a time: whoever comes meanwhile waits for their
    /// turn, and then all is as if they had come later.
    @Test
    void whoComesWhileTheOtherWritesHasTheirTurnNext() throws InterruptedException {
        write(alone(new Answer("word", 7)));
        var file = taken();
        var holds = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var noa = in(away, "Noa", OwnSpace.NOAS);
        var writer =
                Thread.ofVirtual()
                        .start(() ->
                                away.part(EntryStore.class)
                                        .inTurn(
                                                noa,
                                                () -> {
                                                    holds.countDown();
                                                    return awaited(done);
                                                }));
        holds.await();
        var answer = CompletableFuture.supplyAsync(() -> brought(file, OwnSpace.ROBINS));
        assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS))
                .isInstanceOf(TimeoutException.class);

        done.countDown();
        writer.join();

        assertThat(said(answer.join())).contains("One entry came");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whatever is wrong is said in a sentence, with what was pasted still there, and changes
    /// nothing.
    @Test
    void aBadFileIsSaidAndChangesNothing() {
        write(alone(new Answer("word", 7)));
        var file = taken();
        int half = file.length() / 2;
        var flipped = file.charAt(half) == 'A' ? 'B' : 'A';
        var changed = file.substring(0, half) + flipped + file.substring(half + 1);

        assertThat(wrong("Dear diary", OwnSpace.ROBINS)).contains("This is no file of Troth");
        assertThat(wrong("", OwnSpace.ROBINS)).contains("This is no file of Troth");
        assertThat(wrong(file.substring(0, half), OwnSpace.ROBINS)).contains("end of the file");
        assertThat(wrong(file, ELSEWHERE)).contains("It does not open");
        assertThat(wrong(changed, OwnSpace.ROBINS)).contains("It does not open");
        assertThat(wrong(file.replace("vault-1:", "vault-2:"), OwnSpace.ROBINS))
                .contains("of a newer Troth");
        assertThat(wrong("troth-vault-1:AAAA:AAAA.", OwnSpace.ROBINS)).contains("does not open");
        assertThat(wrong(dear(file), OwnSpace.ROBINS)).contains("It does not open");
        assertThat(robinAway()).isEmpty();
    }

    private String wrong(String file, String words) {
        var answer = brought(file, words);
        assertThat(answer.statusCode()).isEqualTo(400);
        var start = file.strip();
        assertThat(answer.body()).contains(start.substring(0, Math.min(40, start.length())));
        return answer.body();
    }

    /// A lock that would take a gigabyte of memory and many passes to try.
    private static String dear(String file) {
        var parts = Pattern.compile("(troth-vault-1:)([^:]+)(:.*)", Pattern.DOTALL).matcher(file);
        assertThat(parts.matches()).isTrue();
        var coded = Base64.getUrlDecoder().decode(parts.group(2));
        var wrap = new String(coded, StandardCharsets.UTF_8);
        var dearer = wrap.replace("65536,3,1", "1048576,16,1");
        assertThat(dearer).isNotEqualTo(wrap);
        var recoded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(dearer.getBytes(StandardCharsets.UTF_8));
        return parts.group(1) + recoded + parts.group(3);
    }

    @Test
    void onlyThePassphraseOfItsOwnerMakesAFile() {
        try (var robin = OwnSpace.signedIn(home, "Robin", OwnSpace.ROBINS)) {
            var refused = robin.post("mine/move/take", "now=wrong");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("No file was made");
        }
    }

    /// A file of one's own making may say anything. It reaches nobody else, and not the future.
    @Test
    void aForgedFileReachesNobodyElse() {
        var ahead = NOW.plus(Duration.ofDays(400));
        var forged =
                Vault.sealed(
                        Partner.A,
                        List.of(
                                Entry.ofBoth(Partner.A, NOW, new NotNow("touch")),
                                Entry.ofOne(Partner.A, ahead, new Answer("word", 10)),
                                Entry.ofBoth(Partner.A, NOW, new Note(Topic.LETTER, "Boo", ""))),
                        "forged words here");

        var answer = brought(forged, "forged words here");

        assertThat(said(answer))
                .contains("One entry came", "2 mean nothing without the other and were left out.");
        var noa = in(away, "Noa", OwnSpace.NOAS);
        assertThat(away.part(EntryStore.class).view(noa).entries()).isEmpty();
    }

    @Test
    void nothingCanBeBroughtIntoAClosedSpace() {
        write(alone(new Answer("word", 7)));
        var file = taken();
        try (var robin = OwnSpace.signedIn(home, "Robin", OwnSpace.ROBINS);
                var noa = OwnSpace.signedIn(home, "Noa", OwnSpace.NOAS)) {
            noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));

            assertThat(robin.get("mine/move").body())
                    .contains("This space is closed", "What the other one wrote is not in it")
                    .doesNotContain("What – wrote", "– sees none");
            assertThat(robin.post("mine/move/bring", form(file, OwnSpace.ROBINS)).statusCode())
                    .isEqualTo(400);
            assertThat(robin.post("mine/move/take", OwnSpace.now(OwnSpace.ROBINS)).statusCode())
                    .isEqualTo(200);
        }
    }
}
