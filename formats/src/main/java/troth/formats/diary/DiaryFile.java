package troth.formats.diary;

import troth.dyad.Diary;

/// A diary that was read from a file.
///
/// @param notes what is worth knowing about the file
/// @param sha256 of the file of answers, in hexadecimal, so that a result can name its data
public record DiaryFile(Diary diary, Notes notes, String sha256) {

    /// The same diary with another time kept back at its end.
    ///
    /// @param time for instance "4 days"
    public DiaryFile holdingOut(String time) {
        double days = TimeUnit.duration(time).orElse(Double.NaN) / TimeUnit.DAY;
        var before = HeldBack.of(diary);
        var held = new HeldBack(days, before.length());
        if (!(days > 0) || !held.fits()) {
            throw new IllegalArgumentException(
                    "The time kept back (%s) must be a time such as \"4 days\" or \"2 h\", above 0 and %s."
                            .formatted(time, held.bound()));
        }
        var cut =
                new Diary(
                        diary.name(),
                        diary.items(),
                        diary.drivers(),
                        diary.distinguishable(),
                        days,
                        diary.timelines());
        return new DiaryFile(cut, notes.replacing(before.remark(), held.remark()), sha256);
    }
}
