package troth.formats.diary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Dyad;
import troth.dyad.Partner;
import troth.dyad.Physiology;

/// One dyad while its diary is read.
final class Couple {

    /// @param id what the file calls the person; made from dyad and role where it does not
    /// @param line the row in which the person was first met
    record Member(String id, String role, long line) {}

    private final String id;
    private final long line;
    private final List<Member> members = new ArrayList<>(2);
    private final Answers answers = new Answers();
    private double start = Double.POSITIVE_INFINITY;
    private double first = Double.POSITIVE_INFINITY;
    private double end = Double.NEGATIVE_INFINITY;

    Couple(String id, long line) {
        this.id = id;
        this.line = line;
    }

    String id() {
        return id;
    }

    /// The row in which the dyad was first met.
    long line() {
        return line;
    }

    /// In the order in which they were met; at most two.
    List<Member> members() {
        return members;
    }

    Answers answers() {
        return answers;
    }

    /// The partners were asked at this moment, whether they answered or not.
    void askedAt(double second) {
        happenedAt(second);
        first = Math.min(first, second);
        end = Math.max(end, second);
    }

    /// Something happened at this moment.
    void happenedAt(double second) {
        start = Math.min(start, second);
    }

    /// Days since the midnight before the first row.
    double day(double second) {
        return (second - TimeUnit.DAY * Math.floor(start / TimeUnit.DAY)) / TimeUnit.DAY;
    }

    /// The last day on which the partners were asked.
    double lastDay() {
        return first <= end ? day(end) : 0;
    }

    /// From the first asking to the last (s).
    double span() {
        return first <= end ? end - first : 0;
    }

    /// How many members gave no answer at all.
    long silentMembers() {
        return IntStream.range(0, members.size()).filter(i -> !answers.isBy(i)).count();
    }

    /// Who the member is: the one with the first role is A; without roles, the one met first.
    Partner partner(int member, List<String> roles) {
        boolean first =
                roles.isEmpty() ? member == 0 : members.get(member).role().equals(roles.getFirst());
        return first ? Partner.A : Partner.B;
    }

    /// The dyad, with a name for a partner of whom the file has no row.
    Dyad dyad(List<String> roles) {
        var persons = new EnumMap<Partner, Dyad.Person>(Partner.class);
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            persons.put(
                    partner(i, roles), person(member.id(), roles.isEmpty() ? "" : member.role()));
        }
        var somebody = members.isEmpty() ? "the dyad " + id : members.getFirst().id();
        var a = persons.getOrDefault(Partner.A, person("partner A of " + somebody, role(roles, 0)));
        var b = persons.getOrDefault(Partner.B, person("partner B of " + somebody, role(roles, 1)));
        return new Dyad(id, a, b);
    }

    private static String role(List<String> roles, int i) {
        return roles.isEmpty() ? "" : roles.get(i);
    }

    private static Dyad.Person person(String id, String role) {
        return new Dyad.Person(id, role, Physiology.UNSPECIFIED);
    }
}
