package troth.web.mine;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import troth.web.page.Words;
import troth.web.store.EntryJson;
import troth.web.telling.Figure;
import troth.web.telling.Said;
import troth.web.telling.Telling;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.View;

/// A copy of all that one may see, for oneself: it can be read without Troth and without a network.
///
/// @param now when it is made
/// @param zone whose days count
record Copy(View view, Space space, Telling telling, Words words, Instant now, ZoneId zone) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The files, by name, as one archive.
    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.from(now));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("read-me.txt", readMe());
        files.put("entries.json", json());
        files.put("entries.csv", csv());
        files.put("picture.json", picture());
        files.put("shared.txt", Chain.of(shared()));
        files.put("check.sh", Resource.text("check.sh"));
        return files;
    }

    private String readMe() {
        return String.join(
                "\n\n",
                words.say("copy.about", space.name(view.partner()), now),
                words.say("copy.files"),
                words.say("copy.picture"),
                telling.lead(),
                words.say("mine.banner"),
                words.say("copy.check"),
                "");
    }

    private String json() {
        return "[\n" + String.join(",\n", view.listed(zone).map(this::line).toList()) + "\n]\n";
    }

    private List<String> shared() {
        return view.listed(zone).filter(Entry::shared).map(this::line).toList();
    }

    private String line(Entry entry) {
        return "{\"moment\":%s,\"author\":%s,\"shared\":%s,\"content\":%s}"
                .formatted(
                        JSON.writeValueAsString(when(entry)),
                        JSON.writeValueAsString(space.name(entry.author())),
                        entry.shared(),
                        EntryJson.of(entry.content()));
    }

    /// One's own to the minute; of the other the day is enough, and all that pages tell.
    private String when(Entry entry) {
        return entry.author() == view.partner()
                ? entry.moment().toString()
                : entry.day(zone).toString();
    }

    private String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("moment", "author", "shared", "kind", "said", "content");
            for (var entry : view.listed(zone).toList()) {
                csv.writeRecord(
                        when(entry),
                        harmless(space.name(entry.author())),
                        Boolean.toString(entry.shared()),
                        Part.kind(entry),
                        harmless(Said.of(entry.content(), words)),
                        EntryJson.of(entry.content()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A spreadsheet takes a cell that begins so for a formula.
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    private String picture() {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("lead", telling.lead());
        picture.put("source", telling.source());
        picture.put("calibrated", words.say("made.calibrated"));
        picture.put("prior", words.say("made.prior"));
        picture.put("courses", telling.courses().stream().map(Copy::figure).toList());
        picture.put("reasons", telling.why().stream().map(Copy::figure).toList());
        picture.put("ahead", telling.ahead().stream().map(Copy::figure).toList());
        picture.put(
                "options",
                Stream.of(telling.helps(), telling.unknown(), telling.none().stream().toList())
                        .flatMap(List::stream)
                        .toList());
        picture.put("noChangeToNotice", telling.futile());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(picture) + "\n";
    }

    /// A drawing as its words and its table.
    private static Map<String, Object> figure(Figure figure) {
        var map = new LinkedHashMap<String, Object>();
        map.put("title", figure.title());
        map.put("say", figure.say());
        map.put("table", figure.table());
        return map;
    }
}
