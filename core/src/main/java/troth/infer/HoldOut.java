package troth.infer;

import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Timeline;

/// What of a diary is kept back to be forecast, and what a forecast may know.
///
/// Where people are asked about once a day, a forecast for a day knows nothing of that day; where
/// they are asked more often, nothing from that moment on.
///
/// @param daily whether days, not moments, are forecast
/// @param pace time between one asking and the next (d), whole days where days are forecast
record HoldOut(Diary diary, boolean daily, double pace) {

    static HoldOut of(Diary diary) {
        double spacing = diary.spacing();
        boolean daily = diary.daily();
        return new HoldOut(diary, daily, daily ? Math.max(1, Math.rint(spacing)) : spacing);
    }

    /// The first moment of a dyad that is kept back.
    double from(Timeline timeline) {
        return daily
                ? Math.floor(timeline.end() + 1e-9) + 1 - diary.holdOut()
                : timeline.end() - diary.holdOut();
    }

    /// The moment up to which a forecast of an answer at `day` may look.
    double known(double day) {
        return daily ? Math.floor(day + 1e-9) : day;
    }

    /// The diary without what is kept back.
    Diary training() {
        return diary.with(diary.timelines().stream().map(t -> t.before(from(t))).toList());
    }

    /// The same where no answer is an event.
    HoldOut withoutDrivers() {
        return new HoldOut(diary.withoutDrivers(), daily, pace);
    }

    /// The answers of a dyad that are kept back.
    List<CheckIn> kept(Timeline timeline) {
        double from = from(timeline);
        return timeline.checkIns().stream().filter(c -> c.day() >= from).toList();
    }
}
