package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A drawing as a test sees it: parsed, with its words as boxes.
final class Drawing {

    /// What takes colour or form from elsewhere than the sheet.
    private static final Set<String> GEOMETRY =
            Set.of("class", "d", "x", "y", "width", "height", "cx", "cy", "r", "id");

    private final Element svg;
    private final String source;

    Drawing(String source) {
        this.source = source;
        try {
            svg =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(source)))
                            .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("This is no SVG: " + source, e);
        }
    }

    /// Words by where they stand, as wide and as high as on the smallest screen.
    record Box(String words, double left, double right, double top, double bottom) {

        boolean touches(Box other) {
            return left < other.right - 0.5
                    && other.left < right - 0.5
                    && top < other.bottom - 0.5
                    && other.top < bottom - 0.5;
        }
    }

    List<Element> elements(String name) {
        var found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<String> words() {
        return boxes().stream().map(Box::words).toList();
    }

    List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (var text : elements("text")) {
            var words = String.valueOf(text.getTextContent());
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double width = words.length() * Svg.LETTER;
            var type = text.getAttribute("class");
            double left =
                    type.contains("end") ? x - width : type.contains("mid") ? x - width / 2 : x;
            boxes.add(new Box(words, left, left + width, y - 11, y + 3.5));
        }
        return boxes;
    }

    /// What holds for every chart.
    Drawing isAsEveryChartMustBe() {
        var id = svg.getAttribute("aria-labelledby").split("-t ")[0];
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(id + "-table");
        assertThat(elements("title").getFirst().getTextContent()).isNotBlank();
        assertThat(elements("desc").getFirst().getTextContent()).isNotBlank();
        assertThat(source).doesNotContain("NaN", "Infinity", "style=", "fill=", "stroke=", "href");
        walk(svg);
        return this;
    }

    private void walk(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(GEOMETRY).contains(element.getAttributes().item(i).getNodeName());
                }
                walk(element);
            }
        }
    }

    /// No word stands on another, and none leaves the drawing.
    Drawing isReadable() {
        var boxes = boxes();
        double height = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            assertThat(box.left()).as(box.words()).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.right()).as(box.words()).isLessThanOrEqualTo(Svg.WIDTH + 0.5);
            assertThat(box.top()).as(box.words()).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.bottom()).as(box.words()).isLessThanOrEqualTo(height + 0.5);
            for (var other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.touches(other))
                        .as("(%s) on (%s) in %s", box.words(), other.words(), source)
                        .isFalse();
            }
        }
        return this;
    }
}
