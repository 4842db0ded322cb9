package troth.web.welcome;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.store.EntryStore;

/// Says what this is and how much is entered.
public class WelcomePage {

    private final EntryStore entries;

    WelcomePage(EntryStore entries) {
        this.entries = entries;
    }

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("welcome/welcome", Map.of("entries", entries.count()));
    }
}
