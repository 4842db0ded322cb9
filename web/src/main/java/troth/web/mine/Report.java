package troth.web.mine;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/// Puts a page on paper. It asks nothing of the network: whatever an address names is not fetched.
/// Equal pages of one moment are equal files, byte for byte.
final class Report {

    private static final List<Path> FONTS =
            List.of(
                    Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/dejavu/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/TTF/DejaVuSans.ttf"),
                    Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"));

    private static final String STYLE = Resource.text("report.css");
    private static final String DRAWING = Resource.text("drawing.css");

    private Report() {}

    /// @param page well-formed, with nothing to fetch
    static byte[] pdf(String page, Instant now) {
        var builder = new PdfRendererBuilder();
        builder.useUriResolver((_, _) -> null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useReplacementText("");
        font().ifPresent(file -> builder.useFont(file.toFile(), "Own"));
        builder.withHtmlContent(styled(page), null);
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
                made.setTimeInMillis(now.toEpochMilli());
                document.getDocumentInformation().setCreationDate(made);
                document.getDocumentInformation().setModificationDate(made);
                document.setDocumentId(now.getEpochSecond());
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// One of this machine, for letters beyond the Latin ones; without it those are left out.
    private static Optional<Path> font() {
        return FONTS.stream().filter(Files::isReadable).findFirst();
    }

    private static String styled(String page) {
        return page.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("</head>", "<style>" + STYLE + "</style></head>")
                .replaceAll(
                        "(<svg class=\"chart\"[^>]*)>",
                        "$1 xmlns=\"http://www.w3.org/2000/svg\" width=\"360\"><style>"
                                + DRAWING
                                + "</style>");
    }
}
