package troth.web.today;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.web.picture.Lever;
import troth.web.picture.Picture;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.View;

/// The one small thing of a day. It comes by its turn, from the closed list of what may be
/// suggested without what is heavy; nothing that anybody wrote chooses it, so it reads nobody.
/// Closeness is none of them, and doing nothing is one.
enum Suggestion {
    THANKS(Lever.THANKS, "/talk"),
    NOTHING(Lever.NOTHING, ""),
    COPING(Lever.COPING, "/steady"),
    PROMISE(Lever.PROMISE, ""),
    PAUSE(Lever.PAUSE, "/listening"),
    REVIEW(Lever.REVIEW, "/agreements"),
    OUTSIDE(Lever.OUTSIDE, "/help");

    private final Lever lever;
    private final String place;

    Suggestion(Lever lever, String place) {
        this.lever = lever;
        this.place = place;
    }

    /// Its name in the texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where it can be done here, or nothing.
    String place() {
        return place;
    }

    static Suggestion of(View view, Rota rota) {
        return rota.turnOf(possible(view));
    }

    /// An agreement can be looked at again once there is one.
    private static List<Suggestion> possible(View view) {
        boolean signed =
                view.entries().stream()
                        .anyMatch(entry -> entry.content() instanceof AgreementSigned);
        return Arrays.stream(values()).filter(s -> signed || s != REVIEW).toList();
    }

    /// What the reader's picture says of it, if it says something.
    Optional<Picture.Option> in(Optional<Picture> picture) {
        return picture.stream()
                .flatMap(p -> p.options().stream())
                .filter(option -> option.lever() == lever)
                .findFirst();
    }
}
