package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;

/// All that the server says on its channels while it is used, and while everything fails.
class LogsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final String CANARY = "herring-gull-at-four";

    @Test
    void whatIsLoggedHoldsNoContentNoNameAndNoAddress() {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            use();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        var log = said.toString(StandardCharsets.UTF_8);
        // The test has teeth: what failed is told by its kind.
        assertThat(log).contains("org.example.library: java.lang.IllegalStateException");
        assertThat(log).contains(" at troth.web.store.EntryStore:");
        assertThat(log)
                .doesNotContain(CANARY, "Noa", "Robin", "127.0.0.1", "0:0:0:0", "localhost")
                .doesNotContainIgnoringCase("intimacy")
                .doesNotContainIgnoringCase("safety")
                .doesNotContainIgnoringCase("agreement")
                .doesNotContainIgnoringCase("repair");
    }

    private static void use() {
        try (var server = WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
                var noa = new Visitor(server)) {
            Tour.seen(server, Partner.A);
            LoggerFactory.getLogger("org.example.library")
                    .warn(CANARY + " of {}", "Noa", new IllegalStateException(CANARY));
            server.part(JdbcTemplate.class).execute("alter table entry rename to elsewhere");
            for (var path : new String[] {"alone", "help/check", "agreements", "repair"}) {
                noa.get(path);
            }
            noa.post("", "word=7&note=" + CANARY);
            noa.post("talk", "do=keep&topic=appreciation&text=" + CANARY);
        }
    }
}
