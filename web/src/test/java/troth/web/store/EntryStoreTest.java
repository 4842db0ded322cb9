package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.Viewer;

class EntryStoreTest {

    private static final Instant EVENING = Instant.parse("2026-11-22T20:15:00Z");

    private JdbcTemplate sql;
    private EntryStore entries;
    private Visit noa;
    private Visit robin;

    @BeforeEach
    void begin() {
        var opened = database().migrate();
        var database = opened.source();
        sql = new JdbcTemplate(database);
        var client = JdbcClient.create(database);
        var whole = new TransactionTemplate(new JdbcTransactionManager(database));
        entries = new EntryStore(client, sql, new Whole(client, whole), new Disk(sql));
        var space = new SpaceStore(client).begin(LocalDate.of(2026, 5, 24), "Noa", "Robin");
        var both = DataKey.fresh();
        noa = new Visit(new Viewer(space.id(), Partner.A), Keys.beside(both));
        robin = new Visit(new Viewer(space.id(), Partner.B), Keys.beside(both));
    }

    Database database() {
        return Database.passing();
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var written =
                Stream.concat(
                                Stream.of(new Answer("word", 7)),
                                Arrays.stream(EVENTS).map(Happened::new))
                        .map(content -> Entry.ofOne(Partner.A, EVENING, content))
                        .toList();

        entries.add(noa, written);

        assertThat(entries.view(noa).entries()).containsExactlyInAnyOrderElementsOf(written);
    }

    private static final Event[] EVENTS = {
        new Event.Talk(Side.A, 0.5, 1.0 / 3),
        new Event.AgreementKept(Side.BOTH, 0.6),
        new Event.AgreementBroken(Partner.B, 0.6, 0.25),
        new Event.Conflict(Side.A, 0.3),
        new Event.Repair(Side.B, 0.8),
        new Event.Closeness(Event.Closeness.Kind.HUG, 0.8, 1, 0.9, Encounter.USUAL)
    };

    @Test
    void oneReadsOnesOwnAndWhatTheOtherShared() {
        var noas = answer(Partner.A, "word", 7);
        var robins = answer(Partner.B, "word", 2);
        entries.add(noa, List.of(noas));
        entries.add(robin, List.of(robins));
        var shared = Entry.ofBoth(Partner.B, EVENING, new NotNow("touch"));
        entries.add(robin, List.of(shared));

        assertThat(entries.view(noa).entries()).containsExactlyInAnyOrder(noas, shared);
        assertThat(entries.view(robin).entries()).containsExactlyInAnyOrder(robins, shared);
    }

    @Test
    void anotherSpaceIsNotSeen() {
        entries.add(noa, List.of(answer(Partner.A, "word", 7)));
        var other = new SpaceStore(JdbcClient.create(sql)).begin(LocalDate.EPOCH, "Mika", "Sam");

        assertThat(entries.view(new Visit(new Viewer(other.id(), Partner.A), noa.keys())).entries())
                .isEmpty();
    }

    @Test
    void nobodyWritesInAnothersName() {
        var forged = List.of(answer(Partner.A, "word", 7), answer(Partner.B, "word", 2));

        assertThatThrownBy(() -> entries.add(noa, forged))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entries.view(noa).entries()).isEmpty();
    }

    @Test
    void whatTakesThePlaceOfAnotherLeavesTheRestAlone() {
        var old = answer(Partner.A, "word", 7);
        var other = answer(Partner.A, "told", 5);
        var robins = answer(Partner.B, "word", 2);
        var now = answer(Partner.A, "word", 9);
        entries.add(noa, List.of(old, other));
        entries.add(robin, List.of(robins));

        entries.replace(noa, List.of(old, robins), List.of(now));

        assertThat(entries.view(noa).entries()).containsExactlyInAnyOrder(other, now);
        assertThat(entries.view(robin).entries()).containsExactly(robins);
    }

    /// Swapped, moved to the other side or handed to the other: a box opens in its own row only.
    @Test
    void aBoxThatWasMovedDoesNotOpen() {
        entries.add(noa, List.of(answer(Partner.A, "word", 7)));
        sql.update("update entry set shared = true");

        assertThatThrownBy(() -> entries.view(robin)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> entries.view(noa)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyTheDayIsReadableAndAllSmallEntriesHaveOneSize() {
        entries.add(noa, List.of(answer(Partner.A, "word", 7), answer(Partner.A, "told", 10)));

        var rows = sql.queryForList("select written, box from entry");
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(row.get("written")).hasToString("2026-11-22");
                    assertThat((byte[]) row.get("box")).hasSize(285);
                    assertThat(new String((byte[]) row.get("box"), StandardCharsets.ISO_8859_1))
                            .doesNotContain("word", "told", "Answer");
                });
    }

    /// Random ids say nothing: 32 digits, none twice, in no order. Each of the 128 bits is as often
    /// one as not, so that nothing is padded and nothing counts or tells the time; of 400, within
    /// six standard errors (10 each).
    @Test
    void idsTellNothing() {
        int many = 400;
        for (int i = 0; i < many; i++) {
            entries.add(noa, List.of(answer(Partner.A, "word", 7)));
        }

        var ids = sql.queryForList("select id from entry", String.class);
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
        for (int bit = 0; bit < 128; bit++) {
            assertThat(ones(ids, bit)).as("bit %d", bit).isBetween(140L, 260L);
        }
        var padded = IntStream.range(0, many).mapToObj("%032x"::formatted).toList();
        assertThat(ones(padded, 5)).isZero();
    }

    private static long ones(List<String> ids, int bit) {
        return ids.stream().filter(id -> new BigInteger(id, 16).testBit(127 - bit)).count();
    }

    @Test
    void allOfItIsSavedOrNothing() {
        var one = answer(Partner.A, "word", 7);
        var wrong = List.of(one, answer(Partner.A, "told", 3), one);

        assertThatThrownBy(() -> entries.add(noa, wrong)).isInstanceOf(RuntimeException.class);
        assertThat(entries.view(noa).entries()).isEmpty();
    }

    private static Entry answer(Partner author, String item, int value) {
        return Entry.ofOne(author, EVENING, new Answer(item, value));
    }

    /// How long a view takes hangs on what is read for it: the same rows, whether the other keeps
    /// nothing or much. H2 counts the rows that it passes.
    @Test
    void whatTheOtherKeepsIsNotEvenPassedBy() {
        entries.add(noa, List.of(Entry.ofOne(Partner.A, EVENING, new Answer("word", 7))));
        var told = new NotNow("touch");
        entries.add(robin, List.of(Entry.ofBoth(Partner.B, EVENING, told)));
        var light = passed();
        var much =
                Collections.nCopies(3000, new Answer("word", 0)).stream()
                        .map(answer -> Entry.ofOne(Partner.B, EVENING, answer))
                        .toList();
        entries.add(robin, much);

        assertThat(passed()).isEqualTo(light);
        assertThat(entries.view(noa).entries()).hasSize(2);
    }

    private List<String> passed() {
        var query =
                EntryStore.VIEW
                        .replace(":space", "'" + noa.space() + "'")
                        .replace(":viewer", "'A'")
                        .replace(":other", "'B'");
        var plan = sql.queryForObject("explain analyze " + query, String.class);
        return Pattern.compile("scanCount: (\\d+)")
                .matcher(plan)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
