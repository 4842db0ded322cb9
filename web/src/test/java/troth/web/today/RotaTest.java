package troth.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.web.picture.Statement;
import troth.web.view.PracticeContent.Felt;

/// The promises of the plan, each over many beginnings.
class RotaTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 22);
    private static final List<Statement> READ =
            Arrays.stream(Statement.values()).filter(Statement::isRead).toList();

    private static List<List<Statement>> days(String chance, int first, int days) {
        return IntStream.range(first, first + days)
                .mapToObj(day -> new Rota(chance, FROM.plusDays(day)).statements())
                .toList();
    }

    private static Stream<List<List<Statement>>> spans(int days) {
        return IntStream.range(0, 60).mapToObj(first -> days("a", first, days));
    }

    @Test
    void eachIsAskedOnTenOfAnyFifteenDaysAndEachTwoTogetherOnSix() {
        assertThat(spans(15))
                .allSatisfy(span -> {
                    for (var one : READ) {
                        assertThat(span.stream().filter(day -> day.contains(one))).hasSize(10);
                        for (var other : READ.subList(READ.indexOf(one) + 1, READ.size())) {
                            assertThat(
                                            span.stream()
                                                    .filter(day ->
                                                            day.containsAll(List.of(one, other))))
                                    .hasSize(6);
                        }
                    }
                });
    }

    @Test
    void nothingThatIsReadIsMissingForMoreThanTwoDays() {
        assertThat(spans(3))
                .allSatisfy(span -> {
                    var asked = new HashSet<Statement>();
                    span.forEach(asked::addAll);
                    assertThat(asked).containsAll(READ);
                });
    }

    @Test
    void everythingComesRound() {
        var asked = new HashSet<Statement>();
        days("a", 0, 6).forEach(asked::addAll);
        var felt =
                IntStream.range(0, 4)
                        .mapToObj(day -> new Rota("a", FROM.plusDays(day)).felt())
                        .toList();

        assertThat(asked).containsExactlyInAnyOrder(Statement.values());
        assertThat(felt).containsExactlyInAnyOrderElementsOf(Felt.STATEMENTS);
    }

    /// Five statements, one on sexual trust, what happened and a line are eight rows: at fifteen
    /// seconds each, two minutes.
    @Test
    void aDayHasFiveStatementsInTheOrderOfThePage() {
        assertThat(days("b", 0, 60)).allSatisfy(day -> assertThat(day).hasSize(5).isSorted());
    }

    @Test
    void oneDayAndOnePersonHaveOnePlanAndAnotherBeginsElsewhere() {
        assertThat(days("a", 0, 60)).isEqualTo(days("a", 0, 60));
        assertThat(
                        IntStream.range(0, 9)
                                .mapToObj(person -> days("person " + person, 0, 60))
                                .distinct()
                                .count())
                .isGreaterThan(5);
    }
}
