package troth.formats.sbml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sbml.jsbml.Model;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Event.Betrayal;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Readout;
import troth.model.TrustModel;

/// Lays what a page says beside what the code does, line by line at drawn states, and notes where
/// they differ. The page speaks through the SBML that is made from it.
final class PageAndCode {

    private static final double TOLERANCE = 1e-12;
    private static final double SMALL = 1e-2;

    /// Readouts of the page that the code shows; the records of facets are a case of their own.
    private static final Map<String, Shown> SHOWN =
            Map.ofEntries(
                    Map.entry("R", (_, _, _, r) -> r.fear()),
                    Map.entry("THETA", (_, _, _, r) -> r.theta()),
                    Map.entry("T", (_, _, _, r) -> r.trust()),
                    Map.entry("LOAD", (_, _, _, r) -> r.load()),
                    Map.entry("A", (_, _, _, r) -> r.amygdala()),
                    Map.entry("X", (_, _, _, r) -> r.withdrawal()),
                    Map.entry("D", (_, _, _, r) -> r.dysregulation()),
                    Map.entry("GRIEF", (_, _, _, r) -> r.grievance()),
                    Map.entry("SATISFACTION", (m, x, p, r) -> m.outlook().satisfaction(x, p, r)),
                    Map.entry("STRIFE", (m, x, p, _) -> m.outlook().strife(x, p)));

    private static final String RECORD = "RECORD";

    /// Readouts that the code does not show: others rest on them.
    private static final List<String> INNER = List.of("PRIOR", "A_REST");

    /// How the code comes to a readout.
    private interface Shown {
        double value(TrustModel model, double[] x, Partner partner, Readout r);
    }

    /// All readouts that the page must have, and no others.
    static List<String> readouts() {
        return Stream.of(SHOWN.keySet(), List.of(RECORD), INNER)
                .flatMap(Collection::stream)
                .toList();
    }

    private final TrustModel model;
    private final List<Event> events;
    private final Model sbml;
    private final SbmlEvaluator said;
    private final TreeSet<String> differences = new TreeSet<>();

    PageAndCode(TrustModel model, ModelPage page, List<Event> events) {
        this.model = model;
        this.events = new ArrayList<>(events);
        Stream.of(Partner.values()).map(PageAndCode::standardBreachBy).forEach(this.events::add);
        var happenings =
                IntStream.range(0, this.events.size())
                        .mapToObj(day -> new Happening(day, Side.BOTH, this.events.get(day)))
                        .toList();
        var dyad = new Dyad("page", new Dyad.Person("a"), new Dyad.Person("b"));
        sbml =
                new SbmlExport(model, page)
                        .document(new Timeline(dyad, happenings, List.of()), model.newcomers())
                        .getModel();
        said = new SbmlEvaluator(sbml);
    }

    /// Notes where page and code differ at the state `x`.
    PageAndCode at(double[] x) {
        drift(x);
        for (var partner : Partner.values()) {
            readouts(x, partner);
        }
        for (int i = 0; i < events.size(); i++) {
            event(i, x);
        }
        for (var partner : Partner.values()) {
            fragility(x, partner);
        }
        return this;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    private void drift(double[] x) {
        set(x);
        var rates = said.rates();
        var code = model.drift(x);
        var ids = ids();
        for (int i = 0; i < x.length; i++) {
            compare("drift of " + ids.get(i), rates.getOrDefault(ids.get(i), 0.0), code[i]);
        }
        for (var id : rates.keySet()) {
            if (!ids.contains(id)) {
                differences.add("drift of " + id + ": the code has no such state");
            }
        }
    }

    private void readouts(double[] x, Partner partner) {
        var r = model.read(x, partner);
        SHOWN.forEach((name, shown) ->
                compare(
                        "readout " + name,
                        said.value(Symbols.ofPartner(name, partner)),
                        shown.value(model, x, partner, r)));
        records(r, partner);
    }

    private void records(Readout r, Partner partner) {
        var layout = model.layout();
        for (int facet = 0; facet < layout.facets().size(); facet++) {
            var id = RECORD + Layout.suffix(layout.facets().get(facet));
            compare("readout " + id, said.value(Symbols.ofPartner(id, partner)), r.record(facet));
        }
    }

    private void event(int i, double[] x) {
        set(x);
        var assigned = said.assigned(sbml.getEvent(i));
        var code = model.apply(events.get(i), x);
        var ids = ids();
        for (int k = 0; k < x.length; k++) {
            var what = "%s of %s".formatted(ids.get(k), events.get(i));
            compare(what, assigned.getOrDefault(ids.get(k), x[k]), code[k]);
        }
    }

    /// E7: what the jump of the page for a standard breach would cost.
    private void fragility(double[] x, Partner partner) {
        set(x);
        var trust = Symbols.ofPartner("T", partner);
        double now = said.value(trust);
        said.assigned(standardBreach(partner)).forEach(said::set);
        compare("E7", (now - said.value(trust)) / now, model.fragility(x, partner));
    }

    private org.sbml.jsbml.Event standardBreach(Partner partner) {
        return sbml.getEvent(events.indexOf(standardBreachBy(partner.other())));
    }

    private static Event standardBreachBy(Partner partner) {
        return new Betrayal(partner, Betrayal.Kind.OTHER, 0.5, 0, Betrayal.Discovery.TOLD);
    }

    private void set(double[] x) {
        var ids = ids();
        for (int i = 0; i < x.length; i++) {
            said.set(ids.get(i), x[i]);
        }
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        for (var partner : Partner.values()) {
            model.layout().names().forEach(name -> ids.add(name + "_" + partner));
        }
        return ids;
    }

    private void compare(String what, double page, double code) {
        double scale = Math.max(SMALL, Math.max(Math.abs(page), Math.abs(code)));
        if (!(Math.abs(page - code) <= TOLERANCE * scale)) {
            differences.add("%s: page %s, code %s".formatted(what, page, code));
        }
    }
}
