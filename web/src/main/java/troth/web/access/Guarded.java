package troth.web.access;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Routes with who may use them. The gate has let the visitor in before; that it was this door it
/// let them in by is asked again here, so that a mistake there opens nothing. A form that is sent
/// twice acts once.
record Guarded(Who who, RouterFunction<ServerResponse> routes)
        implements RouterFunction<ServerResponse> {

    /// Under which name a request carries whom the gate took it to be for.
    static final String LET_IN = "troth.who";

    @Override
    public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        return routes.route(request).map(this::guarded);
    }

    private HandlerFunction<ServerResponse> guarded(HandlerFunction<ServerResponse> handler) {
        return request -> {
            var letIn = request.servletRequest().getAttribute(LET_IN);
            if (who != Who.ANYONE && who != letIn) {
                throw new IllegalStateException(
                        "A page for (%s) was reached by the door for (%s). Please report this."
                                .formatted(who, letIn));
            }
            var session = Access.of(request.servletRequest());
            boolean acts = who != Who.ANYONE && request.method().equals(HttpMethod.POST);
            return acts && session.isPresent()
                    ? session.get().once().of(request, handler)
                    : handler.handle(request);
        };
    }

    @Override
    public void accept(RouterFunctions.Visitor visitor) {
        routes.accept(visitor);
    }
}
