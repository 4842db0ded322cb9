package troth.web.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Entry;
import troth.web.view.Marks;
import troth.web.view.Space;
import troth.web.view.View;

/// All that both signed, and what of it was ended, in one chain: each record names the mark of the
/// one before it, so that none can be changed, left out or put in between without changing every
/// later mark. It is the same for both.
///
/// A signature also carries how the chain stood when it was given. So even someone who computes all
/// marks anew is found out by the next signature, and by any copy that was taken out before.
record History(List<Link> links, boolean sound) {

    /// @param closed of an end: whether the text had no force then, since it had not begun or
    ///   another held. A copy that an older version left does not say it, and is read as if not.
    /// @param text the lines that the mark is of, the first of which names the mark before
    record Link(
            String title,
            Optional<LocalDate> ended,
            boolean closed,
            LocalDate day,
            String text,
            String mark) {}

    /// What was before the first record.
    static final String BEGINNING = "nothing";

    private static final Comparator<Deed> IN_ORDER =
            Comparator.comparing(Deed::seen)
                    .thenComparing(Deed::moment)
                    .thenComparing(deed -> Marks.of(deed.lines()));

    /// Something that belongs into the chain.
    private record Deed(
            String title,
            boolean isEnd,
            boolean closed,
            Instant moment,
            int seen,
            List<Entry> made,
            String lines) {}

    static History of(View view, Space space, ZoneId zone) {
        var agreements = Agreement.of(view, zone);
        var deeds =
                Stream.concat(
                                agreements.stream().flatMap(a -> signed(a, space, zone)),
                                agreements.stream().flatMap(a -> ends(a, view, zone)))
                        .sorted(IN_ORDER)
                        .toList();
        return chained(deeds, zone);
    }

    private static History chained(List<Deed> deeds, ZoneId zone) {
        var links = new ArrayList<Link>();
        boolean sound = true;
        for (var deed : deeds) {
            sound &= deed.made().stream().allMatch(entry -> fits(entry, links));
            var text = "Before: " + head(links) + "\n" + deed.lines();
            var day = deed.moment().atZone(zone).toLocalDate();
            var ended = deed.isEnd() ? Optional.of(day) : Optional.<LocalDate>empty();
            links.add(new Link(deed.title(), ended, deed.closed(), day, text, Marks.of(text)));
        }
        return new History(List.copyOf(links), sound);
    }

    /// Whether the chain was as the entry says it was.
    private static boolean fits(Entry entry, List<Link> links) {
        return switch (entry.content()) {
            case AgreementSigned s -> fits(s.seen(), s.before(), links);
            case AgreementEnded e -> fits(e.seen(), e.before(), links);
            default -> false;
        };
    }

    private static boolean fits(int seen, String before, List<Link> links) {
        return seen >= 0 && seen <= links.size() && head(links.subList(0, seen)).equals(before);
    }

    static String head(List<Link> links) {
        return links.isEmpty() ? BEGINNING : links.getLast().mark();
    }

    String head() {
        return head(links);
    }

    private static Stream<Deed> signed(Agreement agreement, Space space, ZoneId zone) {
        return agreement.versions().stream()
                .filter(Version::signedByBoth)
                .map(version -> signed(version, space, zone));
    }

    /// The day is that of the second signature: who was first is not told.
    private static Deed signed(Version version, Space space, ZoneId zone) {
        var signatures = version.signatures();
        var moment =
                signatures.stream().map(Entry::moment).max(Comparator.naturalOrder()).orElseThrow();
        int seen =
                signatures.stream()
                        .mapToInt(entry -> Version.signature(entry).seen())
                        .max()
                        .orElseThrow();
        var lines = new StringBuilder(version.proposed().canonical());
        lines.append("Mark of this text: ").append(version.mark()).append('\n');
        for (var entry : signatures) {
            lines.append("Signed by ")
                    .append(name(space, entry.author()))
                    .append(" as: ")
                    .append(Version.signature(entry).name())
                    .append('\n');
        }
        lines.append("Signed by both on: ").append(moment.atZone(zone).toLocalDate()).append('\n');
        return new Deed(
                version.text().title(), false, false, moment, seen, signatures, lines.toString());
    }

    private static String name(Space space, Partner partner) {
        return space.name(partner).lines().findFirst().orElse("");
    }

    /// The first end of each text that both had signed; who ended it is left out.
    private static Stream<Deed> ends(Agreement agreement, View view, ZoneId zone) {
        return agreement.versions().stream()
                .filter(version -> version.signedByBoth() && version.closed().isPresent())
                .flatMap(version -> end(version, held(agreement, version), view, zone).stream());
    }

    /// Whether it was this text that ended: on any day after its end it stands the same.
    private static boolean held(Agreement agreement, Version version) {
        return agreement.standing(version, version.closed().orElseThrow()) == Standing.ENDED;
    }

    private static Optional<Deed> end(Version version, boolean held, View view, ZoneId zone) {
        return view.entries().stream()
                .filter(entry -> ends(entry, version.proposed()))
                .min(Comparator.comparing(Entry::moment).thenComparing(Entry::id))
                .map(entry -> {
                    var day = entry.day(zone);
                    var lines =
                            "Ended on: %s\nMark of the text: %s\n".formatted(day, version.mark());
                    int seen = entry.content() instanceof AgreementEnded e ? e.seen() : 0;
                    return new Deed(
                            version.text().title(),
                            true,
                            !held,
                            entry.moment(),
                            seen,
                            List.of(entry),
                            lines);
                });
    }

    private static boolean ends(Entry entry, AgreementProposed proposed) {
        return entry.content() instanceof AgreementEnded ended
                && ended.agreement().equals(proposed.agreement())
                && ended.number() >= proposed.number();
    }
}
