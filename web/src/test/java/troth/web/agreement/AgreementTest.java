package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.web.agreement.Texts.FIRST;
import static troth.web.agreement.Texts.LAST;
import static troth.web.agreement.Texts.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementLapsing;

class AgreementTest {

    private final Texts texts = new Texts().propose(Partner.B, FIRST, text(1, "one"));

    @Test
    void onlyTwoSignaturesPutATextInForce() {
        assertThat(texts.standing(Partner.A, 1, FIRST)).isEqualTo(Standing.OPEN);

        texts.sign(Partner.A, FIRST, text(1, "one"));
        assertThat(texts.standing(Partner.A, 1, FIRST)).isEqualTo(Standing.OPEN);

        texts.sign(Partner.B, FIRST, text(1, "one"));
        for (var viewer : Partner.values()) {
            assertThat(texts.standing(viewer, 1, FIRST)).isEqualTo(Standing.IN_FORCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void whoSignedTwiceHasNotSignedForTheOther(Partner twice) {
        texts.sign(twice, FIRST, text(1, "one")).sign(twice, FIRST.plusDays(1), text(1, "one"));

        assertThat(texts.standing(twice, 1, FIRST)).isEqualTo(Standing.OPEN);
    }

    /// What Noa may know is equal whether Robin has signed or not.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void aSignatureOfOneIsNotInTheViewOfTheOther(Partner signer) {
        var before = texts.view(signer.other());

        texts.sign(signer, FIRST, text(1, "one"));

        assertThat(texts.view(signer.other())).isEqualTo(before);
        assertThat(texts.view(signer.other())).isEqualTo(before);
        assertThat(texts.agreement(signer).versions().getFirst().signatures()).hasSize(1);
    }

    @Test
    void signaturesUnderTwoTextsAreNoAgreement() {
        texts.sign(Partner.A, FIRST, text(1, "one"));
        texts.propose(Partner.B, FIRST, text(2, "two"));
        texts.sign(Partner.B, FIRST, text(2, "two"));

        for (var viewer : Partner.values()) {
            assertThat(texts.agreement(viewer).inForce(FIRST)).isEmpty();
        }
    }

    /// Even if the words come back: the number of the text is part of what is signed.
    @Test
    void aChangeVoidsBothSignatures() {
        texts.sign(Partner.A, FIRST, text(1, "one"));
        texts.propose(Partner.B, FIRST, text(2, "two"));
        texts.propose(Partner.B, FIRST, text(3, "one"));

        texts.sign(Partner.B, FIRST, text(3, "one"));

        assertThat(texts.agreement(Partner.A).inForce(FIRST)).isEmpty();
        assertThat(texts.agreement(Partner.A).newest().signatures()).isEmpty();
        assertThat(texts.standing(Partner.A, 1, FIRST)).isEqualTo(Standing.PASSED);
    }

    @Test
    void aTextInForceKeepsItsWordUntilTheNextHasBothSignatures() {
        texts.bothSign(FIRST, text(1, "one"));
        texts.propose(Partner.A, FIRST.plusDays(1), text(2, "two"));
        texts.sign(Partner.A, FIRST.plusDays(1), text(2, "two"));
        assertThat(texts.standing(Partner.B, 1, FIRST.plusDays(1))).isEqualTo(Standing.IN_FORCE);

        texts.sign(Partner.B, FIRST.plusDays(2), text(2, "two"));

        assertThat(texts.standing(Partner.B, 1, FIRST.plusDays(2))).isEqualTo(Standing.REPLACED);
        assertThat(texts.standing(Partner.B, 2, FIRST.plusDays(2))).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void itLapsesByItself() {
        texts.bothSign(FIRST, text(1, "one"));

        assertThat(texts.standing(Partner.A, 1, LAST)).isEqualTo(Standing.IN_FORCE);
        assertThat(texts.standing(Partner.A, 1, LAST.plusDays(1))).isEqualTo(Standing.LAPSED);
    }

    @Test
    void aRenewalNeedsTwoFreshSignatures() {
        var renewal = text(2, "one", LAST.plusDays(1), LAST.plusDays(20));
        var day = LAST.plusDays(2);
        texts.bothSign(FIRST, text(1, "one")).propose(Partner.A, LAST, renewal);
        assertThat(texts.agreement(Partner.A).inForce(day)).isEmpty();

        texts.sign(Partner.A, LAST, renewal);
        assertThat(texts.agreement(Partner.B).inForce(day)).isEmpty();

        texts.sign(Partner.B, LAST, renewal);
        assertThat(texts.standing(Partner.A, 2, LAST)).isEqualTo(Standing.AHEAD);
        assertThat(texts.standing(Partner.A, 1, LAST)).isEqualTo(Standing.IN_FORCE);
        assertThat(texts.agreement(Partner.A).inForce(day)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Partner.class)
    void eitherEndsItAloneAtOnce(Partner ender) {
        texts.bothSign(FIRST, text(1, "one")).end(ender, FIRST.plusDays(3), 1);

        for (var viewer : Partner.values()) {
            assertThat(texts.standing(viewer, 1, FIRST.plusDays(3))).isEqualTo(Standing.ENDED);
        }
    }

    /// What was in force keeps its place on the page; a text that had not begun never was.
    @Test
    void anEndBeforeTheNextTextBeginsEndsWhatWasInForce() {
        var next = text(2, "two", LAST.plusDays(1), LAST.plusDays(20));
        texts.bothSign(FIRST, text(1, "one")).propose(Partner.A, FIRST, next);
        texts.bothSign(FIRST.plusDays(1), next).end(Partner.B, FIRST.plusDays(2), 2);

        var day = FIRST.plusDays(3);
        assertThat(texts.standing(Partner.A, 1, day)).isEqualTo(Standing.ENDED);
        assertThat(texts.standing(Partner.A, 2, day)).isEqualTo(Standing.PASSED);
        assertThat(texts.agreement(Partner.A).shown(day))
                .extracting(Version::number)
                .containsExactly(1, 2);
        assertThat(texts.history(Partner.B).sound()).isTrue();
    }

    /// What held last stands alone on the page: no other text of it is left to tell of.
    @Test
    void aRenewalThatLapsesIsTheLastThatHeld() {
        var renewal = text(2, "one", FIRST.plusDays(5), LAST.plusDays(20));
        texts.bothSign(FIRST, text(1, "one")).end(Partner.B, FIRST.plusDays(3), 1);
        texts.propose(Partner.A, FIRST.plusDays(4), renewal).bothSign(FIRST.plusDays(4), renewal);

        var day = LAST.plusDays(21);
        assertThat(texts.standing(Partner.A, 1, day)).isEqualTo(Standing.ENDED);
        assertThat(texts.standing(Partner.A, 2, day)).isEqualTo(Standing.LAPSED);
        assertThat(texts.agreement(Partner.A).shown(day))
                .extracting(Version::number)
                .containsExactly(2);
    }

    @Test
    void aTextThatNobodySignedStandsBehindTheOneThatLapsed() {
        texts.bothSign(FIRST, text(1, "one")).propose(Partner.A, FIRST, text(2, "two"));

        assertThat(texts.agreement(Partner.A).shown(LAST.plusDays(1)))
                .extracting(Version::number)
                .containsExactly(1, 2);
    }

    /// What another text had replaced before the end did not end then.
    @Test
    void anEndLeavesWhatWasReplacedBefore() {
        texts.bothSign(FIRST, text(1, "one")).propose(Partner.A, FIRST, text(2, "two"));
        texts.bothSign(FIRST.plusDays(1), text(2, "two")).end(Partner.B, FIRST.plusDays(2), 2);

        assertThat(texts.standing(Partner.A, 1, FIRST.plusDays(3))).isEqualTo(Standing.REPLACED);
        assertThat(texts.agreement(Partner.A).shown(FIRST.plusDays(3)))
                .extracting(Version::number)
                .containsExactly(2);
    }

    @Test
    void anEndComesTooLateForWhatHasLapsed() {
        var renewal = text(2, "one", LAST.plusDays(1), LAST.plusDays(20));
        texts.bothSign(FIRST, text(1, "one")).propose(Partner.A, LAST, renewal);
        texts.bothSign(LAST, renewal).end(Partner.A, LAST.plusDays(5), 2);

        assertThat(texts.standing(Partner.A, 1, LAST.plusDays(5))).isEqualTo(Standing.LAPSED);
        assertThat(texts.standing(Partner.A, 2, LAST.plusDays(5))).isEqualTo(Standing.ENDED);
    }

    @Test
    void whoLetsItLapseIsTheOnlyOneToKnow() {
        texts.bothSign(FIRST, text(1, "one"));
        var before = texts.view(Partner.A);

        texts.add(Partner.B, FIRST, false, new AgreementLapsing(Texts.ID));

        assertThat(texts.view(Partner.A)).isEqualTo(before);
        assertThat(texts.agreement(Partner.B).lapsing()).isTrue();
        assertThat(texts.standing(Partner.B, 1, LAST.plusDays(1))).isEqualTo(Standing.LAPSED);
    }

    /// Both change it at the same minute: both read the same one of the two.
    @Test
    void twoChangesAtOnceLeaveOneTextForBoth() {
        texts.propose(Partner.A, FIRST, text(2, "mine"));
        texts.propose(Partner.B, FIRST, text(2, "yours"));
        var open = texts.agreement(Partner.A).newest().mark();

        texts.sign(Partner.A, FIRST, text(2, "mine")).sign(Partner.B, FIRST, text(2, "yours"));

        for (var viewer : Partner.values()) {
            assertThat(texts.agreement(viewer).newest().mark()).isEqualTo(open);
            assertThat(texts.agreement(viewer).inForce(FIRST)).isEmpty();
        }
    }
}
