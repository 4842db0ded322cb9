package troth.web.steady;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The same for everyone, whatever they entered.
public class SteadyPage {

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("steady/steady");
    }

    /// What anyone should know, once more.
    public ServerResponse privacy(ServerRequest request) {
        return ServerResponse.ok().render("steady/privacy");
    }
}
