package troth.web.page;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.ResourcePatternResolver;

/// The parts that every page needs.
@Configuration(proxyBeanMethods = false)
@Import({PageHeaders.class, OwnVisitors.class, Bounds.class})
public class PageSetup {

    /// A page speaks the reader's language if it has all words of it, else English. Each folder has
    /// the words of its own pages.
    @Bean
    MessageSource messageSource(ResourcePatternResolver files) throws IOException {
        var messages = new Sentences();
        for (var file : files.getResources("classpath*:troth/web/*/messages_en.properties")) {
            var folder = file.getURL().getPath().replaceFirst(".*/(\\w+)/[^/]+$", "$1");
            messages.addBasenames("troth.web." + folder + ".messages");
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
