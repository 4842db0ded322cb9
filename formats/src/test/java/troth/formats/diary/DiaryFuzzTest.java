package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import troth.formats.BadFileException;
import troth.formats.Source;

/// Valid files, spoilt by chance: whatever stands in them, the reader gives a diary or says what is
/// wrong. Seeded, so that a failure comes back; `-Dfuzz.cases=1000000` looks longer.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DiaryFuzzTest {

    private static final int CASES = Integer.getInteger("fuzz.cases", 1_000);

    private static final String ROLES =
            "roles: [F, M]\nmissing: [-99]\nholdOut: 10 s\nevents: events.csv\n";

    private static final List<String> MAPPINGS =
            List.of(
                    """
                    layout: moments
                    columns: {dyad: dyad, person: person, role: role, time: day}
                    unit: day
                    items:
                      trust: {scale: ordinal, from: 0, to: 10, step: 0.5, nearest: true, measures: trust}
                      touch: {scale: binary, no: no, yes: [yes, "1"], event: {kind: touch, none: 0, full: 1}}
                    """
                            + ROLES,
                    """
                    layout: answers
                    columns: {dyad: dyad, person: person, role: role, time: day, item: item, value: value, reason: why}
                    unit: iso
                    others: ignore
                    order: any
                    items:
                      trust: {scale: number, measures: trust}
                      touch: {scale: censored, from: 0, to: 10}
                    """
                            + ROLES,
                    """
                    layout: dyads
                    columns: {dyad: dyad, time: [day, beep]}
                    unit: [day, 90 min]
                    separator: ";"
                    decimal: ","
                    items:
                      trust: {scale: censored, from: 1, to: 7, columns: {F: t_f, M: t_m}, event: conflict}
                      count: {scale: count, lower: true, columns: {M: c_m}}
                    """
                            + ROLES,
                    """
                    layout: occasions
                    columns: {dyad: dyad}
                    unit: 10 s
                    items:
                      hers: {scale: binary, columns: {F: A01..A04}}
                      his: {scale: count, columns: {M: B2..B4}, first: 2}
                    """
                            + ROLES);

    private static final List<String> TABLES =
            List.of(
                    "dyad,person,role,day,trust,touch\n1,x,F,0,7,no\n1,x,F,1,NA,yes\n1,y,M,0,3.5,\n2,z,M,0,1,1\n",
                    "dyad,person,role,day,item,value,why\n1,x,F,2026-11-22,trust,7,\n1,y,M,2026-11-22T10:00,touch,,asleep\n1,x,F,2026-11-23,mood,9,\n",
                    "dyad;day;beep;t_f;t_m;c_m\n1;1;1;\"3,5\";7;0\n1;1;2;;4;12\n2;1;1;1;1;1\n",
                    "dyad,A01,A02,A03,A04,B2,B3,B4\n1,0,1,0,.,1,2,3\n2,1,1,1,1,0,0,-99\n");

    private static final List<String> EVENTS =
            List.of(
                    """
                    event_id,dyad_id,actor_id,target_id,t_start,t_end,type,intensity,reported_by,confidence
                    e1,1,F,M,0,,betrayal:infidelity,grave,F,1
                    e2,1,M,,1,,repair,0.5,,0.9
                    e3,1,,,1,2,separation,,,
                    """,
                    "dyad_id,t_start,type,intensity\n1,2026-11-22,conflict,0.5\n1,2026-11-22T20:00,hug,good\n",
                    "dyad_id;actor_id;t_start;type;intensity\n1;F;2;talk;deep\n",
                    "dyad_id,actor_id,t_start,type,intensity\n2,F,3,stressor,7\n");

    /// What breaks readers: signs of the formats themselves, numbers at the edge, strange letters.
    private static final List<String> SNIPPETS =
            List.of(
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\r\n",
                    "\u0000",
                    "\uFEFF",
                    "{",
                    "}",
                    "[",
                    "]",
                    ": ",
                    "- ",
                    "? ",
                    "#",
                    "&a",
                    "*a",
                    "!!int ",
                    "|",
                    ">",
                    "'",
                    "%",
                    "---\n",
                    "...\n",
                    "<<: ",
                    "NaN",
                    "-99",
                    "1e308",
                    "1e-308",
                    "-0",
                    "99999999999999999999",
                    "0x10",
                    "1/3",
                    "1/0",
                    "..",
                    "A1..A99999",
                    "A1..A9999999",
                    "yyyy",
                    "HH:mm",
                    "iso",
                    "day",
                    "0 s",
                    "null",
                    "~",
                    "true",
                    "answers",
                    "moments",
                    "dyads",
                    "occasions",
                    "ordinal",
                    "number",
                    "\u00e9",
                    "\ud83d\udc91",
                    "\u202e",
                    "\\",
                    "/",
                    "../",
                    "events.csv",
                    "\u0085",
                    "\u2028",
                    "step: 1e-9",
                    "to: 1e18");

    @TempDir private Path folder;
    private final Map<String, byte[]> written = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSpoiltDiaryIsReadOrRefused(int kind) throws IOException {
        int read = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(1_000_003L * kind + seed);
            var table = spoil(TABLES.get(kind), random, 0.4);
            var mapping = spoil(MAPPINGS.get(kind), random, 0.4);
            var events = spoil(EVENTS.get(kind), random, 0.3);
            read += tried(seed, table, mapping, events) ? 1 : 0;
        }

        assertThat(read).as("cases that are still good").isBetween(CASES / 10, CASES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aGuessAtASpoiltDiaryIsAMappingOrWords(int kind) throws IOException {
        for (int seed = 0; seed < CASES / 4; seed++) {
            var random = new SplittableRandom(7_000_003L * kind + seed);
            var table = Files.write(folder.resolve("d.csv"), spoil(TABLES.get(kind), random, 0.8));
            guess(seed, table);
        }
    }

    private boolean tried(int seed, byte[] table, byte[] mapping, byte[] events)
            throws IOException {
        var d = write("d.csv", table);
        var m = write("m.yaml", mapping);
        write("events.csv", events);
        try {
            var file = DiaryReader.read(d, m);
            assertThat(file.notes().sentences()).isNotEmpty();
            return true;
        } catch (BadFileException e) {
            assertThat(e.problems()).isNotEmpty();
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(
                    "Seed %d:%n%s%n%s%n%s"
                            .formatted(seed, text(table), text(mapping), text(events)),
                    e);
        }
    }

    /// Leaves a file alone that is right already: most of the time would go there.
    private Path write(String name, byte[] bytes) throws IOException {
        var path = folder.resolve(name);
        return Arrays.equals(written.put(name, bytes), bytes) ? path : Files.write(path, bytes);
    }

    private static void guess(int seed, Path table) throws IOException {
        try {
            var guess = MappingGuess.of(Source.of(table));
            if (guess.mapping().isPresent()) {
                Mapping.read(Source.of("guess", guess.mapping().get()));
            }
        } catch (BadFileException e) {
            // A table may be beyond reading; a mapping that we wrote may not.
            assertThat(e).as(text(Files.readAllBytes(table))).message().doesNotStartWith("guess");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("Seed %d:%n%s".formatted(seed, Files.readString(table)), e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Up to four changes, or none.
    private static byte[] spoil(String text, SplittableRandom random, double chance) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int changes = random.nextDouble() < chance ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 4));
        var snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return switch (random.nextInt(7)) {
            case 0 -> join(bytes, at, new byte[0], to);
            case 1 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, at);
            case 2 -> join(bytes, at, snippet.getBytes(StandardCharsets.UTF_8), at);
            case 3 -> join(bytes, at, snippet.getBytes(StandardCharsets.UTF_8), to);
            case 4 -> join(bytes, at, slice(bytes, random), at);
            case 5 ->
                    join(
                            bytes,
                            at,
                            snippet.repeat(1 + random.nextInt(300))
                                    .getBytes(StandardCharsets.UTF_8),
                            at);
            default -> random.nextInt(10) == 0 ? slice(bytes, random) : bytes;
        };
    }

    private static byte[] slice(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
    }

    private static byte[] join(byte[] bytes, int until, byte[] middle, int from) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, until);
        joined.writeBytes(middle);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
