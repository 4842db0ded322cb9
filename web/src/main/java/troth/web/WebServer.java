package troth.web;

import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import troth.formats.report.Sheet;
import troth.web.access.Setup;
import troth.web.key.Stretch;
import troth.web.pace.Chance;
import troth.web.page.Kept;
import troth.web.page.Ours;
import troth.web.page.PageSetup;
import troth.web.page.Where;
import troth.web.store.Database;
import troth.web.store.Home;
import troth.web.store.Trouble;

/// The server while it runs. It listens on this machine alone, unless it has a certificate.
public final class WebServer implements AutoCloseable {

    private static final Stretch LIGHT = new Stretch(1024, 1, 1);

    private final ConfigurableApplicationContext context;

    /// @param stretch how long it takes to try the passphrase of a partner; those of clinicians and
    ///   of files that move always take the long way
    private record Given(Clock clock, Chance chance, Stretch stretch) {}

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Returns when pages can be asked for.
    ///
    /// @throws IllegalArgumentException if another program listens on the port
    public static WebServer start(Config config) {
        var own = new Given(Clock.systemDefaultZone(), new Chance(false), Stretch.NOW);
        return start(config, own, _ -> {});
    }

    /// The same at another time, with the same chance each time, and with words that take a moment
    /// to try: tests start it hundreds of times.
    static WebServer start(Config config, Clock clock) {
        return start(config, clock, _ -> {});
    }

    /// The same with something beside it that does not belong there, to see whether tests notice.
    static WebServer start(Config config, Clock clock, Consumer<GenericApplicationContext> beside) {
        return start(config, new Given(clock, new Chance(true), LIGHT), beside);
    }

    private static WebServer start(
            Config config, Given given, Consumer<GenericApplicationContext> beside) {
        config.prepare();
        return new WebServer(run(config, given, beside));
    }

    private static ConfigurableApplicationContext run(
            Config config, Given given, Consumer<GenericApplicationContext> beside) {
        var url = config.databaseUrl();
        var settings =
                new HashMap<String, Object>(
                        Map.ofEntries(
                                Map.entry("server.port", config.port()),
                                Map.entry("spring.datasource.url", url),
                                Map.entry("spring.flyway.url", url),
                                Map.entry(
                                        "spring.datasource.hikari.maximum-pool-size",
                                        Database.connections(url)),
                                Map.entry("spring.datasource.hikari.allow-pool-suspension", true),
                                Map.entry("spring.datasource.hikari.connection-timeout", 10_000),
                                Map.entry("spring.flyway.locations", Database.MIGRATIONS),
                                Map.entry("spring.flyway.ignore-migration-patterns", ""),
                                Map.entry("spring.flyway.out-of-order", true),
                                Map.entry("spring.thymeleaf.prefix", "classpath:/troth/web/"),
                                Map.entry(
                                        "spring.web.resources.static-locations",
                                        "classpath:/troth/web/static/," + Sheet.FOLDER),
                                Map.entry("spring.mvc.static-path-pattern", "/static/**"),
                                Map.entry("spring.web.error.whitelabel.enabled", false),
                                Map.entry("logging.level.root", "warn")));
        settings.putAll(config.reach().settings(config.data()));
        try {
            return new SpringApplicationBuilder(Application.class)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(settings)
                    .initializers(given(config, given))
                    .initializers((GenericApplicationContext context) -> beside.accept(context))
                    .run();
        } catch (ApplicationContextException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BindException) {
                throw new IllegalArgumentException(
                        "The port ("
                                + config.port()
                                + ") is taken.\nMaybe Troth runs there already; or choose another with --port, 0 for any free one.",
                        e);
            }
            throw Trouble.sentence(e)
                    .<RuntimeException>map(words -> new IllegalArgumentException(words, e))
                    .orElse(e);
        }
    }

    /// What is decided from outside, for every part that asks for it.
    private static ApplicationContextInitializer<GenericApplicationContext> given(
            Config config, Given given) {
        var kept = new Kept(config.data().isPresent());
        return context -> {
            context.registerBean(Kept.class, () -> kept);
            context.registerBean(Home.class, () -> new Home(config.data()));
            context.registerBean(
                    Where.class,
                    () ->
                            () ->
                                    config.reach()
                                            .address(
                                                    Objects.requireNonNull(
                                                            context.getEnvironment()
                                                                    .getProperty(
                                                                            "local.server.port"))));
            context.registerBean(Ours.class, () -> config.reach().ours());
            context.registerBean(Reach.class, config::reach);
            context.registerBean(Clock.class, given::clock);
            context.registerBean(Chance.class, given::chance);
            context.registerBean(Stretch.class, given::stretch);
        };
    }

    /// A part of the running server, for tests that write where no page does yet.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// By a name and not a number: a passkey binds to a name.
    public URI address() {
        return part(Reach.class).address(Integer.toString(port()));
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /// Where a space is begun, if nobody lives here yet. It is for the eyes of whoever started the
    /// server.
    public Optional<URI> setup() {
        return part(Setup.class).ticket().map(ticket -> address().resolve("start/" + ticket));
    }

    /// What both compare on their screens, where the certificate was made here.
    public Optional<String> fingerprint() {
        return part(Reach.class) instanceof Reach.Network(String name, _, Reach.Paper.SelfMade _)
                ? part(Home.class)
                        .folder()
                        .map(folder -> SelfMadePaper.in(folder, name).fingerprint())
                : Optional.empty();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PageSetup.class, Routes.class})
    static class Application {}
}
