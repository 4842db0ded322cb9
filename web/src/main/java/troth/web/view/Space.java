package troth.web.view;

import java.time.LocalDate;
import troth.dyad.Partner;

/// Two partners and the day on which their time here began. Both may know all of it.
public record Space(String id, LocalDate began, String nameOfA, String nameOfB) {

    /// The name of whoever has not joined yet: who begins a space gives none but their own. Pages
    /// say "your partner" where this sign would stand, which nobody is called.
    public static final String NOBODY = "\uE000";

    /// What stands in the place of the name of whoever has left.
    private static final String LEFT = "–";

    /// Somebody who was called so in an older version.
    private static final String UNSEEN = "\uFFFD";

    /// Who has joined has a name, and only who has none is nobody.
    public Space {
        nameOfA = nameOfA.replace(NOBODY, UNSEEN);
        nameOfB = nameOfB.isEmpty() ? NOBODY : nameOfB.replace(NOBODY, UNSEEN);
    }

    public String name(Partner partner) {
        return partner == Partner.A ? nameOfA : nameOfB;
    }

    /// The same within a sentence, in which who has left is "your partner".
    public String named(Partner partner) {
        var name = name(partner);
        return name.equals(LEFT) ? NOBODY : name;
    }
}
