package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

/// Listens to every socket of this JVM, and to every name that it asks for, while all of the space
/// is used: what is read and written goes between the space and the visitor on this machine. The
/// one name beside "localhost" is that of the machine itself, which libraries ask for as they
/// start.
class NoConnectionTest {

    /// A name that no machine can have.
    private static final String NOBODY = "nobody.invalid";

    @Test
    void nothingIsSentToAnotherMachine() throws UnknownHostException {
        var met = new ConcurrentSkipListSet<String>();
        assertThatThrownBy(() -> InetAddress.getByName(NOBODY))
                .isInstanceOf(UnknownHostException.class);
        assertThat(Lookups.NAMES).as("what listens to names").contains(NOBODY);
        Lookups.NAMES.clear();
        try (var sockets = new RecordingStream()) {
            for (var event : events()) {
                sockets.enable(event).withThreshold(Duration.ZERO);
                sockets.onEvent(event, e -> met.add(remote(e)));
            }
            sockets.startAsync();
            use();
            sockets.stop();
        }
        var asked = Set.copyOf(Lookups.NAMES);
        assertThat(met).isNotEmpty();
        for (var address : (Set<String>) met) {
            assertThat(InetAddress.getByName(address).isLoopbackAddress()).as(address).isTrue();
        }
        assertThat(asked)
                .isSubsetOf("localhost", "127.0.0.1", InetAddress.getLocalHost().getHostName());
    }

    /// What this Java tells of sockets: reading and writing, and connecting where it has that.
    private static List<String> events() {
        var events =
                FlightRecorder.getFlightRecorder().getEventTypes().stream()
                        .filter(type -> type.getField("address") != null)
                        .map(EventType::getName)
                        .filter(name -> name.startsWith("jdk.Socket"))
                        .toList();
        assertThat(events).contains("jdk.SocketRead", "jdk.SocketWrite");
        return events;
    }

    /// Every route with its errors, the picture, a copy of one's own and the paper for a therapist.
    private static void use() {
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            assertThat(noa.got("picture").body()).contains("<svg class=\"chart\"");
            var paper = noa.bytes("mine/report", "part=picture");
            assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            assertThat(noa.get("mine/copy").statusCode()).isEqualTo(200);
            assertThat(Tour.seen(noa)).hasSizeGreaterThan(130);
        }
    }

    private static String remote(RecordedEvent event) {
        return event.getString("address");
    }
}
