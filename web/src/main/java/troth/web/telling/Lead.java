package troth.web.telling;

import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Direction;
import troth.web.picture.Picture.Told;

/// The one sentence with which a picture begins.
public final class Lead {

    private Lead() {}

    /// The first facet, in their fixed order, of which a direction may be said.
    public static String of(Picture picture, Words words) {
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
