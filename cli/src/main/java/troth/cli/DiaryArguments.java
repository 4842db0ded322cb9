package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import troth.formats.diary.BroughtDiary;

/// Which diary a command is about, and how to understand it.
final class DiaryArguments {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIARY",
            description = "A table of answers (CSV). The invented diary that ships if left out.")
    private Optional<Path> diary;

    @Mixin private MapOption mapping;

    BroughtDiary brought() {
        try (var stages = Stages.onErrors()) {
            int all = diary.map(file -> thousands(file.toFile().length())).orElse(0);
            return brought(
                    diary,
                    mapping.file(),
                    bytes -> stages.at("reading the file", thousands(bytes), all));
        }
    }

    private static int thousands(long bytes) {
        return Math.toIntExact(Math.min(bytes / 1000, Integer.MAX_VALUE));
    }

    static BroughtDiary brought(Optional<Path> diary, Optional<Path> mapping, LongConsumer bytes) {
        if (diary.isPresent()) {
            return BroughtDiary.of(diary.get(), mapping, bytes);
        }
        if (mapping.isPresent()) {
            throw new IllegalArgumentException(
                    "The mapping (%s) needs a diary that it is the mapping of."
                            .formatted(mapping.get()));
        }
        return BroughtDiary.invented();
    }

    boolean isInvented() {
        return diary.isEmpty();
    }

    /// As they were typed, to be typed again.
    String typed() {
        return diary.map(file -> " " + file).orElse("")
                + mapping.file().map(file -> " --map " + file).orElse("");
    }
}
