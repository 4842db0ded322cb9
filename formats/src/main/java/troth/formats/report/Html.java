package troth.formats.report;

/// Words made safe to stand in a page.
public final class Html {

    private Html() {}

    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String element(String name, String words) {
        return "<%s>%s</%s>\n".formatted(name, escaped(words), name);
    }

    static String element(String name, String type, String words) {
        return "<%s class=\"%s\">%s</%s>\n".formatted(name, type, escaped(words), name);
    }
}
