package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/// Puts the token of the session into every form of every page that is posted, without the page
/// doing anything: Thymeleaf asks here whenever it writes `th:action`. What another form sends
/// stands in an address and stays in a browser's history, so it gets none.
public class FormTokens implements RequestDataValueProcessor {

    /// The name by which Spring finds it.
    static final String NAME = "requestDataValueProcessor";

    static final String FIELD = "_token";

    private static final String POSTED = FormTokens.class.getName() + ".posted";

    @Override
    public String processAction(
            HttpServletRequest request, String action, @Nullable String method) {
        request.setAttribute(POSTED, "post".equalsIgnoreCase(method));
        return action;
    }

    @Override
    public String processFormFieldValue(
            HttpServletRequest request, @Nullable String name, String value, String type) {
        return value;
    }

    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        if (!Boolean.TRUE.equals(request.getAttribute(POSTED))) {
            return Map.of();
        }
        return Access.of(request)
                .map(session -> Map.of(FIELD, session.formToken()))
                .orElse(Map.of());
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return url;
    }
}
