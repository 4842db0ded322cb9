package troth.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The sentences of the pages. Where a name is to stand that nobody has given yet, they say "your
/// partner", with a capital letter where it begins a sentence.
final class Sentences extends ResourceBundleMessageSource {

    /// The name of whoever has not joined.
    private static final String NOBODY = "";

    /// Stands where the name will, while a sentence is put together: no text holds it.
    private static final String GAP = "\uE000";

    private static final Pattern FIRST = Pattern.compile("(^|[.!?]\\s+)" + GAP);

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, @Nullable Object @Nullable [] values, @Nullable Locale locale) {
        if (values == null || !Arrays.asList(values).contains(NOBODY)) {
            return super.getMessageInternal(code, values, locale);
        }
        var gaps = Arrays.stream(values).map(value -> NOBODY.equals(value) ? GAP : value).toArray();
        var said = super.getMessageInternal(code, gaps, locale);
        var partner = super.getMessageInternal("page.partner", null, locale);
        return said == null || partner == null ? said : filled(said, partner);
    }

    private static String filled(String said, String partner) {
        var first = partner.substring(0, 1).toUpperCase(Locale.ROOT) + partner.substring(1);
        return FIRST.matcher(said).replaceAll("$1" + first).replace(GAP, partner);
    }
}
