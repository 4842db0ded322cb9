package troth.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.store.EntryStore;
import troth.web.welcome.WelcomePage;

/// The site map, one line a page.
@Configuration(proxyBeanMethods = false)
@Import({EntryStore.class, WelcomePage.class})
class Routes {

    // spotless:off
    @Bean
    RouterFunction<ServerResponse> pages(WelcomePage welcome) {
        return route()
                .GET("/", welcome::show)
                .build();
    }
    // spotless:on
}
