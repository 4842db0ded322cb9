package troth.web.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import troth.infer.Band;
import troth.infer.PersonReader;
import troth.infer.PersonReading;
import troth.infer.Predictive;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Series;

/// Makes the picture of one window: a function of the view, the model and a seed, and of nothing
/// else.
final class Artist {

    /// Fewer answers than this tell too little.
    static final int ENOUGH = 10;

    private static final int AHEAD = 28;
    private static final long SEED = 1;

    /// A course is told by means of so many days.
    private static final int WEEK = 7;

    private static final int LONGEST_SILENCE = 7;
    private static final int MOST_REASONS = 3;

    /// A part smaller than this, in points, is left to the rest.
    private static final double SEEN = 0.05;

    private static final int DOTS = 20;

    private final Window window;

    private Artist(Window window) {
        this.window = window;
    }

    static Picture picture(Window window) {
        var artist = new Artist(window);
        boolean any = Statement.read().stream().anyMatch(artist::answered);
        return any ? artist.read() : artist.nothing();
    }

    private boolean answered(Statement statement) {
        return !window.answers(statement).isEmpty();
    }

    private boolean told(Statement statement) {
        return window.answers(statement).size() >= ENOUGH;
    }

    private Picture nothing() {
        var courses = new ArrayList<Picture.Course>();
        Statement.shown().forEach(statement -> courses.add(new Picture.TooLittle(statement, 0)));
        return picture(window.since(), courses, Optional.empty(), Optional.empty(), List.of());
    }

    private Picture picture(
            LocalDate since,
            List<Picture.Course> courses,
            Optional<Picture.Reasons> reasons,
            Optional<Picture.Ahead> ahead,
            List<Picture.Option> options) {
        return new Picture(
                window.first(),
                since,
                window.today(),
                courses,
                reasons,
                ahead,
                options,
                window.doubts().count());
    }

    private Picture read() {
        return new Drawing(reading(window, AHEAD)).picture();
    }

    /// @param ahead how many days after the window (d)
    static PersonReading reading(Window window, int ahead) {
        return new PersonReader(Parameters.of(Preset.AS_EVIDENCED), ahead, WEEK, SEED)
                .read(
                        Statement.diary(window.readsFelt()),
                        window.timeline(),
                        window.view().partner());
    }

    /// The picture of one reading.
    private final class Drawing {

        private final PersonReading reading;
        private final Series days;

        /// The moments of today and of the day with which it is compared.
        private final int now;

        private final int then;

        private final Options options;

        Drawing(PersonReading reading) {
            this.reading = reading;
            days = reading.days();
            now = lastUpTo(window.today());
            then = Math.max(0, lastUpTo(window.since()));
            options = new Options(reading, window, now);
        }

        private int lastUpTo(LocalDate date) {
            int last = -1;
            while (last + 1 < days.size() && days.at(last + 1) <= window.day(date) + 1e-9) {
                last++;
            }
            return last;
        }

        Picture picture() {
            var since = window.date(days.at(then));
            var courses = Statement.shown().stream().map(this::course).toList();
            var subject = subject(courses);
            return Artist.this.picture(
                    since,
                    courses,
                    subject.map(statement -> reasons(statement, since)),
                    subject.map(this::ahead),
                    subject.map(options::of).orElse(List.of()));
        }

        private Picture.Course course(Statement statement) {
            if (!told(statement)) {
                return new Picture.TooLittle(statement, window.answers(statement).size());
            }
            return reading.converged() ? drawn(statement) : new Picture.Unclear(statement);
        }

        private Picture.Told drawn(Statement statement) {
            var gaps = gaps(statement);
            var wider = Wider.of(window.doubts(statement));
            var change = wider.about(reading.change(statement.word(), then, now));
            var whole = IntStream.rangeClosed(0, now).mapToDouble(k -> Window.wholeDay(days.at(k)));
            return new Picture.Told(
                    statement,
                    Series.of(whole.toArray()),
                    masked(wider.band(reading.band(statement.word())), gaps),
                    gaps,
                    Picture.Change.of(change));
        }

        /// The facet of which more is said: the first whose direction is clear, else the first
        /// told.
        private Optional<Statement> subject(List<Picture.Course> courses) {
            var drawn =
                    courses.stream()
                            .filter(Picture.Told.class::isInstance)
                            .map(Picture.Told.class::cast)
                            .toList();
            return drawn.stream()
                    .filter(course -> course.change().direction() != Picture.Direction.OPEN)
                    .findFirst()
                    .or(() -> drawn.stream().findFirst())
                    .map(Picture.Told::statement);
        }

        private List<Picture.Gap> gaps(Statement statement) {
            var dates = new ArrayList<LocalDate>();
            window.answers(statement).forEach(answer -> dates.add(answer.date()));
            dates.addFirst(window.date(days.at(0)));
            dates.addLast(window.today());
            var gaps = new ArrayList<Picture.Gap>();
            for (int i = 1; i < dates.size(); i++) {
                if (dates.get(i - 1).plusDays(LONGEST_SILENCE).isBefore(dates.get(i))) {
                    gaps.add(new Picture.Gap(dates.get(i - 1), dates.get(i)));
                }
            }
            return gaps;
        }

        private Band masked(Band band, List<Picture.Gap> gaps) {
            return new Band(
                    masked(band.low90(), gaps),
                    masked(band.low50(), gaps),
                    masked(band.median(), gaps),
                    masked(band.high50(), gaps),
                    masked(band.high90(), gaps),
                    band.examples().stream().map(example -> masked(example, gaps)).toList());
        }

        /// Up to now, and nothing where nothing was answered.
        private Series masked(Series values, List<Picture.Gap> gaps) {
            return Series.of(
                    IntStream.rangeClosed(0, now)
                            .mapToDouble(k -> silent(k, gaps) ? Double.NaN : values.at(k))
                            .toArray());
        }

        private boolean silent(int k, List<Picture.Gap> gaps) {
            var date = window.date(days.at(k));
            return gaps.stream()
                    .anyMatch(gap -> date.isAfter(gap.from()) && date.isBefore(gap.to()));
        }

        private Picture.Reasons reasons(Statement statement, LocalDate since) {
            var causes = Cause.named();
            var parts =
                    reading.parts(
                            statement.word(),
                            then,
                            now,
                            causes.stream().map(Cause::includes).toList());
            var seen =
                    IntStream.range(0, causes.size())
                            .boxed()
                            .filter(i -> Math.abs(parts.get(i).mean()) >= SEEN)
                            .sorted(Comparator.comparingDouble(i -> -Math.abs(parts.get(i).mean())))
                            .limit(MOST_REASONS)
                            .toList();
            var wider = Wider.of(window.doubts(statement));
            var reasons = new ArrayList<Picture.Reason>();
            var rest = parts.getLast().toArray();
            for (int i = 0; i < causes.size(); i++) {
                if (seen.contains(i)) {
                    reasons.add(
                            reason(
                                    causes.get(i),
                                    wider.about(parts.get(i)),
                                    window.days(causes.get(i), since)));
                } else {
                    addTo(rest, parts.get(i));
                }
            }
            reasons.add(reason(Cause.REST, wider.about(Series.of(rest)), List.of()));
            return new Picture.Reasons(statement, reasons);
        }

        private static void addTo(double[] sum, Series part) {
            Arrays.setAll(sum, r -> sum[r] + part.at(r));
        }

        private static Picture.Reason reason(Cause cause, Series part, List<LocalDate> days) {
            var sorted = part.toArray();
            Arrays.sort(sorted);
            int tail = sorted.length / 20;
            return new Picture.Reason(
                    cause, part.mean(), sorted[tail], sorted[sorted.length - 1 - tail], days);
        }

        private Picture.Ahead ahead(Statement statement) {
            var word = statement.word();
            var wider = Wider.of(window.doubts(statement));
            int end = days.size() - 1;
            return new Picture.Ahead(
                    statement,
                    window.date(days.last()),
                    dots(reading.answer(word, end), wider),
                    (int) Math.rint(reading.answer(word, now).quantile(0.5)),
                    Picture.Change.of(wider.about(reading.change(word, now, end))));
        }

        private static List<Integer> dots(Predictive answer, Wider wider) {
            double middle = answer.quantile(0.5);
            return IntStream.range(0, DOTS)
                    .mapToDouble(i -> wider.onScale(middle, answer.quantile((i + 0.5) / DOTS)))
                    .mapToObj(dot -> (int) Math.rint(dot))
                    .toList();
        }
    }
}
