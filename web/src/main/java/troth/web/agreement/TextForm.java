package troth.web.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.web.view.AgreementText;
import troth.web.view.Marks;
import troth.web.view.Space;

/// What stands in the form of a draft, as typed. A draft may be kept with anything in it; only what
/// is to be shared must be whole.
///
/// @param typed by field; a field without words is missing
public record TextForm(Map<String, String> typed) {

    static final String WHO = "who";
    static final String ALIKE = "alike";
    static final String APART = "apart";
    static final String DIFFERENCE = "difference";
    static final String OPENS = "opens";
    static final String HEEDED = "heeded";

    private static final List<String> WORDS =
            List.of("title", "what", "why", "limits", "secluded", "missed");
    private static final List<String> DATES = List.of("begins", "review", "ends");
    private static final int TITLE = 120;
    private static final int LONG = 2000;

    /// How many days ahead a text may begin.
    private static final int AHEAD = 90;

    public TextForm {
        typed = Map.copyOf(typed);
    }

    static TextForm of(Function<String, Optional<String>> sent) {
        var typed = new TreeMap<String, String>();
        Stream.of(WORDS, DATES, List.of(WHO, DIFFERENCE, OPENS, HEEDED))
                .flatMap(List::stream)
                .forEach(field ->
                        sent.apply(field)
                                .filter(value -> !value.isBlank())
                                .ifPresent(value -> typed.put(field, value)));
        return new TextForm(typed);
    }

    /// The form with the words of a text that is there already, and other dates.
    static TextForm of(AgreementText text, LocalDate begins, LocalDate review, LocalDate ends) {
        var typed = new TreeMap<String, String>();
        typed.put("title", text.title());
        typed.put("what", text.what());
        typed.put("why", text.why());
        typed.put("limits", text.limits());
        typed.put("secluded", text.secluded());
        typed.put("missed", text.missed());
        typed.put(WHO, text.difference().isEmpty() ? ALIKE : APART);
        typed.put(DIFFERENCE, text.difference());
        typed.put(OPENS, text.opens() ? "yes" : "");
        typed.put("begins", begins.toString());
        typed.put("review", review.toString());
        typed.put("ends", ends.toString());
        return of(field -> Optional.ofNullable(typed.get(field)));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /// By which a page knows whether this is still what is kept.
    String mark() {
        return Marks.of(new TreeMap<>(typed).toString());
    }

    /// What stands here and not in the same field there.
    List<String> wordsOtherThan(TextForm other) {
        return WORDS.stream()
                .filter(field -> !get(field).equals(other.get(field)))
                .map(this::get)
                .toList();
    }

    public boolean chose(String field, String value) {
        return get(field).equals(value);
    }

    /// What touches devices, places or passwords, whether its author said so or not.
    public boolean opens() {
        return typed.containsKey(OPENS) || Lint.opens(terms());
    }

    public List<String> warnings() {
        return Lint.warnings(terms()).stream().map(Lint.Warning::word).toList();
    }

    /// The fields that bind; limits and what stays private may name what is ruled out.
    private String terms() {
        return Stream.of("title", "what", DIFFERENCE, "missed")
                .map(this::get)
                .collect(Collectors.joining("\n"));
    }

    /// The fields in which it cannot even be kept as a draft, each with the key of what to do.
    Map<String, String> tooLong() {
        var wrong = new LinkedHashMap<String, String>();
        Stream.concat(WORDS.stream(), Stream.of(DIFFERENCE))
                .filter(field -> get(field).length() > most(field))
                .forEach(field -> wrong.put(field, "long"));
        return wrong;
    }

    private static int most(String field) {
        return field.equals("title") ? TITLE : LONG;
    }

    /// The fields that keep it from being shared, each with the key of what to do.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        WORDS.stream()
                .filter(field -> get(field).isEmpty())
                .forEach(field -> wrong.put(field, "blank." + field));
        wrong.putAll(tooLong());
        wrongTerms(wrong);
        wrongDates(today, wrong);
        return wrong;
    }

    private void wrongTerms(Map<String, String> wrong) {
        if (!chose(WHO, ALIKE) && !chose(WHO, APART)) {
            wrong.put(WHO, "who");
        }
        if (chose(WHO, APART) && get(DIFFERENCE).isEmpty()) {
            wrong.put(DIFFERENCE, "difference");
        }
        if (Lint.makesSexADuty(terms())) {
            wrong.put("what", "duty");
        }
        if (Lint.isPenalty(get("missed"))) {
            wrong.put("missed", "penalty");
        }
        if (!warnings().isEmpty() && !typed.containsKey(HEEDED)) {
            wrong.put(HEEDED, "heeded");
        }
    }

    private void wrongDates(LocalDate today, Map<String, String> wrong) {
        DATES.stream()
                .filter(field -> date(field).isEmpty())
                .forEach(field -> wrong.put(field, "date"));
        date("begins").ifPresent(begins -> wrongFrom(begins, today, wrong));
    }

    private void wrongFrom(LocalDate begins, LocalDate today, Map<String, String> wrong) {
        if (begins.isBefore(today)) {
            wrong.put("begins", "past");
        }
        if (begins.isAfter(today.plusDays(AHEAD))) {
            wrong.put("begins", "far");
        }
        date("ends")
                .ifPresent(ends -> {
                    if (ends.isBefore(begins)) {
                        wrong.put("ends", "order");
                    } else if (ends.isAfter(begins.plusDays(AgreementText.DAYS))) {
                        wrong.put("ends", "ninety");
                    } else if (opens() && ends.isAfter(begins.plusDays(AgreementText.DAYS_OPEN))) {
                        wrong.put("ends", "thirty");
                    }
                    date("review")
                            .filter(_ -> !ends.isBefore(begins))
                            .filter(review -> review.isBefore(begins) || review.isAfter(ends))
                            .ifPresent(_ -> wrong.put("review", "review"));
                });
    }

    /// Today, the last day on which a text may begin, the first day that was chosen, the last on
    /// which it may end then, and the end that was chosen; what was not chosen is nothing.
    List<Optional<LocalDate>> bounds(LocalDate today) {
        int days = opens() ? AgreementText.DAYS_OPEN : AgreementText.DAYS;
        return List.of(
                Optional.of(today),
                Optional.of(today.plusDays(AHEAD)),
                date("begins"),
                date("begins").map(begins -> begins.plusDays(days)),
                date("ends"));
    }

    private Optional<LocalDate> date(String field) {
        try {
            return typed.containsKey(field)
                    ? Optional.of(LocalDate.parse(get(field)))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// @param nobody what stands for whoever has not joined
    /// @throws IllegalArgumentException if something is wrong
    AgreementText text(Space space, String nobody) {
        return new AgreementText(
                space.nameOfA() + ", " + space.nameOfB().replace(Space.NOBODY, nobody),
                get("title"),
                get("what"),
                get("why"),
                chose(WHO, APART) ? get(DIFFERENCE) : "",
                get("limits"),
                get("secluded"),
                get("missed"),
                opens(),
                date("begins").orElseThrow(),
                date("review").orElseThrow(),
                date("ends").orElseThrow());
    }
}
