package troth.web.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.agreement.Desk.Visit;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.Entry;

/// What one partner does alone with a text, up to the act that gives it to both.
public class DraftPages {

    private static final String FORM = "agreement/draft";
    private static final String PREVIEW = "preview";

    private final Desk desk;

    DraftPages(Desk desk) {
        this.desk = desk;
    }

    /// One of the list.
    public record Row(String address, String title, String say) {}

    public ServerResponse list(ServerRequest request) {
        var visit = desk.visit(request);
        var page = visit.page();
        page.put("agreements", agreements(visit));
        page.put("drafts", drafts(visit));
        request.param("discarded").ifPresent(_ -> page.put("status", "discarded"));
        return ServerResponse.ok().render("agreement/list", page);
    }

    private static List<Row> agreements(Visit visit) {
        return Agreement.of(visit.view(), visit.zone()).stream()
                .map(agreement -> {
                    var shown = agreement.shown(visit.today());
                    var card = TextCard.of(agreement, shown.getFirst(), visit);
                    var say =
                            shown.stream().skip(1).map(version -> next(agreement, version, visit));
                    return new Row(
                            "/agreements/" + agreement.id(),
                            card.title(),
                            Stream.concat(Stream.of(card.say()), say)
                                    .collect(Collectors.joining(" "))
                                    .strip());
                })
                .toList();
    }

    /// What both have before them beside the text that holds.
    private static String next(Agreement agreement, Version version, Visit visit) {
        var standing = agreement.standing(version, visit.today());
        return standing.isLive()
                ? visit.words()
                        .say(
                                "agreement.list.next." + standing.word(),
                                visit.words().date(version.text().begins()))
                : "";
    }

    private static List<Row> drafts(Visit visit) {
        return visit.view()
                .own()
                .filter(entry -> entry.content() instanceof AgreementDraft)
                .map(entry -> {
                    var draft = (AgreementDraft) entry.content();
                    var title = new TextForm(draft.fields()).get("title");
                    return new Row(
                            "/agreements/drafts/" + draft.agreement(),
                            title.isEmpty() ? visit.words().say("agreement.untitled") : title,
                            visit.words().date(entry.day(visit.zone())));
                })
                .toList();
    }

    public ServerResponse families(ServerRequest request) {
        var page = desk.visit(request).page();
        page.put("families", Family.words());
        return ServerResponse.ok().render("agreement/families", page);
    }

    /// The form with the words of a template. Nothing is kept yet.
    public ServerResponse begin(ServerRequest request) {
        var visit = desk.visit(request);
        var page = page(visit, template(family(request), visit), Map.of());
        page.put("action", "/agreements/new/" + family(request).word());
        return ServerResponse.ok().render(FORM, page);
    }

    private static Family family(ServerRequest request) {
        return Family.of(request.pathVariable("family")).orElseThrow(Visit::nothingHere);
    }

    private static TextForm template(Family family, Visit visit) {
        var typed = new TreeMap<String, String>();
        for (var field : List.of("title", "what", "why", "limits", "secluded", "missed")) {
            typed.put(
                    field,
                    visit.words().say("agreement.family." + family.word() + "." + field).strip());
        }
        typed.put(TextForm.WHO, TextForm.ALIKE);
        typed.put("begins", visit.today().toString());
        typed.put("review", visit.today().plusDays(14).toString());
        typed.put("ends", visit.today().plusDays(28).toString());
        return TextForm.of(field -> Optional.ofNullable(typed.get(field)));
    }

    public ServerResponse keepNew(ServerRequest request) {
        return keep(
                desk.visit(request),
                request,
                Entry.newId(),
                "/agreements/new/" + family(request).word());
    }

    public ServerResponse show(ServerRequest request) {
        var visit = desk.visit(request);
        var draft = draft(visit, request);
        var page = page(visit, new TextForm(draft.fields()), Map.of());
        page.put("action", "/agreements/drafts/" + draft.agreement());
        page.put("draft", draft.agreement());
        page.put("was", new TextForm(draft.fields()).mark());
        request.param("kept").ifPresent(_ -> page.put("status", "kept"));
        return ServerResponse.ok().render(FORM, page);
    }

    private static AgreementDraft draft(Visit visit, ServerRequest request) {
        return drafts(visit, request.pathVariable("id"))
                .findFirst()
                .map(entry -> (AgreementDraft) entry.content())
                .orElseThrow(Visit::nothingHere);
    }

    private static Stream<Entry> drafts(Visit visit, String id) {
        return visit.view()
                .own()
                .filter(entry ->
                        entry.content() instanceof AgreementDraft draft
                                && draft.agreement().equals(id));
    }

    public ServerResponse keep(ServerRequest request) {
        var visit = desk.visit(request);
        var draft = draft(visit, request);
        return keep(visit, request, draft.agreement(), "/agreements/drafts/" + draft.agreement());
    }

    /// Keeps what was typed, whole or not. Who asks to see it as it would be shared, sees first
    /// what is missing.
    private static ServerResponse keep(
            Visit visit, ServerRequest request, String id, String action) {
        var form = TextForm.of(request::param);
        boolean preview = request.param("do").filter(PREVIEW::equals).isPresent();
        var wrong = preview ? form.wrong(visit.today()) : form.tooLong();
        if (!wrong.isEmpty()) {
            var page = page(visit, form, wrong);
            page.put("action", action);
            request.param("was").ifPresent(was -> page.put("was", was));
            return Desk.refused(FORM, page);
        }
        var newer = newer(visit, request, id, form);
        if (newer.isPresent()) {
            return older(visit, form, id, newer.get());
        }
        var kept = visit.ofOne(new AgreementDraft(id, form.typed()));
        visit.replace(drafts(visit, id).toList(), List.of(kept));
        return Desk.to("/agreements/drafts/" + id + (preview ? "/share" : "?kept"));
    }

    /// What is kept, if it is newer than the page from which the form was sent, and says something
    /// else.
    private static Optional<TextForm> newer(
            Visit visit, ServerRequest request, String id, TextForm form) {
        return drafts(visit, id)
                .map(entry -> new TextForm(((AgreementDraft) entry.content()).fields()))
                .filter(kept -> !kept.equals(form))
                .filter(kept ->
                        request.param("was").filter(was -> !was.equals(kept.mark())).isPresent())
                .findFirst();
    }

    /// A page from the way back, or from another device, writes over nothing: both texts are shown,
    /// and to send it again is to mean it.
    private static ServerResponse older(Visit visit, TextForm form, String id, TextForm kept) {
        var page = page(visit, form, Map.of());
        page.put("action", "/agreements/drafts/" + id);
        page.put("draft", id);
        page.put("was", kept.mark());
        page.put("newer", kept.wordsOtherThan(form));
        return ServerResponse.status(HttpStatus.CONFLICT).render(FORM, page);
    }

    private static Map<String, Object> page(Visit visit, TextForm form, Map<String, String> wrong) {
        var page = visit.page();
        page.put("form", form);
        page.put("wrong", wrong);
        page.put(
                "bounds",
                form.bounds(visit.today()).stream()
                        .map(day -> day.map(visit.words()::date).orElse(""))
                        .toList());
        return page;
    }

    /// What the other would read, and nothing has been shared yet.
    public ServerResponse preview(ServerRequest request) {
        var visit = desk.visit(request);
        var draft = draft(visit, request);
        var form = new TextForm(draft.fields());
        return form.wrong(visit.today()).isEmpty()
                ? ServerResponse.ok().render("agreement/share", preview(visit, draft))
                : incomplete(visit, draft);
    }

    private static ServerResponse incomplete(Visit visit, AgreementDraft draft) {
        var form = new TextForm(draft.fields());
        var page = page(visit, form, form.wrong(visit.today()));
        page.put("action", "/agreements/drafts/" + draft.agreement());
        page.put("draft", draft.agreement());
        page.put("was", form.mark());
        return Desk.refused(FORM, page);
    }

    private static Map<String, Object> preview(Visit visit, AgreementDraft draft) {
        var proposed = proposed(visit, draft);
        var page = visit.page();
        page.put("draft", draft.agreement());
        page.put("card", TextCard.of(proposed, visit));
        page.put("mark", proposed.mark());
        page.put("changes", proposed.number() > 1);
        return page;
    }

    private static AgreementProposed proposed(Visit visit, AgreementDraft draft) {
        int number =
                Agreement.find(visit.view(), draft.agreement(), visit.zone())
                        .map(agreement -> agreement.newest().number() + 1)
                        .orElse(1);
        var text =
                new TextForm(draft.fields())
                        .text(visit.space(), visit.words().say("agreement.between"));
        return new AgreementProposed(draft.agreement(), number, text);
    }

    /// The act that gives the text to both: exactly what was previewed, else the preview again.
    public ServerResponse share(ServerRequest request) {
        var visit = desk.visit(request);
        var id = request.pathVariable("id");
        boolean sharedAlready =
                drafts(visit, id).findAny().isEmpty()
                        && Agreement.find(visit.view(), id, visit.zone()).isPresent();
        if (sharedAlready) {
            return Desk.to("/agreements/" + id);
        }
        var draft = draft(visit, request);
        if (!new TextForm(draft.fields()).wrong(visit.today()).isEmpty()) {
            return incomplete(visit, draft);
        }
        var proposed = proposed(visit, draft);
        if (!request.param("mark").equals(Optional.of(proposed.mark()))) {
            var page = preview(visit, draft);
            page.put("stale", true);
            return Desk.refused("agreement/share", page);
        }
        visit.replace(gone(visit, id), List.of(visit.ofBoth(proposed)));
        return Desk.to("/agreements/" + id);
    }

    /// Who proposes anew means to go on.
    private static List<Entry> gone(Visit visit, String id) {
        return visit.view()
                .own()
                .filter(entry ->
                        switch (entry.content()) {
                            case AgreementDraft draft -> draft.agreement().equals(id);
                            case AgreementLapsing(String of) -> of.equals(id);
                            default -> false;
                        })
                .toList();
    }

    public ServerResponse discard(ServerRequest request) {
        var visit = desk.visit(request);
        visit.replace(drafts(visit, request.pathVariable("id")).toList(), List.of());
        return Desk.to("/agreements?discarded");
    }

    /// A draft of the next text of an agreement: the newest words, with other dates.
    public ServerResponse change(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = visit.agreement(request);
        var id = agreement.id();
        if (drafts(visit, id).findAny().isEmpty()) {
            boolean renews = request.param("do").filter("renew"::equals).isPresent();
            var form = next(agreement.newest(), renews, visit.today());
            visit.replace(List.of(), List.of(visit.ofOne(new AgreementDraft(id, form.typed()))));
        }
        return Desk.to("/agreements/drafts/" + id);
    }

    private static TextForm next(Version newest, boolean renews, LocalDate today) {
        var text = newest.text();
        long days = text.begins().until(text.ends(), java.time.temporal.ChronoUnit.DAYS);
        var from = renews ? text.ends().plusDays(1) : text.begins();
        var begins = from.isBefore(today) ? today : from;
        boolean keepsEnd = !renews && !text.ends().isBefore(begins);
        var ends = keepsEnd ? text.ends() : begins.plusDays(days);
        boolean keepsReview = !text.review().isBefore(begins) && !text.review().isAfter(ends);
        return TextForm.of(text, begins, keepsReview ? text.review() : ends, ends);
    }
}
