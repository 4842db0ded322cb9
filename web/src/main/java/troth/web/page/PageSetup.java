package troth.web.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The parts that every page needs.
@Configuration(proxyBeanMethods = false)
@Import({PageHeaders.class, OwnVisitors.class})
public class PageSetup {

    /// A page speaks the reader's language if it has all words of it, else English.
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("troth.web.page.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
