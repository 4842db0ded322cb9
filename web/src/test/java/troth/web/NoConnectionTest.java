package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

/// Listens to every socket of this JVM while the space is used: all that is read and written goes
/// between the space and the visitor on this machine.
class NoConnectionTest {

    private static final List<String> EVENTS = List.of("jdk.SocketRead", "jdk.SocketWrite");

    @Test
    void nothingIsSentToAnotherMachine() throws UnknownHostException {
        var met = new ConcurrentSkipListSet<String>();
        try (var sockets = new RecordingStream()) {
            for (var event : EVENTS) {
                sockets.enable(event).withThreshold(Duration.ZERO);
                sockets.onEvent(event, e -> met.add(remote(e)));
            }
            sockets.startAsync();
            use();
            sockets.stop();
        }
        assertThat(met).isNotEmpty();
        for (var address : (Set<String>) met) {
            assertThat(InetAddress.getByName(address).isLoopbackAddress()).as(address).isTrue();
        }
    }

    private static void use() {
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            noa.get("");
            noa.post("", "word=5&happened=talk");
            noa.get("steady");
            noa.get("nothing-here");
        }
    }

    private static String remote(RecordedEvent event) {
        return event.getString("address");
    }
}
