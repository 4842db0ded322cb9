package troth.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The browser of the desktop, if there is a desktop.
final class Browser {

    private Browser() {}

    /// Says nothing when it cannot: the address is on the screen already.
    static void open(URI address) {
        opener(System.getProperty("os.name"), System.getenv())
                .ifPresent(opener -> start(opener, address.toString()));
    }

    static Optional<String> opener(String system, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return Optional.of("open");
        }
        boolean desktop =
                !environment.getOrDefault("DISPLAY", "").isEmpty()
                        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return desktop ? Optional.of("xdg-open") : Optional.empty();
    }

    private static void start(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program on this desktop.
        }
    }
}
