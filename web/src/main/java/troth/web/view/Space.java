package troth.web.view;

import java.time.LocalDate;
import troth.dyad.Partner;

/// Two partners and the day on which their time here began. Both may know all of it.
public record Space(String id, LocalDate began, String nameOfA, String nameOfB) {

    public String name(Partner partner) {
        return partner == Partner.A ? nameOfA : nameOfB;
    }
}
