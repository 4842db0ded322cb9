package troth.web.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerRequest;
import troth.web.access.Passphrases;
import troth.web.store.Account;
import troth.web.view.Introduction;
import troth.web.view.Introduction.Policy;

/// What a clinician fills in who follows a link.
public record IntroductionForm(
        String name,
        String licence,
        String policy,
        String more,
        String ends,
        String passphrase,
        String again,
        boolean agrees) {

    private static final int NAME = 80;
    private static final int LONG = 1000;

    static IntroductionForm empty(LocalDate today) {
        var ends = today.plusDays(Introduction.DAYS / 2).toString();
        return new IntroductionForm("", "", "", "", ends, "", "", false);
    }

    static IntroductionForm of(ServerRequest request) {
        return new IntroductionForm(
                sent(request, "name"),
                sent(request, "licence"),
                sent(request, "policy"),
                sent(request, "more"),
                sent(request, "ends"),
                request.param("passphrase").orElse(""),
                request.param("again").orElse(""),
                request.param("agrees").isPresent());
    }

    private static String sent(ServerRequest request, String field) {
        return request.param(field).orElse("").strip();
    }

    /// The key of a sentence for each field that cannot be taken.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new HashMap<String, String>();
        if (!Account.isName(name) || name.length() > NAME) {
            wrong.put("name", "care.wrong.name");
        }
        if (licence.isEmpty() || licence.length() > LONG) {
            wrong.put("licence", "care.wrong.licence");
        }
        if (chosen().isEmpty()) {
            wrong.put("policy", "care.wrong.policy");
        }
        if (more.length() > LONG) {
            wrong.put("more", "care.wrong.long");
        }
        if (day().filter(day -> !day.isBefore(today)).isEmpty()
                || day().orElseThrow().isAfter(today.plusDays(Introduction.DAYS))) {
            wrong.put("ends", "care.wrong.ends");
        }
        Passphrases.wrong(passphrase, Set.of(name + " "))
                .ifPresent(key -> wrong.put("passphrase", key));
        if (!passphrase.equals(again)) {
            wrong.put("again", "doors.passphrase.differ");
        }
        if (!agrees) {
            wrong.put("agrees", "care.wrong.agrees");
        }
        return wrong;
    }

    private Optional<Policy> chosen() {
        return Arrays.stream(Policy.values()).filter(p -> p.word().equals(policy)).findFirst();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(ends));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    Introduction introduction() {
        return new Introduction(name, licence, chosen().orElseThrow(), more, day().orElseThrow());
    }
}
