package troth.web.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import troth.web.access.Farewell;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.AgreementContent.AgreementSigned;

/// What both signed stays with the one who stays, as a copy of their own. Of the rest of what the
/// other wrote nothing stays.
public class Parting implements Farewell {

    /// What an older version did not write is no.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Clock clock;

    Parting(SpaceStore spaces, EntryStore entries, Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.clock = clock;
    }

    /// @param nameless whether the name of the one who left was replaced
    record Left(boolean sound, boolean nameless, List<History.Link> links) {

        Left {
            links = List.copyOf(links);
        }

        /// Asked again of what was kept: its own marks must hold, too.
        History history() {
            var filed = links.stream().map(l -> new HistoryFile.Filed(l.text(), l.mark())).toList();
            return new History(links, sound && HistoryFile.holds(filed));
        }
    }

    @Override
    public Optional<String> of(Visit visit, Name name) {
        var view = entries.view(visit);
        var space = spaces.space(visit);
        var history = History.of(view, space, clock.getZone());
        if (history.links().isEmpty()) {
            return Optional.empty();
        }
        var names = new TreeSet<>(Set.of(space.name(visit.partner())));
        view.own()
                .filter(entry -> entry.content() instanceof AgreementSigned)
                .forEach(entry -> names.add(Version.signature(entry).name()));
        var stays = Set.of(space.name(visit.partner().other()));
        var left = name == Name.STAYS ? history : Nameless.of(names, stays, name).of(history);
        return Optional.of(
                JSON.writeValueAsString(new Left(left.sound(), name != Name.STAYS, left.links())));
    }

    static Left read(String kept) {
        return JSON.readValue(kept, Left.class);
    }
}
