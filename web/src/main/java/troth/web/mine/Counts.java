package troth.web.mine;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import troth.web.page.Words;
import troth.web.telling.Said;
import troth.web.view.Entry;
import troth.web.view.View;

/// How many entries of each kind are one's own, and how many of them would be left.
final class Counts {

    /// @param word of the kind, as an address says it
    public record Row(String word, String name, long alone, long shared, long left) {}

    private Counts() {}

    static List<Row> of(View view, List<Entry> gone, Words words) {
        var ids = gone.stream().map(Entry::id).collect(Collectors.toSet());
        var kinds =
                view.own()
                        .collect(
                                Collectors.groupingBy(
                                        Part::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> row(kind.getKey(), kind.getValue(), ids, words))
                .toList();
    }

    private static Row row(String kind, List<Entry> entries, Set<String> gone, Words words) {
        long shared = entries.stream().filter(Entry::shared).count();
        return new Row(
                Part.mark(kind),
                Said.kind(entries.getFirst().content().getClass(), words),
                entries.size() - shared,
                shared,
                entries.stream().filter(entry -> !gone.contains(entry.id())).count());
    }
}
