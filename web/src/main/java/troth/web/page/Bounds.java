package troth.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// How much one may send, and as what: a form of half a megabyte, which is more than all fields of
/// the longest page hold. No file is taken, in no form.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class Bounds extends OncePerRequestFilter {

    /// In bytes.
    public static final int LONGEST = 512 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = ONLY_READ.contains(request.getMethod());
        boolean bodiless = request.getContentLengthLong() == 0;
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (reads) {
            chain.doFilter(request, response);
        } else if (!bodiless && !type.startsWith(FORM)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > LONGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
