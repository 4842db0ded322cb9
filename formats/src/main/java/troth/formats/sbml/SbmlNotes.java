package troth.formats.sbml;

import java.util.stream.Collectors;
import org.sbml.jsbml.Event;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.Parameter;
import org.sbml.jsbml.SBase;
import org.sbml.jsbml.xml.XMLAttributes;
import org.sbml.jsbml.xml.XMLNode;
import org.sbml.jsbml.xml.XMLTriple;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.evidence.Evidence.Estimate;
import troth.model.Effect;
import troth.model.TrustModel;

/// What an exported model says of itself to a reader.
final class SbmlNotes {

    private static final String LOSS =
            "Not in this file: noise. SBML has no diffusion, so what no entry explains (n_...) keeps"
                    + " its value of day 0. The minutes around an event are not in it either; each"
                    + " event holds what they hand over.";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private SbmlNotes() {}

    static void describe(Model sbml, Timeline timeline) {
        note(
                sbml,
                "Trust between two partners, A and B, by the equations of Troth (docs/model.md) and"
                        + " its parameters.csv; time is in days; fear_A is what A feels about B."
                        + " Events: %d. Simultaneous events act in the order of their priorities."
                                .formatted(timeline.happenings().size()),
                LOSS);
    }

    static void describe(Parameter parameter, Estimate row) {
        note(
                parameter,
                row.meaning(),
                "95 %% interval %s to %s (%s); population: %s; badge %s; %s"
                        .formatted(
                                row.low(),
                                row.high(),
                                row.unit(),
                                row.population(),
                                row.badge(),
                                String.join(" ", row.sources())));
    }

    static void describe(Parameter parameter, Equation line, String what) {
        note(parameter, (line.tag() + " " + what).strip());
    }

    static void describe(Event event, Happening happening, TrustModel model) {
        var kind = happening.event().getClass().getSimpleName();
        note(
                event,
                "Day %s, %s: %s; %s"
                        .formatted(
                                happening.day(),
                                kind,
                                words(model.effect(happening.event(), Partner.A), Partner.A),
                                words(model.effect(happening.event(), Partner.B), Partner.B)));
    }

    private static String words(Effect effect, Partner partner) {
        var numbers =
                effect.numbers().entrySet().stream()
                        .map(number -> number.getKey() + " = " + number.getValue())
                        .collect(Collectors.joining(", "));
        return "to %s %s(%s)".formatted(partner, effect.jump(), numbers);
    }

    /// Built node by node, since reading a note back from text takes milliseconds.
    private static void note(SBase about, String... paragraphs) {
        var body = element("body");
        body.addNamespace(XHTML);
        for (var paragraph : paragraphs) {
            var element = element("p");
            element.addChild(new XMLNode(paragraph));
            body.addChild(element);
        }
        var notes = new XMLNode(new XMLTriple("notes", "", ""), new XMLAttributes());
        notes.addChild(body);
        about.setNotes(notes);
    }

    private static XMLNode element(String name) {
        return new XMLNode(new XMLTriple(name, XHTML, ""), new XMLAttributes());
    }
}
