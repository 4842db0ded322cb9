package troth.formats.reading;

import troth.model.Preset;

/// Where a reading comes from: with the same diary, mapping and settings the same version reads the
/// same, bit for bit.
///
/// @param diary what the file of answers is called
/// @param diarySha256 in hexadecimal
/// @param mapping what the mapping is called
/// @param mappingText all of it
/// @param guessed whether the mapping was guessed and not given
/// @param holdOut days kept back (d)
/// @param ahead how far each couple is looked ahead (d)
/// @param version of this program
/// @param java version of the machine below it
public record Provenance(
        String diary,
        String diarySha256,
        String mapping,
        String mappingSha256,
        String mappingText,
        boolean guessed,
        long seed,
        Preset preset,
        double holdOut,
        double ahead,
        String version,
        String java) {}
