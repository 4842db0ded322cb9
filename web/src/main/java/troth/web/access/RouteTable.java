package troth.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// All routes of the site map with who may use them, read from the site map itself: nothing is
/// listed twice, and nothing can be missing here that is there.
public class RouteTable implements SmartInitializingSingleton {

    /// One route.
    public record Route(HttpMethod method, PathPattern path, Who who) {

        boolean fits(String asked, PathContainer where) {
            boolean reads = method.equals(HttpMethod.GET) && asked.equals("HEAD");
            return (reads || method.matches(asked)) && path.matches(where);
        }
    }

    private final List<Route> routes;

    public RouteTable(List<RouterFunction<?>> siteMap) {
        var found = new ArrayList<Route>();
        siteMap.forEach(part -> part.accept(new Reading(who(part), found)));
        routes = List.copyOf(found);
    }

    private static Who who(RouterFunction<?> part) {
        if (part instanceof Guarded guarded) {
            return guarded.who();
        }
        throw new IllegalStateException(
                "Routes do not say who may use them (%s).\nMaybe begin them with PARTNER.may(...)."
                        .formatted(part));
    }

    /// Read once the server has started as a whole, and not with the first visitor.
    @Override
    public void afterSingletonsInstantiated() {
        if (routes.isEmpty()) {
            throw new IllegalStateException("The site map has no route.");
        }
    }

    public List<Route> routes() {
        return routes;
    }

    /// Who may ask for this, if there is such a route: the first that fits, as the router takes it.
    Optional<Who> who(String method, String path) {
        var where = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.fits(method, where))
                .map(Route::who)
                .findFirst();
    }

    /// Whether there is a page of ours at exactly this address.
    public boolean isPage(String path) {
        return path.matches("/|(?:/[\\w.-]++)++") && who("GET", path).isPresent();
    }

    /// The page at this address, or else the nearest above it.
    String nearestPage(String path) {
        var page = path;
        while (page.length() > 1 && !isPage(page)) {
            page = page.substring(0, Math.max(1, page.lastIndexOf('/')));
        }
        return page;
    }

    /// Walks the site map. Routes here are a method and a path and nothing else, so that a path
    /// alone decides.
    @SuppressWarnings("overloads")
    private static final class Reading
            implements RouterFunctions.Visitor, RequestPredicates.Visitor {

        private final Who who;
        private final List<Route> found;
        private Set<HttpMethod> methods = Set.of();
        private String path = "";

        Reading(Who who, List<Route> found) {
            this.who = who;
            this.found = found;
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            methods = Set.of();
            path = "";
            predicate.accept(this);
            if (path.isEmpty() || methods.isEmpty()) {
                throw strange("neither a method nor a path");
            }
            var pattern = PathPatternParser.defaultInstance.parse(path);
            methods.forEach(method -> found.add(new Route(method, pattern, who)));
        }

        @Override
        public void method(Set<HttpMethod> asked) {
            methods = asked;
        }

        @Override
        public void path(String pattern) {
            path = pattern;
        }

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void startNested(RequestPredicate predicate) {
            throw strange("a nest");
        }

        @Override
        public void endNested(RequestPredicate predicate) {
            throw strange("a nest");
        }

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
            throw strange("files");
        }

        @Override
        public void unknown(RouterFunction<?> routes) {
            throw strange(routes);
        }

        @Override
        public void unknown(RequestPredicate predicate) {
            throw strange(predicate);
        }

        @Override
        @Deprecated
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {
            throw strange(extension);
        }

        @Override
        public void header(String name, String value) {
            throw strange(name);
        }

        @Override
        public void param(String name, String value) {
            throw strange(name);
        }

        @Override
        public void version(String version) {
            throw strange(version);
        }

        @Override
        public void startOr() {
            throw strange("or");
        }

        @Override
        public void or() {
            throw strange("or");
        }

        @Override
        public void endOr() {
            throw strange("or");
        }

        @Override
        public void startNegate() {
            throw strange("not");
        }

        @Override
        public void endNegate() {
            throw strange("not");
        }

        private static IllegalStateException strange(Object what) {
            return new IllegalStateException(
                    "A route of the site map is chosen by more than method and path (%s); then who may use it is not clear."
                            .formatted(what));
        }
    }
}
