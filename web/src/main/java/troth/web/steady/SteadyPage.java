package troth.web.steady;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The same for everyone, whatever they entered.
public class SteadyPage {

    /// Where one comes who has left says so, in words that do not tell what was left.
    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok()
                .render("steady/steady", Map.of("done", request.param("done").isPresent()));
    }

    /// What anyone should know, once more.
    public ServerResponse privacy(ServerRequest request) {
        return ServerResponse.ok().render("steady/privacy");
    }
}
