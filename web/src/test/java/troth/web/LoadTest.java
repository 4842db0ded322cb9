package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.demo.Invented;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.Viewer;

/// Many people in many spaces of one server. A small crowd in the build, where only errors count,
/// since others use the machine; `bash .ci/load` is the long form, which holds the bar too.
class LoadTest {

    private static final int SPACES = Integer.getInteger("troth.spaces", 3);
    private static final int PEOPLE = Integer.getInteger("troth.people", 2);
    private static final int SECONDS = Integer.getInteger("troth.seconds", 5);
    private static final boolean LONG = SPACES >= 100;
    private static final double BAR = 200;

    private static final List<String> PAGES =
            List.of("", "picture", "agreements", "together", "talk", "mine", "library", "repair");

    private final ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    @TempDir private Path folder;

    @Test
    void manyReadAndWriteAtOnceWithoutAnError() throws Exception {
        long from = System.nanoTime();
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            double start = milliseconds(from);
            var names = people(server);
            double picture = picture(server);
            System.gc();
            var runtime = Runtime.getRuntime();
            long memory = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            crowd(server, names);
            report(start, memory, picture);
        }
        assertThat(errors).isEmpty();
        assertThat(times).hasSizeGreaterThan(PEOPLE);
        assertThat(LONG ? at(.99) : 0).isLessThanOrEqualTo(BAR);
    }

    /// As many spaces as asked for, each with half a year; the first ones have accounts.
    private static List<String> people(WebServer server) {
        var names = new ArrayList<String>();
        var today = LocalDate.now();
        for (int i = 0; i < SPACES; i++) {
            var space = server.part(SpaceStore.class).begin(today.minusDays(182), "Noa", "Robin");
            var both = DataKey.fresh();
            for (var partner : Partner.values()) {
                var viewer = new Viewer(space.id(), partner);
                var visit = new Visit(viewer, Keys.beside(both));
                if (names.size() < PEOPLE) {
                    var name = "p" + names.size();
                    names.add(name);
                    var accounts = server.part(Accounts.class);
                    visit =
                            accounts.begin(accounts.prepare(viewer, name, OwnSpace.NOAS, both))
                                    .visit();
                }
                server.part(EntryStore.class)
                        .add(visit, Invented.entries(today, ZoneId.systemDefault(), partner));
            }
        }
        return names;
    }

    /// One of 180 days and two partners, which pages never wait for.
    private static double picture(WebServer server) {
        var space = server.part(SpaceStore.class);
        var visit = server.part(Accounts.class).byPassphrase("p0", OwnSpace.NOAS);
        var view = server.part(EntryStore.class).view(((Accounts.Entrance.In) visit).visit());
        assertThat(space.space(view.viewer()).nameOfA()).isEqualTo("Noa");
        long from = System.nanoTime();
        server.part(Pictures.class).picture(view, LocalDate.now(), ZoneId.systemDefault());
        return milliseconds(from);
    }

    private void crowd(WebServer server, List<String> names) throws InterruptedException {
        var visitors =
                names.stream().map(name -> OwnSpace.signedIn(server, name, OwnSpace.NOAS)).toList();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < visitors.size(); i++) {
                var chance = new SplittableRandom(i);
                var visitor = visitors.get(i);
                threads.submit(() -> live(visitor, chance, end));
            }
        }
        visitors.forEach(Visitor::close);
    }

    private void live(Visitor visitor, SplittableRandom chance, long end) {
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(chance.nextInt(500, 1500));
                long from = System.nanoTime();
                boolean writes = chance.nextInt(4) == 0;
                var path = writes ? "" : PAGES.get(chance.nextInt(PAGES.size()));
                var answer =
                        writes ? visitor.post("", "word=" + chance.nextInt(11)) : visitor.get(path);
                times.add(milliseconds(from));
                if (answer.statusCode() != (writes ? 303 : 200)) {
                    errors.add("/" + path + (writes ? " (sent)" : "") + ": " + answer.statusCode());
                }
            } catch (InterruptedException | RuntimeException e) {
                errors.add(e.toString());
            }
        }
    }

    private static double milliseconds(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private double at(double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private void report(double start, long memory, double picture) {
        System.out.printf("%n| what | measured |%n| --- | --- |%n");
        System.out.printf("| spaces, people, seconds | %d, %d, %d |%n", SPACES, PEOPLE, SECONDS);
        System.out.printf("| pages and forms, errors | %d, %d |%n", times.size(), errors.size());
        System.out.printf(
                "| median, p95, p99, longest (ms) | %.0f, %.0f, %.0f, %.0f |%n",
                at(.5), at(.95), at(.99), at(1));
        System.out.printf("| start in a warm JVM (ms) | %.0f |%n", start);
        System.out.printf("| heap after start and filling (MiB) | %d |%n", memory);
        System.out.printf("| a picture of 180 days, off the request (ms) | %.0f |%n", picture);
    }
}
