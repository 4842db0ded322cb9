package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// The kind of a browser in one word, so that its owner knows it again. No more of it is kept.
public final class Device {

    private static final List<String> KINDS =
            List.of("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux");

    private Device() {}

    public static String of(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return KINDS.stream().filter(agent::contains).findFirst().orElse("?");
    }
}
