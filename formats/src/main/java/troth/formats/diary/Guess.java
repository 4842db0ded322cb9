package troth.formats.diary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.formats.Source;

/// Works out a [MappingGuess], step by step: what a row is, who and when it is about, and what is
/// answered in it. Stops with words as soon as a step is not clear.
final class Guess {

    // spotless:off
    private static final List<String> DYAD = List.of(
            "dyad", "dyadid", "iddyad", "dyadnr", "couple", "coupleid", "idcouple", "couplenr", "coupleno", "pair", "pairid", "cid");
    private static final List<String> PERSON = List.of(
            "person", "personid", "idperson", "participant", "participantid", "pid", "id", "subject", "subjectid", "userid", "user", "partid");
    private static final List<String> ROLE = List.of(
            "role", "gender", "genders", "dist", "distinguisher", "sex", "partner", "member", "partnum", "partnernr", "gendere");
    private static final List<String> CLOCKLESS = List.of(
            "time", "t", "obsno", "obs", "obsn", "occasion", "wave", "beep", "trial");
    static final List<String> ITEM = List.of("item", "question", "variable");
    static final List<String> VALUE = List.of("value", "answer", "response", "score");
    private static final List<List<String>> PAIRS = List.of(
            List.of("_f", "_m"), List.of("_F", "_M"), List.of("_w", "_m"), List.of("_w", "_h"), List.of("_A", "_B"), List.of("_a", "_b"),
            List.of("_1", "_2"), List.of(".1", ".2"), List.of("_x", "_y"), List.of("1", "2"));
    // spotless:on

    private static final int SHOWN = 30;

    /// As many numbered columns are occasions and not the items of a scale.
    private static final int COURSE = 10;

    /// The last number in a name.
    private static final Pattern NUMBER = Pattern.compile("\\d+(?=\\D*$)");

    private static final String PAGE =
            " The page docs/diaries.md shows mappings for the usual tables.";

    private final Source source;
    private final Survey survey;

    Guess(Source source) {
        this.source = source;
        this.survey = Survey.of(source);
    }

    /// Which columns tell the partners apart, in the words of a mapping.
    private record Persons(String columns, String roles) {}

    MappingGuess make() {
        var dyad = survey.find(DYAD);
        if (dyad.isEmpty() && !courses().isEmpty()) {
            return timeless();
        }
        if (dyad.isEmpty()) {
            return unclear("which column names the dyad", "Write it under columns: {dyad: NAME}.");
        }
        var when = When.in(survey);
        if (when.isEmpty()) {
            return timeless();
        }
        var person = survey.find(PERSON);
        var role = role();
        if (person.isEmpty() && role.isEmpty()) {
            return dyads(dyad.get(), when.get());
        }
        var relations = new Relations(dyad.get(), person, role, when.get()).over(source);
        var persons = persons(person, role, relations);
        if (persons.isEmpty()) {
            return unclear(
                    "which column tells the partners of a dyad apart",
                    "Write it under columns: {person: NAME} if it names persons, under {role: NAME}"
                            + " if it counts or names the two of each dyad.");
        }
        boolean oneAnswer = survey.find(ITEM).isPresent() && survey.find(VALUE).isPresent();
        return oneAnswer
                ? answers(dyad.get(), when.get(), persons.get())
                : moments(dyad.get(), when.get(), persons.get(), relations);
    }

    private Optional<Integer> role() {
        return ROLE.stream()
                .flatMap(name -> survey.find(List.of(name)).stream())
                .filter(column -> survey.columns().get(column).texts().size() == 2)
                .findFirst();
    }

    private Optional<Persons> persons(
            Optional<Integer> person, Optional<Integer> role, Relations relations) {
        if (!relations.dyadsAreOfTwo()) {
            return Optional.empty();
        }
        boolean told = role.isPresent() && relations.rolesDiffer();
        var columns = new ArrayList<String>();
        if (person.isPresent() && !relations.personIsShared()) {
            columns.add("person: " + name(person.get()));
        }
        if (told) {
            columns.add("role: " + name(role.get()));
        } else if (columns.isEmpty() && person.isPresent()) {
            columns.add("role: " + name(person.get()));
        }
        var roles =
                told
                        ? survey.columns().get(role.get()).texts().stream()
                                .map(GuessedItems::quoted)
                                .collect(Collectors.joining(", ", "roles: [", "]\n"))
                        : "";
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Persons(String.join(", ", columns), roles));
    }

    private MappingGuess answers(int dyad, When when, Persons persons) {
        var items = GuessedItems.ofColumns(List.copyOf(survey.answers().values()), "");
        var columns =
                persons.columns()
                        + ", item: %s, value: %s"
                                .formatted(
                                        name(survey.find(ITEM).orElseThrow()),
                                        name(survey.find(VALUE).orElseThrow()));
        var rules = persons.roles() + "others: ignore\norder: any\n";
        return result("answers", "one answer", dyad, when, columns, rules, items);
    }

    private MappingGuess moments(int dyad, When when, Persons persons, Relations relations) {
        var names = survey.header().names();
        boolean pairwise =
                names.stream().anyMatch(n -> n.endsWith("_A") && names.contains(partner(n)));
        var columns =
                IntStream.range(0, names.size())
                        .filter(relations::varies)
                        .filter(i -> !when.columns().contains(i))
                        .filter(i -> !pairwise || names.get(i).endsWith("_A"))
                        .mapToObj(survey.columns()::get)
                        .toList();
        var items = GuessedItems.ofColumns(columns, pairwise ? "_A" : "");
        var rules = persons.roles() + (relations.isOrdered() ? "" : "order: any\n");
        return result(
                "moments", "one person at one moment", dyad, when, persons.columns(), rules, items);
    }

    private static String partner(String name) {
        return name.substring(0, name.length() - 1) + "P";
    }

    private MappingGuess dyads(int dyad, When when) {
        for (var ends : PAIRS) {
            var items = GuessedItems.ofPairs(pairs(ends), roles(ends));
            if (!items.isEmpty()) {
                var rules = "roles: [%s]%n".formatted(String.join(", ", roles(ends)));
                return result("dyads", "one dyad at one moment", dyad, when, "", rules, items);
            }
        }
        return unclear(
                "who answers",
                "Write columns: {person: NAME} or {role: NAME}, or, where a row has both partners,"
                        + " layout: dyads and the two columns of each item.");
    }

    private static List<String> roles(List<String> ends) {
        return ends.stream()
                .map(end -> end.replaceAll("[_.]", ""))
                .map(GuessedItems::quoted)
                .toList();
    }

    private Map<String, List<ColumnProfile>> pairs(List<String> ends) {
        var byName =
                survey.columns().stream()
                        .collect(
                                Collectors.toMap(ColumnProfile::name, c -> c, (first, _) -> first));
        var pairs = new LinkedHashMap<String, List<ColumnProfile>>();
        for (var column : survey.columns()) {
            if (column.name().endsWith(ends.get(0))) {
                var stem =
                        column.name().substring(0, column.name().length() - ends.get(0).length());
                var other = byName.get(stem + ends.get(1));
                if (other != null && !stem.isEmpty()) {
                    pairs.put(stem, List.of(column, other));
                }
            }
        }
        return pairs;
    }

    private MappingGuess timeless() {
        var counter = survey.find(CLOCKLESS);
        if (counter.isPresent()) {
            return unclear(
                    "how long one step of the column (%s) is"
                            .formatted(survey.header().name(counter.get())),
                    "Write columns: {time: %s} and, for instance, unit: day or unit: 10 s."
                            .formatted(name(counter.get())));
        }
        var courses = courses();
        return courses.isEmpty()
                ? unclear(
                        "which column says when",
                        "Write it under columns: {time: NAME}, with its unit.")
                : unclear(
                        "who answers in the numbered columns, and how long an occasion is",
                        "Write layout: occasions, unit: 10 s or whatever it is, and of each item its"
                                + " columns, such as columns: {ROLE: %s}."
                                        .formatted(courses.getFirst()));
    }

    /// Columns that differ in one rising number, each as `FIRST..LAST`.
    private List<String> courses() {
        var byStem = new LinkedHashMap<String, List<String>>();
        for (var name : survey.header().names()) {
            var stem = NUMBER.matcher(name).replaceFirst("#");
            byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(name);
        }
        return byStem.entrySet().stream()
                .filter(entry -> entry.getKey().contains("#") && entry.getValue().size() >= COURSE)
                .map(entry -> entry.getValue().getFirst() + ".." + entry.getValue().getLast())
                .toList();
    }

    private MappingGuess result(
            String layout,
            String row,
            int dyad,
            When when,
            String persons,
            String rules,
            GuessedItems items) {
        if (items.isEmpty()) {
            return unclear(
                    "which columns hold answers",
                    "Write each under items, with its scale and what it measures.");
        }
        var times = when.columns().stream().map(this::name).collect(Collectors.joining(", "));
        var units = String.join(", ", when.units());
        var yaml =
                "layout: %s\ncolumns: {dyad: %s, %stime: [%s]}\nunit: [%s]\n%s%sitems:\n%s"
                        .formatted(
                                layout,
                                name(dyad),
                                persons.isEmpty() ? "" : persons + ", ",
                                times,
                                units,
                                survey.decimalComma() ? "decimal: \",\"\n" : "",
                                rules,
                                items.yaml());
        return new MappingGuess(Optional.of(yaml), words(row, dyad, persons, times, units, items));
    }

    private String words(
            String row, int dyad, String persons, String times, String units, GuessedItems items) {
        return "No mapping was given, so this one was guessed. A row is %s; dyad: %s; %stime: %s, in units of %s. Items: %s. The ends of a scale are guessed from the answers: look whether they are right, and write a mapping if not.%s"
                .formatted(
                        row,
                        name(dyad),
                        persons.isEmpty() ? "" : persons.replace(", ", "; ") + "; ",
                        times,
                        units,
                        items.words(),
                        PAGE);
    }

    private MappingGuess unclear(String what, String advice) {
        var names = survey.header().names();
        var list = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return new MappingGuess(
                Optional.empty(),
                "No mapping was given, and none could be guessed: it is not clear %s. %s The columns of %s are %s%s.%s"
                        .formatted(
                                what,
                                advice,
                                source.name(),
                                list,
                                names.size() > SHOWN ? " and others" : "",
                                PAGE));
    }

    private String name(int column) {
        return GuessedItems.quoted(survey.header().name(column));
    }
}
