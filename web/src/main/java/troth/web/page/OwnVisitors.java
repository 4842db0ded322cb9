package troth.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in only who typed our address. Any web page may send its reader's browser to a server on
/// the reader's own machine, so that no one else can reach the port is not enough:
///
/// - A foreign name that points to this machine would make our pages part of that site. So the name
///   asked for must be ours, and come in over TLS where there is TLS.
/// - A form of a foreign site would write here. So what changes something must come from our pages.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class OwnVisitors extends OncePerRequestFilter {

    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD");

    private final Ours ours;

    OwnVisitors(Ours ours) {
        this.ours = ours;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ours.names().contains(request.getServerName())
                || ours.locked() != request.isSecure()) {
            response.sendError(HttpServletResponse.SC_MISDIRECTED_REQUEST);
        } else if (!ONLY_READ.contains(request.getMethod()) && !fromOurPages(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean fromOurPages(HttpServletRequest request) {
        var ours = request.getScheme() + "://" + request.getHeader("Host");
        var origin = request.getHeader("Origin");
        // Our own pages send no referrer, which makes some browsers write the origin as "null".
        return origin == null || origin.equals("null")
                ? "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                : origin.equals(ours);
    }
}
