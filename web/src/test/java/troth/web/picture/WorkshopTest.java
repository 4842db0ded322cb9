package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final Duration NOW = Duration.ZERO;

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> made = new ArrayList<>();
    private final Workshop<String, String> workshop = new Workshop<>(_ -> waiting::add);

    @Test
    void whatIsAskedForTwiceIsMadeOnce() {
        assertThat(workshop.within(NOW, "noa", "one", () -> make("one"))).isEmpty();
        work();

        assertThat(workshop.within(NOW, "noa", "one", () -> make("one"))).hasValue("one");
        assertThat(workshop.made("noa", "one", () -> make("one"))).isEqualTo("one");
        assertThat(made).containsExactly("one");
    }

    /// Else how soon a page is there would tell what the other does.
    @Test
    void whatTheOtherAsksForTakesNothingAway() {
        workshop.made("noa", "mine", () -> make("mine"));
        for (int i = 0; i < 100; i++) {
            var name = "theirs " + i;
            workshop.made("robin", name, () -> make(name));
        }

        assertThat(workshop.within(NOW, "noa", "mine", () -> make("again"))).hasValue("mine");
    }

    @Test
    void whatNobodyHasAUseForAnyMoreIsNotMade() {
        for (int i = 0; i < 5; i++) {
            var name = "" + i;
            workshop.within(NOW, "noa", name, () -> make(name));
        }
        work();

        assertThat(made).containsExactly("2", "3", "4");
    }

    /// Who waits for it gets it, whatever else its owner asks for meanwhile.
    @Test
    void whatIsBeingMadeIsMadeToItsEnd() {
        var one =
                workshop.made(
                        "noa",
                        "one",
                        () -> {
                            for (int i = 0; i < 5; i++) {
                                var name = "" + i;
                                workshop.within(NOW, "noa", name, () -> make(name));
                            }
                            return make("one");
                        });

        assertThat(one).isEqualTo("one");
        assertThat(made).containsExactly("one");
    }

    @Test
    void nothingIsKeptOrMadeForWhoIsNotHere() {
        workshop.made("noa", "old", () -> make("old"));
        workshop.within(NOW, "noa", "one", () -> make("one"));
        workshop.made("robin", "theirs", () -> make("theirs"));

        workshop.keepOnly(Set.of("robin"));
        work();

        assertThat(made).containsExactly("old", "theirs");
        assertThat(workshop.within(NOW, "noa", "old", () -> make("again"))).isEmpty();
        assertThat(workshop.within(NOW, "robin", "theirs", () -> make("again"))).hasValue("theirs");
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() ->
                        workshop.made(
                                "noa",
                                "one",
                                () -> {
                                    throw new IllegalStateException("full");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(workshop.made("noa", "one", () -> make("one"))).isEqualTo("one");
    }

    private String make(String name) {
        made.add(name);
        return name;
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
