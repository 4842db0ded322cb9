package troth.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.evidence.Claims.Claim;
import troth.evidence.Claims.Finding;

/// Holds claims, findings, bibliography and coefficients together.
class ClaimsTest {

    @Test
    void thereAreThirtyFiveClaimsInOrder() {
        assertThat(Claims.all())
                .extracting(Claim::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35).boxed().toList());
    }

    @Test
    void everyClaimSaysWhatIsKnownWhatIsOpenAndWhatTheModelHolds() {
        assertThat(Claims.all())
                .allSatisfy(claim ->
                        assertThat(
                                        List.of(
                                                claim.words(),
                                                claim.known(),
                                                claim.open(),
                                                claim.model()))
                                .as("claim %d", claim.id())
                                .allSatisfy(words -> assertThat(words).endsWith(".")));
    }

    @Test
    void everySwitchIsACoefficient() {
        for (var claim : Claims.all()) {
            assertThat(claim.switches()).as("claim %d", claim.id()).isNotEmpty();
            claim.switches().forEach(name -> Evidence.load().estimate(name));
        }
    }

    @Test
    void everySourceIsInTheBibliography() {
        assertThat(cited())
                .allSatisfy(finding ->
                        assertThat(Evidence.bibliography()).containsKey(finding.source()));
        assertThat(cited()).allSatisfy(finding -> assertThat(finding.reference()).isNotBlank());
        assertThat(cited()).allSatisfy(finding -> assertThat(finding.reading()).isNotBlank());
    }

    /// A page of the library asks for it a thousand times: reading it each time took most of what
    /// all pages took.
    @Test
    void theBibliographyIsReadOnce() {
        assertThat(Evidence.bibliography()).isSameAs(Evidence.bibliography());
    }

    /// A source of which the bibliography says that it was recalled may not pass as read. Where
    /// numbers alone were recalled, the finding holds none of them.
    @Test
    void noFindingIsCitedAsSeenWhoseSourceWasRecalled() {
        var recalled =
                cited().filter(f -> f.reading().contains("recalled")).map(Finding::id).toList();
        var unseen = cited().filter(f -> !f.seen()).map(Finding::id).toList();

        assertThat(recalled).isNotEmpty().hasSameElementsAs(unseen);
    }

    /// The three that the evidence report says to leave off, and what stays switched off with them.
    @Test
    void whatIsContradictedIsOff() {
        var off = Claims.all().stream().filter(claim -> claim.badge() == Badge.X).toList();

        assertThat(off).extracting(Claim::id).containsExactly(3, 7, 9);
        for (var claim : off) {
            var first = Evidence.load().estimate(claim.switches().getFirst());
            assertThat(first.asEvidenced()).as(first.name()).isZero();
            assertThat(first.asClaimed()).as(first.name()).isPositive();
        }
    }

    private static Stream<Finding> cited() {
        return Claims.all().stream()
                .flatMap(claim ->
                        Stream.concat(claim.supporting().stream(), claim.opposing().stream()));
    }
}
