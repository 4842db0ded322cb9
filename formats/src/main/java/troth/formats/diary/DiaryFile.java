package troth.formats.diary;

import troth.dyad.Diary;

/// A diary that was read from a file.
///
/// @param notes what is worth knowing about the file
/// @param sha256 of the file of answers, in hexadecimal, so that a result can name its data
public record DiaryFile(Diary diary, Notes notes, String sha256) {}
