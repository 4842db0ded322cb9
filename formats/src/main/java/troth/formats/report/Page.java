package troth.formats.report;

import static troth.formats.report.Html.element;
import static troth.formats.report.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;
import troth.formats.chart.Patterns;

/// A report as one file: the sheet inside it, no script, nothing from elsewhere. Equal arguments
/// give equal bytes.
///
/// @param kind what stands in the tag at the top: "Laboratory"
/// @param about who or what the page is about, beside the tag
/// @param lead the first sentence, which says what matters
/// @param under small print below it
/// @param foot the last line
public record Page(
        String title,
        String kind,
        String about,
        String lead,
        String under,
        List<Section> sections,
        String foot) {

    /// @param id the anchor of the section, once in a page
    public record Section(String id, String title, List<Block> blocks) {

        String html() {
            return blocks.stream()
                    .map(Block::html)
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<section class=\"part\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
                                            .formatted(id, id, escaped(title)),
                                    "</section>\n"));
        }
    }

    public Page {
        sections = List.copyOf(sections);
    }

    public String html() {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + element("title", title)
                + "<style>\n"
                + Sheet.css()
                + "</style>\n</head>\n<body class=\"lab\">\n"
                + SPRITE
                + Patterns.svg()
                + "<a class=\"button skip-link\" href=\"#main\">Go to the page</a>\n"
                + "<header class=\"bar lab\"><span class=\"tag\">"
                + icon("lab")
                + escaped(kind)
                + "</span>"
                + element("span", "whom", about)
                + "</header>\n<main id=\"main\">\n<header>\n"
                + element("h1", title)
                + element("p", "lead", lead)
                + element("p", "small soft", under)
                + contents()
                + "</header>\n"
                + sections.stream().map(Section::html).collect(Collectors.joining())
                + "</main>\n<footer>"
                + element("span", foot)
                + "</footer>\n</body>\n</html>\n";
    }

    private String contents() {
        return sections.stream()
                .map(section ->
                        "<li><a href=\"#%s\">%s</a></li>\n"
                                .formatted(section.id(), escaped(section.title())))
                .collect(
                        Collectors.joining(
                                "",
                                "<nav aria-label=\"On this page\">\n<ul>\n",
                                "</ul>\n</nav>\n"));
    }

    static String icon(String name) {
        return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-%s\"/></svg>"
                .formatted(name);
    }

    private static final String SPRITE =
            """
            <svg class="sprite" aria-hidden="true" focusable="false">
              <symbol id="i-lab" viewBox="0 0 24 24"><path d="M9 4h6M10 4v6l-5 9a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1l-5-9V4M7.5 15h9"/></symbol>
              <symbol id="i-more" viewBox="0 0 24 24"><path d="m9 6 6 6-6 6"/></symbol>
            </svg>
            """;
}
