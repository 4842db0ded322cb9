package troth.formats.sbml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// What another program found, as `bench/rivals/sbml/run` left it: lines that begin with # and say
/// what made it, the names of the columns, a line a day.
record Reference(List<String> header, List<String> columns, List<List<Double>> rows) {

    static final String FOLDER = "/troth/reference/";

    static Reference load(String name) {
        try (var in = Reference.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The reference file (%s) is missing: run bench/rivals/sbml/run."
                                .formatted(name));
            }
            var unpacked = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8);
            return parse(new BufferedReader(unpacked).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference parse(List<String> lines) {
        var header = lines.stream().filter(line -> line.startsWith("#")).toList();
        var table = lines.subList(header.size(), lines.size());
        return new Reference(
                header,
                List.of(table.getFirst().split(",")),
                table.stream().skip(1).map(Reference::numbers).toList());
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(line.split(",")).map(Double::valueOf).toList();
    }

    /// The digest of the model that was followed.
    String digest() {
        return header.stream()
                .filter(line -> line.startsWith("# model: sha256 "))
                .map(line -> line.split(" ")[3])
                .findFirst()
                .orElse("none");
    }
}
