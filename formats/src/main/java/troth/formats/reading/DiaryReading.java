package troth.formats.reading;

import java.util.List;
import troth.infer.Reading;

/// A diary read, with where that comes from: all that its files are made of.
///
/// @param scores of each item and horizon; empty where nothing could be held back
/// @param notes what is worth knowing about the file of answers
public record DiaryReading(
        Reading reading,
        Provenance provenance,
        Seconds seconds,
        List<String> notes,
        List<ItemScore> scores) {

    public DiaryReading {
        notes = List.copyOf(notes);
        scores = List.copyOf(scores);
    }

    public static DiaryReading of(
            Reading reading, Provenance provenance, Seconds seconds, List<String> notes) {
        return new DiaryReading(
                reading, provenance, seconds, notes, ItemScore.of(reading.skills()));
    }
}
