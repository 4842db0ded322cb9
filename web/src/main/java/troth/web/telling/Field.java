package troth.web.telling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import troth.dyad.Partner;
import troth.web.instrument.InstrumentSpec;
import troth.web.instrument.Instruments;
import troth.web.instrument.Score;
import troth.web.page.Words;
import troth.web.store.EntryJson;
import troth.web.view.AgreementContent;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.View;

/// One thing that somebody wrote into an entry, as people read it.
///
/// @param name what it is; empty where the entry is nothing else
public record Field(String name, String value) {

    /// What is told of an entry, in the order of reading. All else in it is for the program.
    private static final List<String> TOLD =
            List.of(
                    "title",
                    "what",
                    "why",
                    "difference",
                    "limits",
                    "secluded",
                    "missed",
                    "begins",
                    "review",
                    "ends",
                    "name",
                    "went",
                    "on",
                    "day",
                    "scope",
                    "note",
                    "text",
                    "detail",
                    "appreciations",
                    "right",
                    "issue",
                    "request");

    /// Where the words of a choice stand among the texts.
    private static final Map<String, String> CHOICES =
            Map.of("went", "agreement.kept.went.", "detail", "notes.detail.");

    /// What may rest; any other word is shown as it is.
    private static final List<String> RESTS = List.of("impact", "disclosure", "meaning", "touch");

    static List<Field> of(Content content, View view, Words words) {
        return switch (content) {
            case Happened _ -> List.of();
            case FilledIn filled -> filledIn(filled, words);
            case NotNow(String what) when RESTS.contains(what) ->
                    List.of(new Field(words.say("field.what"), words.say("field.rest." + what)));
            case AgreementDraft draft -> typed(draft, words);
            case AgreementProposed proposed -> text(proposed, words);
            case AgreementNoted noted -> about(noted, noted.about(), view, words);
            case AgreementTold told -> about(told, told.about(), view, words);
            case AgreementContent other -> about(other, List.of(), view, words);
            default -> typed(content, words);
        };
    }

    /// All that is signed, for whom it binds and whether it opens something among it.
    private static List<Field> text(AgreementProposed proposed, Words words) {
        var text = proposed.text();
        var opens = words.say(text.opens() ? "field.opens.yes" : "field.opens.no");
        return Stream.of(
                        Stream.of(new Field(words.say("field.between"), text.between())),
                        typed(proposed, words).stream(),
                        Stream.of(new Field(words.say("field.opens"), opens)))
                .flatMap(fields -> fields)
                .toList();
    }

    /// The newest title of the texts that fit.
    private static Optional<Field> title(
            View view, Words words, Predicate<AgreementProposed> fits) {
        return view.entries().stream()
                .map(Entry::content)
                .filter(AgreementProposed.class::isInstance)
                .map(AgreementProposed.class::cast)
                .filter(fits)
                .max(Comparator.comparingInt(AgreementProposed::number))
                .map(text -> new Field(words.say("field.title"), text.text().title()));
    }

    /// What somebody did with an agreement, under its title: of the very text, where it names one.
    private static List<Field> about(
            AgreementContent content, List<Partner> about, View view, Words words) {
        var title =
                title(
                        view,
                        words,
                        text ->
                                content instanceof AgreementSigned signed
                                        ? text.mark().equals(signed.mark())
                                        : text.agreement().equals(content.agreement()));
        return Stream.of(
                        title.stream(),
                        typed(content, words).stream(),
                        by(about, view.partner(), words).stream())
                .flatMap(fields -> fields)
                .toList();
    }

    private static Optional<Field> by(List<Partner> about, Partner me, Words words) {
        var who = about.size() == 2 ? "both" : about.contains(me) ? "me" : "other";
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(new Field(words.say("field.about"), words.say("field.about." + who)));
    }

    private static List<Field> typed(Content content, Words words) {
        return typed(JsonMapper.shared().readTree(EntryJson.of(content)), words);
    }

    private static List<Field> typed(JsonNode node, Words words) {
        return leaves(node)
                .filter(leaf -> TOLD.contains(leaf.getKey()))
                .sorted(Comparator.comparingInt(leaf -> TOLD.indexOf(leaf.getKey())))
                .map(leaf ->
                        new Field(
                                words.say("field." + leaf.getKey()),
                                value(leaf.getKey(), leaf.getValue(), words)))
                .filter(field -> !field.value().isBlank())
                .toList();
    }

    /// What lies deeper stands beside the rest.
    private static Stream<Map.Entry<String, JsonNode>> leaves(JsonNode node) {
        return node.propertyStream()
                .flatMap(part ->
                        part.getValue().isObject() ? leaves(part.getValue()) : Stream.of(part));
    }

    private static String value(String name, JsonNode node, Words words) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(part -> part.asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }
        var text = node.asString("").strip();
        return CHOICES.containsKey(name) && !text.isEmpty()
                ? words.say(CHOICES.get(name) + text.toLowerCase(Locale.ROOT))
                : date(text).map(words::date).orElse(text);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The total; of the single answers only that on thoughts of death, which nobody who helps may
    /// miss. That the others are not here is said.
    private static List<Field> filledIn(FilledIn filled, Words words) {
        boolean asksOfDeath = filled.instrument().equals(Instruments.PHQ_9.name());
        var singles = new Field("", words.say(asksOfDeath ? "field.singles.but" : "field.singles"));
        return Stream.of(
                        total(filled, words).stream(),
                        asksOfDeath ? Stream.of(ofDeath(filled, words)) : Stream.<Field>empty(),
                        Stream.of(singles))
                .flatMap(fields -> fields)
                .toList();
    }

    /// Question and answer in the words of the form.
    private static Field ofDeath(FilledIn filled, Words words) {
        int item = Instruments.PHQ_9.items().getLast();
        int answer = filled.answers().getLast();
        return new Field(
                words.say("field.item", item, words.say("instrument.phq.item." + item)),
                answer == InstrumentSpec.SKIPPED
                        ? words.say("field.item.none")
                        : words.say("instrument.phq.answer." + answer));
    }

    /// What the answers add up to, where enough of them are there.
    private static Optional<Field> total(FilledIn filled, Words words) {
        return Instruments.named(filled.instrument())
                .map(spec ->
                        new Field(
                                words.say(
                                        "field.total",
                                        filled.instrument().toUpperCase(Locale.ROOT)),
                                total(spec, filled, words)));
    }

    private static String total(InstrumentSpec spec, FilledIn filled, Words words) {
        return switch (spec.score(filled.answers())) {
            case Score.Total total ->
                    words.say(
                            spec.isOver(filled.answers())
                                    ? "field.total.first"
                                    : total.prorated() ? "field.total.prorated" : "field.total.of",
                            total.points(),
                            spec.highest(),
                            total.answered(),
                            total.items());
            case Score.TooFew(int answered, int items) ->
                    words.say(
                            spec.isUndecided(filled.answers())
                                    ? "field.total.undecided"
                                    : "field.total.none",
                            answered,
                            items,
                            spec.given(filled.answers()));
        };
    }

    /// In one line.
    String line() {
        return name.isEmpty() ? value : name + ": " + value;
    }
}
