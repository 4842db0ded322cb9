package troth.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import troth.web.store.Disk;
import troth.web.store.Trouble;

/// Where the store cannot write, for want of room or whatever else, what somebody sent is not lost:
/// the answer is a page with all of it, to be copied or sent again. The same where another was in
/// the way. Whatever else fails, the page of errors shows it. It is noted nowhere else; the log
/// says what kind of thing failed.
///
/// It stands before [Gate], which asks the store too.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class Unwritten extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Unwritten.class);

    private static final String PAGE = "doors/unwritten";

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<Disk> disk;

    Unwritten(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<Disk> disk) {
        this.views = views;
        this.disk = disk;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            if (response.getStatus() >= 400) {
                keep(request);
            }
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            } else if (Trouble.isOfTheStore(e)) {
                LOG.warn("The store could not be read or written", e);
                disk.getObject().letGo();
                answer(request, response, Trouble.isFull(e));
            } else if (Trouble.isOfAnother(e)) {
                LOG.warn("Another was in the way", e);
                answer(request, response, false);
            } else {
                keep(request);
                throw e;
            }
        }
    }

    /// For the page of errors.
    private static void keep(HttpServletRequest request) {
        if (isSent(request)) {
            request.setAttribute(Unsent.OPEN, Unsent.of(request).words());
        }
    }

    private static boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean full)
            throws ServletException {
        var page = new HashMap<String, Object>(Map.of("full", full));
        if (isSent(request)) {
            page.put("form", Unsent.of(request));
        }
        if (Access.of(request).isEmpty()) {
            page.put("side", "door");
        }
        var status = full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        response.resetBuffer();
        response.setStatus(status.value());
        try {
            var view = views.getObject().resolveViewName(PAGE, request.getLocale());
            Objects.requireNonNull(view).render(page, request, response);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
