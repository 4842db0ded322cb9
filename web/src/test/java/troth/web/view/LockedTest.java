package troth.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.PracticeContent.Note;

class LockedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");

    private static Entry lock(Partner author, String mark) {
        return Entry.ofBoth(author, NOW, new AgreementSigned("id", mark, author.name(), 0, ""));
    }

    private static List<Entry> read(Partner viewer, Entry... entries) {
        return new View(new Viewer("space", viewer), List.of(entries)).entries();
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatOneLockedIsTheirsAlone(Partner one) {
        var locked = lock(one, "mark");

        assertThat(read(one, locked)).containsExactly(locked);
        assertThat(read(one.other(), locked)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatBothLockedOpensForBoth(Partner viewer) {
        assertThat(read(viewer, lock(Partner.A, "mark"), lock(Partner.B, "mark"))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void anotherLockOpensNothing(Partner viewer) {
        assertThat(read(viewer, lock(Partner.A, "one"), lock(Partner.B, "two"))).hasSize(1);
    }

    @Test
    void whatIsNotLockedIsReadAsEver() {
        var answer = Entry.ofBoth(Partner.B, NOW, new Note(Topic.NEED, "word", ""));

        assertThat(read(Partner.A, answer, lock(Partner.B, "mark"))).containsExactly(answer);
    }
}
