package troth.formats.chart;

import java.util.List;
import java.util.Locale;

/// The text of one drawing while it grows. Knows nothing but classes, numbers and escaped words.
final class Svg {

    /// How wide every drawing is, in its own units.
    static final int WIDTH = 360;

    /// The largest size of type on any screen, and how wide a letter is then, on the safe side.
    static final double EM = 15;

    static final double LETTER = 8.3;

    private final StringBuilder text = new StringBuilder();

    Svg open(Caption caption, double height) {
        text.append(
                """
                <svg class="chart" role="img" viewBox="0 0 %d %s" \
                aria-labelledby="%s-t %s-d" aria-describedby="%s">
                """
                        .formatted(
                                WIDTH, n(height), caption.id(), caption.id(), caption.tableId()));
        element("title", "id=\"" + caption.id() + "-t\"", caption.title());
        element("desc", "id=\"" + caption.id() + "-d\"", caption.desc());
        return this;
    }

    String close() {
        return text.append("</svg>\n").toString();
    }

    Svg path(String type, String d) {
        if (!d.isEmpty()) {
            text.append("<path class=\"").append(type).append("\" d=\"").append(d).append("\"/>\n");
        }
        return this;
    }

    Svg rect(String type, double x, double y, double width, double height) {
        text.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                        .formatted(type, n(x), n(y), n(width), n(height)));
        return this;
    }

    Svg circle(String type, double x, double y, double r) {
        text.append(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                        .formatted(type, n(x), n(y), n(r)));
        return this;
    }

    Svg text(String type, double x, double y, String words) {
        var classed = type.isEmpty() ? "" : "class=\"" + type + "\" ";
        element("text", "%sx=\"%s\" y=\"%s\"".formatted(classed, n(x), n(y)), words);
        return this;
    }

    /// Lines of words under one another, centred on `middle`.
    Svg lines(String type, double x, double middle, List<String> lines) {
        double first = middle - (lines.size() - 1) * EM / 2 + EM / 3;
        for (int i = 0; i < lines.size(); i++) {
            text(type, x, first + i * EM, lines.get(i));
        }
        return this;
    }

    private void element(String name, String attributes, String words) {
        text.append('<').append(name).append(' ').append(attributes).append('>');
        text.append(escaped(words)).append("</").append(name).append(">\n");
    }

    /// A coordinate, to a tenth.
    static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0).replaceFirst("\\.0$", "");
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
