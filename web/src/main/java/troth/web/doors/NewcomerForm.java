package troth.web.doors;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.function.ServerRequest;
import troth.web.access.Passphrases;
import troth.web.store.Account;

/// What someone fills in who begins a space or joins one. Nobody is asked for the other's name.
public record NewcomerForm(String name, String passphrase, String again, boolean agrees) {

    private static final int LONGEST_NAME = 40;

    static final NewcomerForm EMPTY = new NewcomerForm("", "", "", false);

    static NewcomerForm of(ServerRequest request) {
        return new NewcomerForm(
                request.param("name").orElse("").strip(),
                request.param("passphrase").orElse(""),
                request.param("again").orElse(""),
                request.param("agrees").isPresent());
    }

    /// The key of a sentence for each field that cannot be taken.
    Map<String, String> wrong() {
        var wrong = new HashMap<String, String>();
        if (!isName(name)) {
            wrong.put("name", "doors.name.wrong");
        }
        Passphrases.wrong(passphrase, Set.of(name)).ifPresent(key -> wrong.put("passphrase", key));
        if (!passphrase.equals(again)) {
            wrong.put("again", "doors.passphrase.differ");
        }
        if (!agrees) {
            wrong.put("agrees", "doors.agrees.wrong");
        }
        return wrong;
    }

    static boolean isName(String name) {
        return Account.isName(name) && name.length() <= LONGEST_NAME;
    }
}
