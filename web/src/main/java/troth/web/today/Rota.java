package troth.web.today;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import troth.web.picture.Statement;
import troth.web.view.Marks;
import troth.web.view.PracticeContent.Felt;

/// Whose turn it is on a day: planned missingness, so that two minutes are enough and yet
/// everything comes round.
///
/// ```
/// Of the six statements that the model reads, two rest each day. The fifteen pairs are gone through
/// as six teams meet each other: in five rounds of three days, each team once a round. So
///   - each is asked on 10 of any 15 days, and never missing for more than two days in a row;
///   - each two are asked together on 6 of any 15 days, so that how they go together can be read.
/// Of the six that are kept for oneself, one comes each day; of the four on sexual trust, one, for
/// whoever has opened them. After 60 days it begins anew.
/// ```
///
/// Where in the plan someone stands on their first day is drawn from the space and the person, and
/// from nothing that anybody answers.
///
/// @param chance of the space and the person
public record Rota(String chance, LocalDate day) {

    private static final int TEAMS = 6;
    private static final int ROUND = TEAMS / 2;
    private static final int PAIRS = TEAMS * (TEAMS - 1) / 2;
    private static final int PLAN = 60;

    /// What is asked, in the order of the page.
    List<Statement> statements() {
        var resting = resting();
        var turn = List.of(kept().get(Math.floorMod(number(), kept().size())));
        return Arrays.stream(Statement.values())
                .filter(s -> s.isRead() ? !resting.contains(s) : turn.contains(s))
                .toList();
    }

    /// The statement on sexual trust.
    String felt() {
        return Felt.STATEMENTS.get(Math.floorMod(number(), Felt.STATEMENTS.size()));
    }

    /// What may be suggested is gone through in a plan of its own.
    <T> T turnOf(List<T> list) {
        return list.get(Math.floorMod(number(), list.size()));
    }

    /// The pair of teams that meet, by the circle method: one stands, the others move on.
    private Set<Statement> resting() {
        var read = Arrays.stream(Statement.values()).filter(Statement::isRead).toList();
        int match = Math.floorMod(number(), PAIRS);
        int round = match / ROUND;
        int way = match % ROUND;
        int one = way == 0 ? TEAMS - 1 : Math.floorMod(round + way, TEAMS - 1);
        return Set.of(read.get(one), read.get(Math.floorMod(round - way, TEAMS - 1)));
    }

    private static List<Statement> kept() {
        return Arrays.stream(Statement.values()).filter(s -> !s.isRead()).toList();
    }

    private int number() {
        var start = new BigInteger(Marks.of("rota " + chance), 16).mod(BigInteger.valueOf(PLAN));
        return (int) (day.toEpochDay() + start.longValue());
    }
}
