package troth.web.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The sentences of the pages. Where a name is to stand that nobody has given yet, they say "your
/// partner", with a capital letter where it begins a sentence.
final class Sentences extends ResourceBundleMessageSource {

    /// The name of whoever has not joined: a sign that no text holds.
    private static final String NOBODY = "\uE000";

    private static final Pattern FIRST = Pattern.compile("(^|[.!?]\\s+)" + NOBODY);

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, @Nullable Object @Nullable [] values, @Nullable Locale locale) {
        var said = super.getMessageInternal(code, values, locale);
        if (said == null || !said.contains(NOBODY)) {
            return said;
        }
        var partner = super.getMessageInternal("page.partner", null, locale);
        return partner == null ? said : filled(said, partner);
    }

    private static String filled(String said, String partner) {
        var first = partner.substring(0, 1).toUpperCase(Locale.ROOT) + partner.substring(1);
        return FIRST.matcher(said).replaceAll("$1" + first).replace(NOBODY, partner);
    }
}
