package troth.formats.report;

import static troth.formats.report.Html.element;
import static troth.formats.report.Html.escaped;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import troth.evidence.Badge;

/// A piece of a page. What goes in is words and drawings; every word is escaped on its way out.
public sealed interface Block {

    String html();

    /// A sentence or a few.
    record Say(String words) implements Block {
        @Override
        public String html() {
            return element("p", "say", words);
        }
    }

    /// Small print.
    record Note(String words) implements Block {
        @Override
        public String html() {
            return element("p", "small soft", words);
        }
    }

    /// What is not known, and why: an outlined box.
    record Empty(String title, String words) implements Block {
        @Override
        public String html() {
            return "<div class=\"empty\">\n"
                    + element("h3", title)
                    + element("p", words)
                    + "</div>\n";
        }
    }

    /// Names beside what they mean.
    record Terms(List<Term> terms) implements Block {

        public record Term(String name, String words) {}

        @Override
        public String html() {
            return terms.stream()
                    .map(term ->
                            "<div><dt>%s</dt><dd>%s</dd></div>\n"
                                    .formatted(escaped(term.name()), escaped(term.words())))
                    .collect(Collectors.joining("", "<dl class=\"terms ruled\">\n", "</dl>\n"));
        }
    }

    /// A table that stands open.
    record Shown(DataTable table) implements Block {
        @Override
        public String html() {
            return "<div class=\"card\">\n" + table.open() + "</div>\n";
        }
    }

    /// A table with a word that opens it.
    record Closed(String summary, DataTable table) implements Block {
        @Override
        public String html() {
            return "<div class=\"card\">\n" + table.folded(summary) + "</div>\n";
        }
    }

    /// A drawing with its name, a sentence, its grade and the table of the same numbers.
    ///
    /// @param svg the text of a chart, whose table is `table`
    /// @param grade how well what it shows is supported; empty where that is not the question
    /// @param say what one sees; empty for nothing
    record Figure(
            String title,
            String under,
            Optional<Badge> grade,
            String svg,
            String say,
            DataTable table)
            implements Block {

        public Figure(String title, String under, String svg, String say, DataTable table) {
            this(title, under, Optional.empty(), svg, say, table);
        }

        @Override
        public String html() {
            return "<figure class=\"card\">\n<figcaption>"
                    + element("h3", title)
                    + (under.isEmpty() ? "" : element("p", "small soft", under))
                    + grade.map(Block::grade).orElse("")
                    + "</figcaption>\n"
                    + svg
                    + (say.isEmpty() ? "" : element("p", "say", say))
                    + table.folded()
                    + "</figure>\n";
        }
    }

    /// A letter in a frame with its words: how well something is supported.
    static String grade(Badge badge) {
        return "<p class=\"grade\"><b>%s</b> %s</p>\n".formatted(badge.name(), badge.words());
    }

    /// Blocks beside one another where there is room: two halves, or as many as fit.
    record Row(Width width, List<Block> blocks) implements Block {

        public enum Width {
            HALVES("pair"),
            MANY("many");

            private final String type;

            Width(String type) {
                this.type = type;
            }
        }

        @Override
        public String html() {
            return blocks.stream()
                    .map(Block::html)
                    .collect(
                            Collectors.joining(
                                    "", "<div class=\"" + width.type + "\">\n", "</div>\n"));
        }
    }

    /// Blocks on a card of their own.
    record Card(String title, List<Block> blocks) implements Block {
        @Override
        public String html() {
            return blocks.stream()
                    .map(Block::html)
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<div class=\"card\">\n"
                                            + (title.isEmpty() ? "" : element("h3", title)),
                                    "</div>\n"));
        }
    }

    /// A list with a word that opens it.
    record Folded(String summary, List<String> lines) implements Block {
        @Override
        public String html() {
            return lines.stream()
                    .map(line -> "<li>" + escaped(line) + "</li>\n")
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<details class=\"list\">\n<summary>"
                                            + Page.icon("more")
                                            + escaped(summary)
                                            + "</summary>\n<ul class=\"plain small\">\n",
                                    "</ul>\n</details>\n"));
        }
    }

    /// Ways to other pages.
    record Links(String name, List<Link> links) implements Block {

        /// @param to an address beside this page
        public record Link(String words, String to) {}

        @Override
        public String html() {
            return links.stream()
                    .map(link ->
                            "<li><a href=\"%s\">%s</a></li>\n"
                                    .formatted(escaped(link.to()), escaped(link.words())))
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<nav class=\"links\" aria-label=\"%s\">\n%s<ul>\n"
                                            .formatted(escaped(name), element("p", "say", name)),
                                    "</ul></nav>\n"));
        }
    }
}
