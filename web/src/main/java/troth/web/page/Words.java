package troth.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// The texts of one language, for sentences that are put together before the template sees them.
public final class Words {

    private final MessageSource messages;
    private final Locale locale;

    /// @param locale what the reader asked for; the texts decide what they get
    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /// "Tuesday 16 June"
    public String weekday(LocalDate date) {
        return dated("page.date.weekday", date);
    }

    /// "16 June"
    public String day(LocalDate date) {
        return dated("page.date.day", date);
    }

    /// "16 June 2026"
    public String date(LocalDate date) {
        return dated("page.date.full", date);
    }

    /// "16 Jun"
    public String shortDay(LocalDate date) {
        return dated("page.date.short", date);
    }

    /// "June 2026"
    public String month(LocalDate date) {
        return dated("page.date.month", date);
    }

    private String dated(String pattern, LocalDate date) {
        var language = Locale.forLanguageTag(say("page.language"));
        return DateTimeFormatter.ofPattern(say(pattern), language).format(date);
    }
}
