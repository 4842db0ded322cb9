package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A form that came too late, as it was sent.
public record Unsent(String path, Map<String, List<String>> fields) {

    /// What a passkey gave: it must be given anew, and lies in no page meanwhile.
    private static final String KEY = "prf";

    static Unsent of(HttpServletRequest request, String path) {
        var fields = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove(FormTokens.FIELD);
        fields.remove(KEY);
        return new Unsent(path, fields);
    }
}
