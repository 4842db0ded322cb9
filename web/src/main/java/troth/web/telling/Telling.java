package troth.web.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.web.page.Words;
import troth.web.picture.Picture;

/// A picture in words: one sentence first, then what it rests on.
///
/// @param lead what changed and how sure that is
/// @param source what it is made from
/// @param helps what might help, most useful first
/// @param unknown what might help as well, though nothing here measures it
/// @param futile names of what would change nothing that one could notice
/// @param none to leave things as they are
public record Telling(
        String lead,
        String source,
        List<Figure> courses,
        Optional<Figure> why,
        List<Because> because,
        Optional<Figure> ahead,
        List<Help> helps,
        List<Help> unknown,
        String futile,
        Optional<Help> none) {

    public static Telling of(Picture picture, Words words, String otherName) {
        var course = new CourseFigure(words, picture);
        var reason = new ReasonFigure(words, picture);
        var ahead = new AheadFigure(words);
        return new Telling(
                Lead.of(picture, words),
                words.say(
                        "picture.source",
                        words.day(picture.first()),
                        words.day(picture.today()),
                        otherName),
                picture.courses().stream().map(course::of).toList(),
                picture.reasons().map(reason::of),
                picture.reasons().map(reason::because).orElse(List.of()),
                picture.ahead().map(ahead::of),
                helps(picture.helpful(), words),
                helps(picture.unknown(), words),
                picture.futile().stream()
                        .map(option -> "“" + words.say("help." + option.lever().word()) + "”")
                        .collect(Collectors.joining(", ")),
                picture.none().map(option -> Help.of(option, words)));
    }

    private static List<Help> helps(List<Picture.Option> options, Words words) {
        return options.stream().map(option -> Help.of(option, words)).toList();
    }

    /// All drawings, in order.
    public List<Figure> figures() {
        return Stream.of(courses.stream(), why.stream(), ahead.stream())
                .flatMap(figures -> figures)
                .toList();
    }
}
