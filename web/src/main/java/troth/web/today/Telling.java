package troth.web.today;

import java.util.List;
import java.util.Optional;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Direction;
import troth.web.picture.Picture.Told;

/// A picture in words: one sentence first, then what it rests on.
///
/// @param lead what changed and how sure that is
/// @param source what it is made from
public record Telling(
        String lead,
        String source,
        List<Figure> courses,
        Optional<Figure> why,
        Optional<Figure> ahead) {

    static Telling of(Picture picture, Words words, String otherName) {
        var course = new CourseFigure(words, picture);
        var reason = new ReasonFigure(words, picture);
        var ahead = new AheadFigure(words);
        return new Telling(
                lead(picture, words),
                words.say(
                        "picture.source",
                        words.day(picture.first()),
                        words.day(picture.today()),
                        otherName),
                picture.courses().stream().map(course::of).toList(),
                picture.reasons().map(reason::of),
                picture.ahead().map(next -> ahead.of(picture, next)));
    }

    /// The first facet, in their fixed order, of which a direction may be said.
    private static String lead(Picture picture, Words words) {
        var told =
                picture.courses().stream()
                        .filter(Told.class::isInstance)
                        .map(Told.class::cast)
                        .toList();
        if (told.isEmpty()) {
            return words.say("lead.little");
        }
        var since = words.day(picture.since());
        return told.stream()
                .filter(course -> course.change().direction() != Direction.OPEN)
                .findFirst()
                .map(course -> lead(course, since, words))
                .orElseGet(() -> words.say("lead.open", since));
    }

    private static String lead(Told course, String since, Words words) {
        boolean up = course.change().direction() == Direction.UP;
        return words.say(
                up ? "lead.up" : "lead.down",
                since,
                words.say("sense." + course.statement().word()),
                Share.words(course.change().share(), words));
    }
}
