package troth.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.demo.Demo;
import troth.web.library.LibraryPage;
import troth.web.picture.Pictures;
import troth.web.steady.SteadyPage;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.today.TodayPage;

/// The site map, one line a page.
@Configuration(proxyBeanMethods = false)
@Import({
    SpaceStore.class,
    EntryStore.class,
    Access.class,
    Demo.class,
    Pictures.class,
    TodayPage.class,
    SteadyPage.class,
    LibraryPage.class
})
class Routes {

    // spotless:off
    @Bean
    RouterFunction<ServerResponse> pages(TodayPage today, SteadyPage steady, LibraryPage library) {
        return route()
                .GET("/", today::show)
                .POST("/", today::save)
                .GET("/steady", steady::show)
                .GET("/library", library::list)
                .GET("/library/{id}", library::one)
                .build();
    }
    // spotless:on
}
