package troth.formats.sbml;

import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.Event;
import org.sbml.jsbml.Model;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Effect;
import troth.model.TrustModel;

/// Writes the happenings of a timeline, each as one event of both partners.
///
/// Simultaneous events act one after the other in the order of the timeline: all have different
/// priorities, and each reads the values that the one before it left. Within one event SBML
/// computes all right-hand sides before it assigns any, as docs/model.md asks.
final class SbmlEvents {

    private static final String NOTHING = "nothing";

    private final TrustModel model;
    private final ModelPage page;
    private final Model sbml;
    private final Symbols symbols;

    SbmlEvents(TrustModel model, ModelPage page, Model sbml) {
        this.model = model;
        this.page = page;
        this.sbml = sbml;
        symbols = Symbols.of(model.layout(), page);
    }

    void write(Timeline timeline) {
        int priority = timeline.happenings().size();
        for (var happening : timeline.happenings()) {
            write(happening, priority--);
        }
    }

    private void write(Happening happening, int priority) {
        var event = sbml.createEvent("event_" + (sbml.getEventCount() + 1));
        event.setUseValuesFromTriggerTime(false);
        trigger(event, happening.day());
        event.createPriority(new ASTNode(priority));
        for (var partner : Partner.values()) {
            var effect = model.effect(happening.event(), partner);
            if (!effect.jump().equals(NOTHING)) {
                jump(event, page.jump(effect.jump()), effect, partner);
            }
        }
        SbmlNotes.describe(event, happening, model);
    }

    /// Not yet true before day 0, so that what happens on day 0 happens too.
    private static void trigger(Event event, double day) {
        var trigger = event.createTrigger();
        trigger.setInitialValue(false);
        trigger.setPersistent(true);
        trigger.setMath(ASTNode.geq(new ASTNode(ASTNode.Type.NAME_TIME), Scope.number(day)));
    }

    private void jump(Event event, Jump jump, Effect effect, Partner partner) {
        for (var line : jump.assignments()) {
            int facets = line.perFacet() ? model.layout().facets().size() : 1;
            for (int facet = 0; facet < facets; facet++) {
                var scope = Scope.of(symbols, partner, facet, jump, effect);
                event.createEventAssignment(
                        symbols.left(line, facet, partner), line.form().in(scope));
            }
        }
    }
}
