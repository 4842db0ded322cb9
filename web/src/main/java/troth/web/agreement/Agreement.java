package troth.web.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.web.view.AgreementContent;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Entry;
import troth.web.view.View;

/// An agreement with all its texts, as a viewer may know it. It is in force only while a text has
/// both signatures, its days run and nobody has ended it; none of that needs to be written down, so
/// it lapses by itself.
///
/// A change is another text: it has no signatures until both sign it anew. Until then an earlier
/// text that both signed keeps its word.
///
/// @param versions by number, the newest last
/// @param lapsing whether the viewer means not to renew, which only they know
record Agreement(String id, List<Version> versions, boolean lapsing) {

    /// All agreements of which the viewer may know, the newest text first.
    static List<Agreement> of(View view, ZoneId zone) {
        return shared(view)
                .map(entry -> entry.content())
                .filter(AgreementProposed.class::isInstance)
                .map(content -> ((AgreementContent) content).agreement())
                .distinct()
                .map(id -> of(view, id, zone))
                .sorted(
                        Comparator.comparing((Agreement a) -> a.newest().text().begins())
                                .reversed()
                                .thenComparing(a -> a.newest().mark()))
                .toList();
    }

    static Optional<Agreement> find(View view, String id, ZoneId zone) {
        return of(view, zone).stream().filter(agreement -> agreement.id().equals(id)).findFirst();
    }

    private static Stream<Entry> shared(View view) {
        return view.entries().stream().filter(Entry::shared);
    }

    private static Agreement of(View view, String id, ZoneId zone) {
        var entries =
                shared(view)
                        .filter(entry ->
                                entry.content() instanceof AgreementContent content
                                        && content.agreement().equals(id))
                        .toList();
        boolean lapsing =
                view.own()
                        .anyMatch(entry ->
                                entry.content() instanceof AgreementLapsing(String of)
                                        && of.equals(id));
        var versions =
                newestOfEachNumber(entries).values().stream()
                        .map(entry -> version(entry, entries, zone))
                        .toList();
        return new Agreement(id, versions, lapsing);
    }

    /// When both change a text at once there are two with one number: the later one counts, unless
    /// the other has been signed by both.
    private static Map<Integer, AgreementProposed> newestOfEachNumber(List<Entry> entries) {
        var newest = new TreeMap<Integer, AgreementProposed>();
        entries.stream()
                .filter(entry -> entry.content() instanceof AgreementProposed)
                .sorted(
                        Comparator.comparing((Entry entry) -> signers(entry, entries))
                                .thenComparing(Entry::moment)
                                .thenComparing(entry -> proposed(entry).mark()))
                .map(Agreement::proposed)
                .forEach(proposed -> newest.put(proposed.number(), proposed));
        return newest;
    }

    /// Two, or as good as none: one's own signature must not decide what one reads.
    private static int signers(Entry entry, List<Entry> entries) {
        return signatures(proposed(entry), entries).size() / 2;
    }

    private static AgreementProposed proposed(Entry entry) {
        if (entry.content() instanceof AgreementProposed proposed) {
            return proposed;
        }
        throw new IllegalArgumentException("The entry is no text of an agreement.");
    }

    private static List<Entry> signatures(AgreementProposed proposed, List<Entry> entries) {
        return Version.firstOfEach(
                entries.stream()
                        .filter(entry ->
                                entry.content() instanceof AgreementSigned signed
                                        && signed.mark().equals(proposed.mark()))
                        .toList());
    }

    private static Version version(AgreementProposed proposed, List<Entry> entries, ZoneId zone) {
        var closed =
                entries.stream()
                        .filter(entry ->
                                entry.content() instanceof AgreementEnded ended
                                        && ended.number() >= proposed.number())
                        .map(entry -> entry.day(zone))
                        .min(Comparator.<LocalDate>naturalOrder())
                        .filter(day -> !day.isAfter(proposed.text().ends()));
        return new Version(proposed, signatures(proposed, entries), closed);
    }

    Version newest() {
        return versions.getLast();
    }

    /// Whose words hold on that day, if any do.
    Optional<Version> inForce(LocalDate today) {
        return latest(version -> standing(version, today) == Standing.IN_FORCE);
    }

    /// The text that may be signed now: the newest, unless it is closed or signed by both.
    Optional<Version> open(LocalDate today) {
        return latest(version -> standing(version, today) == Standing.OPEN);
    }

    boolean isLive(LocalDate today) {
        return latest(version -> standing(version, today).isLive()).isPresent();
    }

    /// What a page of this agreement shows, the words that hold first. Of what is over, those that
    /// held last, and behind them the newest text if it never came into force.
    List<Version> shown(LocalDate today) {
        var live =
                versions.reversed().stream()
                        .filter(version -> standing(version, today).isLive())
                        .sorted(
                                Comparator.comparing(
                                        version -> standing(version, today) != Standing.IN_FORCE))
                        .toList();
        return live.isEmpty() ? over(today) : live;
    }

    private List<Version> over(LocalDate today) {
        return Stream.concat(
                        latest(version -> standing(version, today) != Standing.PASSED).stream(),
                        Stream.of(newest())
                                .filter(version -> standing(version, today) == Standing.PASSED))
                .toList();
    }

    private Optional<Version> latest(Predicate<Version> wanted) {
        return versions.reversed().stream().filter(wanted).findFirst();
    }

    Standing standing(Version version, LocalDate today) {
        if (!version.signedByBoth()) {
            boolean isNewest = version.number() == newest().number();
            boolean over = version.closed().isPresent() || today.isAfter(version.text().ends());
            return isNewest && !over ? Standing.OPEN : Standing.PASSED;
        }
        if (version.closed().isPresent()) {
            return atEnd(version, version.closed().get());
        }
        if (today.isAfter(version.text().ends())) {
            return Standing.LAPSED;
        }
        if (isReplaced(version, today)) {
            return Standing.REPLACED;
        }
        return today.isBefore(version.text().begins()) ? Standing.AHEAD : Standing.IN_FORCE;
    }

    /// Only what held can end: a text that had not begun, or whose place another had taken, did
    /// not.
    private Standing atEnd(Version version, LocalDate day) {
        if (day.isBefore(version.text().begins())) {
            return Standing.PASSED;
        }
        return isReplaced(version, day) ? Standing.REPLACED : Standing.ENDED;
    }

    private boolean isReplaced(Version version, LocalDate today) {
        return versions.stream()
                .filter(other -> other.number() > version.number() && other.signedByBoth())
                .anyMatch(other -> !today.isBefore(other.text().begins()));
    }

    /// The viewer's own signatures under this mark.
    static List<Entry> own(View view, String mark) {
        return view.own()
                .filter(entry ->
                        entry.content() instanceof AgreementSigned signed
                                && signed.mark().equals(mark))
                .collect(Collectors.toList());
    }
}
