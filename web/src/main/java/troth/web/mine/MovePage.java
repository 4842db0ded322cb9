package troth.web.mine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Vault;
import troth.web.store.Vault.Opened;
import troth.web.store.Visit;
import troth.web.view.Moved;

/// One's own entries, taken to another server and brought to this one: a file that opens for nobody
/// without the passphrase. Nothing of it reaches the other.
public class MovePage {

    private final Access access;
    private final Accounts accounts;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Clock clock;

    MovePage(Access access, Accounts accounts, SpaceStore spaces, EntryStore entries, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.spaces = spaces;
        this.entries = entries;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("mine/move", page(request));
    }

    private Map<String, Object> page(ServerRequest request) {
        var page = new HashMap<String, Object>();
        var viewer = access.visit(request).viewer();
        page.put("place", "mine");
        page.put("other", spaces.space(viewer).named(viewer.partner().other()));
        page.put("closed", spaces.isClosed(viewer));
        page.put("wrong", "");
        page.put("where", "");
        page.put("typed", "");
        page.put("brought", false);
        return page;
    }

    private ServerResponse refused(ServerRequest request, String where, String wrong) {
        var page = page(request);
        page.put("where", where);
        page.put("wrong", wrong);
        page.put("typed", request.param("vault").orElse(""));
        return ServerResponse.status(HttpStatus.BAD_REQUEST).render("mine/move", page);
    }

    /// One's own entries under the passphrase that is typed, which must be one's own: a wrong one
    /// would be noticed too late.
    public ServerResponse take(ServerRequest request) {
        var visit = access.visit(request);
        var words = request.param("now").orElse("");
        return switch (accounts.again(access.session(request), words)) {
            case WRONG -> refused(request, "take", "passphrase");
            case TOO_SOON -> refused(request, "take", "soon");
            case RIGHT -> {
                var own =
                        entries.view(visit)
                                .own()
                                .filter(entry -> Moved.alone(entry.content()))
                                .toList();
                var vault = accounts.slowly(() -> Vault.sealed(visit.partner(), own, words));
                accounts.note(visit, "copied");
                yield file(vault);
            }
        };
    }

    private static ServerResponse file(String vault) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"vault.txt\"")
                .body(vault.getBytes(StandardCharsets.UTF_8));
    }

    public ServerResponse bring(ServerRequest request) {
        var visit = access.visit(request);
        if (spaces.isClosed(visit.viewer())) {
            return refused(request, "bring", "closed");
        }
        var text = request.param("vault").orElse("");
        var words = request.param("words").orElse("");
        Opened opened = accounts.slowly(() -> Vault.opened(text, words));
        return wrong(opened)
                .map(wrong -> refused(request, "bring", wrong))
                .orElseGet(() -> brought(request, (Opened.In) opened));
    }

    private static Optional<String> wrong(Opened opened) {
        return switch (opened) {
            case Opened.In _ -> Optional.empty();
            case Opened.None() -> Optional.of("none");
            case Opened.Torn() -> Optional.of("torn");
            case Opened.Newer() -> Optional.of("newer");
            case Opened.Shut() -> Optional.of("shut");
        };
    }

    /// What came is said on the answer itself, since an address stays in the history of the
    /// browser; sent again, the form brings nothing twice.
    private ServerResponse brought(ServerRequest request, Opened.In vault) {
        var visit = access.visit(request);
        var bringing = entries.inTurn(visit, () -> brought(visit, vault));
        accounts.note(visit, "brought");
        var page = page(request);
        page.put("brought", true);
        page.put("came", bringing.entries().size());
        page.put("had", bringing.had());
        page.put("left", bringing.left());
        page.put("unknown", vault.unknown());
        page.put("parts", vault.parts());
        page.put("missing", vault.missing());
        return ServerResponse.ok().render("mine/move", page);
    }

    private Bringing brought(Visit visit, Opened.In vault) {
        var all = Bringing.of(vault, entries.view(visit), visit, clock.instant());
        entries.add(visit, all.entries());
        return all;
    }
}
