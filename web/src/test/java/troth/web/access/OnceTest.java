package troth.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.view.Marks;

class OnceTest {

    private volatile Instant now = Instant.parse("2026-11-22T18:00:00Z");
    private final Once once = new Once(() -> now);
    private int acts;

    private final HandlerFunction<ServerResponse> act =
            _ -> {
                acts++;
                return ServerResponse.seeOther(URI.create("/there")).build();
            };

    @Test
    void whatIsSentTwiceActsOnceAndIsAnsweredAsItWas() throws Exception {
        once.of(sent("text", "a word"), act);
        var again = once.of(sent("text", "a word"), act);

        assertThat(acts).isEqualTo(1);
        assertThat(once.acted()).isEqualTo(1);
        assertThat(again.headers().getLocation()).isEqualTo(URI.create("/there"));
    }

    /// What it did may have been undone elsewhere meanwhile.
    @Test
    void whatIsSentAgainMuchLaterActsAgain() throws Exception {
        once.of(sent("text", "a word"), act);
        now = now.plus(Duration.ofSeconds(59));
        once.of(sent("text", "a word"), act);
        assertThat(acts).isEqualTo(1);

        now = now.plus(Duration.ofSeconds(2));
        once.of(sent("text", "a word"), act);
        assertThat(acts).isEqualTo(2);

        now = now.minus(Duration.ofHours(1));
        once.of(sent("text", "a word"), act);
        assertThat(acts).as("a clock that was set back").isEqualTo(3);
    }

    /// Every page asks how many have acted; none waits for a form that is under way.
    @Test
    void howManyActedIsToldWhileOneActs() throws Exception {
        var acting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        HandlerFunction<ServerResponse> slow =
                request -> {
                    acting.countDown();
                    goOn.await();
                    return act.handle(request);
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> once.of(sent("text", "a word"), slow));
            acting.await();

            var told = threads.submit(once::acted);

            try {
                assertThat(told.get(5, TimeUnit.SECONDS)).isZero();
            } finally {
                goOn.countDown();
            }
            running.get();
        }
        assertThat(once.acted()).isEqualTo(1);
    }

    /// Nobody who finds the mark of a form can try passphrases on it.
    @Test
    void theMarkOfAFormIsOfItsSessionAlone() {
        var request = sent("now", "quiet river, wide stone");

        assertThat(once.mark(request))
                .isEqualTo(once.mark(request))
                .isNotEqualTo(new Once(() -> now).mark(request));
        assertThat(once.mark(request))
                .isNotEqualTo(Marks.of("/talk\nnow=[quiet river, wide stone]"));
    }

    private static ServerRequest sent(String name, String value) {
        var fields = Map.of(name, new String[] {value});
        var servlet = answering(HttpServletRequest.class, Map.of("getParameterMap", fields));
        return answering(ServerRequest.class, Map.of("path", "/talk", "servletRequest", servlet));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        var answer =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> answers.get(method.getName()));
        return type.cast(answer);
    }
}
