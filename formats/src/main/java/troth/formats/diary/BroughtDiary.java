package troth.formats.diary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.formats.Source;
import troth.formats.TextFile;

/// A diary as somebody brings it: with its mapping, without one, or the one that ships.
///
/// @param name what the file of answers is called
/// @param stem the name of the file of answers without its ending
/// @param mapping what the mapping is called
/// @param mappingText all of it
/// @param guess what was taken for what, where the mapping was guessed; else empty
public record BroughtDiary(
        DiaryFile file,
        String name,
        String stem,
        String mapping,
        String mappingText,
        String mappingSha256,
        String guess) {

    private static final int LONGEST_MAPPING = 500_000;

    /// The invented diary.
    public static BroughtDiary invented() {
        return read(
                DiaryReader.inventedSource("diary.csv"),
                DiaryReader.inventedSource("diary.map.yaml"),
                "invented",
                "",
                _ -> {});
    }

    /// @param bytes hears how many bytes of the diary were read so far
    public static BroughtDiary of(Path diary, Optional<Path> mapping, LongConsumer bytes) {
        var source = Source.of(diary);
        if (mapping.isPresent()) {
            return read(source, Source.of(mapping.get()), stem(diary), "", bytes);
        }
        var guess = MappingGuess.of(source);
        var text =
                guess.mapping()
                        .orElseThrow(() ->
                                new BadFileException(
                                        new Problem(source.name(), 0, "", guess.words())));
        return read(
                source, Source.of("the guessed mapping", text), stem(diary), guess.words(), bytes);
    }

    private static BroughtDiary read(
            Source diary, Source mapping, String stem, String guess, LongConsumer heard) {
        var file = DiaryReader.read(diary.watched(heard), mapping);
        try (var bytes = TextFile.open(mapping, StandardCharsets.UTF_8)) {
            return new BroughtDiary(
                    file,
                    fileName(diary),
                    stem,
                    fileName(mapping),
                    TextFile.read(mapping, LONGEST_MAPPING),
                    bytes.sha256(),
                    guess);
        }
    }

    /// Without its folder, which is nobody's business.
    private static String fileName(Source source) {
        return source instanceof Source.OnDisk(var path)
                ? String.valueOf(path.getFileName())
                : source.name();
    }

    private static String stem(Path diary) {
        var name = String.valueOf(diary.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public boolean isGuessed() {
        return !guess.isEmpty();
    }
}
