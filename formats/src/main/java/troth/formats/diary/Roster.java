package troth.formats.diary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import troth.formats.Nearest;
import troth.formats.Problem;
import troth.formats.Problems;

/// Who is with whom: the dyads of a diary and their persons, as rows make them known.
final class Roster {

    /// What fits into a gigabyte: a file of 200 MB and more.
    private static final int MOST_ANSWERS = 12_000_000;

    /// Ten items in each minute of two months.
    private static final int MOST_OF_A_DYAD = 1_000_000;

    /// Twice what a large registry has.
    private static final int MOST_DYADS = 250_000;

    private static final int MOST_REPORTED = 1_000;

    private final String file;
    private final List<String> roles;
    private final Problems problems;
    private final Map<String, Couple> couples = new LinkedHashMap<>();
    private final Map<String, Couple> coupleOf = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private int answers;

    /// @param roles the two roles there are; empty where any will do
    Roster(String file, List<String> roles, Problems problems) {
        this.file = file;
        this.roles = roles;
        this.problems = problems;
    }

    Collection<Couple> couples() {
        return couples.values();
    }

    Optional<Couple> find(String id) {
        return Optional.ofNullable(couples.get(id));
    }

    Couple couple(String id, long line) {
        var known = couples.get(id);
        if (known != null) {
            return known;
        }
        if (couples.size() == MOST_DYADS) {
            problems.add(file, line, "", "At most %,d dyads are read.".formatted(MOST_DYADS));
            problems.stopIfAny();
        }
        var couple = new Couple(id, line);
        couples.put(id, couple);
        return couple;
    }

    /// The place of a person among the members of a couple; nothing, and a problem, where the row
    /// contradicts an earlier one.
    ///
    /// @param person empty where the role alone tells the partners apart
    OptionalInt member(Couple couple, String person, String role, long line) {
        var members = couple.members();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            boolean same =
                    person.isEmpty() ? member.role().equals(role) : member.id().equals(person);
            if (same) {
                return sameRole(couple, member, role, line)
                        ? OptionalInt.of(i)
                        : OptionalInt.empty();
            }
        }
        var objection = objection(couple, person, role, line);
        if (objection.isPresent()) {
            report(couple.id() + "\n" + person + "\n" + role, objection.get());
            return OptionalInt.empty();
        }
        var id = person.isEmpty() ? couple.id() + ":" + role : person;
        members.add(new Couple.Member(id, role, line));
        coupleOf.put(id, couple);
        return OptionalInt.of(members.size() - 1);
    }

    /// Takes an answer to the `item`-th item of the mapping.
    void answer(Couple couple, int member, int item, double second, double value, long line) {
        if (++answers > MOST_ANSWERS) {
            refuse(line, "At most %,d answers are read.".formatted(MOST_ANSWERS));
        }
        if (couple.answers().size() == MOST_OF_A_DYAD) {
            refuse(line, "At most %,d answers of one dyad are read.".formatted(MOST_OF_A_DYAD));
        }
        couple.answers().add(member, item, second, value, line);
    }

    private void refuse(long line, String says) {
        var maybe = "Maybe split the file by dyads, or map fewer items.";
        problems.add(new Problem(file, line, "", says, maybe));
        problems.stopIfAny();
    }

    int answers() {
        return answers;
    }

    /// Says once, and not in each row, what is wrong with a person.
    private void report(String who, Problem problem) {
        if (!reported.contains(who)) {
            problems.add(problem);
        }
        if (reported.size() < MOST_REPORTED) {
            reported.add(who);
        }
    }

    private boolean sameRole(Couple couple, Couple.Member member, String role, long line) {
        boolean same = member.role().equals(role);
        if (!same) {
            var says =
                    "The person (%s) of the dyad (%s) has the role (%s) here, and (%s) in line %d."
                            .formatted(
                                    Problem.shown(member.id()),
                                    Problem.shown(couple.id()),
                                    Problem.shown(role),
                                    Problem.shown(member.role()),
                                    member.line());
            report(member.id() + "\n" + role, new Problem(file, line, "", says));
        }
        return same;
    }

    private Optional<Problem> objection(Couple couple, String person, String role, long line) {
        var elsewhere = person.isEmpty() ? null : coupleOf.get(person);
        if (elsewhere != null) {
            return Optional.of(twoDyads(person, couple, elsewhere, line));
        }
        if (!roles.isEmpty() && !roles.contains(role)) {
            return Optional.of(unknownRole(role, line));
        }
        if (couple.members().size() == 2) {
            return Optional.of(third(couple, person.isEmpty() ? role : person, line));
        }
        boolean taken = couple.members().stream().anyMatch(m -> m.role().equals(role));
        return taken && !roles.isEmpty()
                ? Optional.of(twice(couple, role, line))
                : Optional.empty();
    }

    private Problem twoDyads(String person, Couple here, Couple elsewhere, long line) {
        return new Problem(
                file,
                line,
                "",
                "The person (%s) is in the dyad (%s) here, and in (%s) from line %d on."
                        .formatted(
                                Problem.shown(person),
                                Problem.shown(here.id()),
                                Problem.shown(elsewhere.id()),
                                elsewhere.line()),
                "Maybe the column counts the partners within each dyad: then name it under role, not"
                        + " under person.");
    }

    private Problem unknownRole(String role, long line) {
        return new Problem(
                file,
                line,
                "",
                "The role (%s) must be one of %s."
                        .formatted(Problem.shown(role), String.join(", ", roles)),
                Nearest.maybe(role, roles));
    }

    private Problem third(Couple couple, String person, long line) {
        var members = couple.members();
        return new Problem(
                file,
                line,
                "",
                "The dyad (%s) has a third person (%s) here; the others are (%s) and (%s)."
                        .formatted(
                                Problem.shown(couple.id()),
                                Problem.shown(person),
                                Problem.shown(members.get(0).id()),
                                Problem.shown(members.get(1).id())));
    }

    private Problem twice(Couple couple, String role, long line) {
        return new Problem(
                file,
                line,
                "",
                "Both persons of the dyad (%s) have the role (%s)."
                        .formatted(Problem.shown(couple.id()), Problem.shown(role)),
                "Maybe leave out (roles): then the partners are exchangeable.");
    }
}
