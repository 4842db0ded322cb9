package troth.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import troth.model.Parameters;
import troth.model.Preset;

/// Which numbers the model has.
final class PresetOption {

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            defaultValue = "as-evidenced",
            converter = Name.class,
            description = "The numbers of the model: as-evidenced (the default) or as-claimed.")
    private Preset preset;

    Preset preset() {
        return preset;
    }

    Parameters parameters() {
        return Parameters.of(preset);
    }

    String word() {
        return word(preset);
    }

    private static String word(Preset preset) {
        return preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As people write a preset: `as-evidenced`.
    static final class Name implements ITypeConverter<Preset> {
        @Override
        public Preset convert(String name) {
            return Arrays.stream(Preset.values())
                    .filter(preset -> word(preset).equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "The preset (%s) must be %s.".formatted(name, words())));
        }

        private static String words() {
            return Arrays.stream(Preset.values())
                    .map(PresetOption::word)
                    .collect(Collectors.joining(" or "));
        }
    }
}
